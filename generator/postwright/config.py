"""postwright.yaml: what to read, and which packs write where.

Takes the path of a configuration file, gives frozen `Settings` with every path resolved against the
file's folder. Unknown keys are errors that name the nearest known one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from postwright.diagnostics import CODES, LEVELS, Failure, Severity
from postwright.ir.json import Json
from postwright.overrides import Override, read_overrides
from postwright.packs.document import Codes, parse
from postwright.packs.item import Item, did_you_mean
from postwright.source import NOWHERE, Origin, Unreadable, expand, read_text, without_surrogates

FILE_NAME = "postwright.yaml"
VERSION = 1

_KEYS = ("version", "input", "overrides", "targets", "lint", "pull")


@dataclass(frozen=True, slots=True)
class Input:
    """The files that describe one API: one collection or several, and the environments that go with them.

    A collection is a file, a folder, or `-` for standard input. `name` is the API's, "" to take it from
    the first collection. `openapi` are OpenAPI documents that know better than the collections, `overrides`
    what postwright.yaml says against all of them.
    """

    collection: Path | tuple[Path, ...]
    environments: tuple[Path, ...] = ()
    name: str = ""
    overrides: tuple[Override, ...] = ()
    openapi: tuple[Path, ...] = ()

    @property
    def collections(self) -> tuple[Path, ...]:
        """The collections, also where there is but one."""
        return self.collection if isinstance(self.collection, tuple) else (self.collection,)


@dataclass(frozen=True, slots=True)
class Target:
    """One output: which pack writes into which folder, with which options.

    `pack` is the name of a built-in pack or the path of a folder. `origin` is where the options are written.
    """

    name: str
    pack: str
    output: Path
    options: Mapping[str, Json]
    origin: Origin = NOWHERE


_FAULTS = Codes("PW608", "PW609")


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole configuration. `file` is how messages call it.

    `lint` has severities that `postwright lint` gives to codes instead of their own; None is off. `pulls`
    are files and where they come from, as `postwright pull` takes it.
    """

    file: str
    input: Input
    targets: tuple[Target, ...]
    lint: Mapping[str, Severity | None] = field(default_factory=dict)
    pulls: tuple[tuple[Path, str], ...] = ()

    def chosen(self, names: tuple[str, ...]) -> tuple[Target, ...]:
        """The targets of these names, all of them for none. Raises `Failure` for an unknown name."""
        known = {target.name: target for target in self.targets}
        for name in names:
            if name not in known:
                help = did_you_mean(name, known)
                raise Failure.of("PW603", f"there is no target `{name}`", Origin(self.file), help)
        return tuple(known[name] for name in names) or self.targets


def read_settings(path: Path) -> Settings:
    """The settings in a file. Raises `Failure` if it is missing or not sound."""
    file = str(path)
    try:
        text = read_text(path)
    except Unreadable as error:
        help = "`postwright init COLLECTION` writes one"
        raise Failure.of("PW601", f"cannot read {file}: {error}", Origin(file), help) from None
    document = parse(text, file, _FAULTS).record(_KEYS, ("input", "targets"))
    if document.number("version", VERSION) != VERSION:
        raise document["version"].refusal(f"must be {VERSION}, the version this program reads")
    root = path.parent
    targets = document["targets"].members()
    if not targets:
        raise document["targets"].refusal("has no target")
    settings = Settings(
        file,
        replace(
            _input(document["input"], root),
            overrides=read_overrides(document.items("overrides")),
        ),
        tuple(_target(name, item, root) for name, item in targets.items()),
        MappingProxyType(dict(_severity(*each) for each in document.mapping("lint").items())),
        tuple((root / file, each.text()) for file, each in document.mapping("pull").items()),
    )
    _check_outputs(settings.targets, targets)
    return settings


def _check_outputs(targets: tuple[Target, ...], items: Mapping[str, Item]) -> None:
    """Raise `Failure` (PW615) where two targets would write into one folder."""
    taken: dict[Path, str] = {}
    for target in targets:
        folder = target.output.resolve()
        if folder in taken:
            message = f"the targets `{taken[folder]}` and `{target.name}` have one output"
            help = "give each a folder of its own"
            raise Failure.of("PW615", message, items[target.name].origin, help)
        taken[folder] = target.name


def _input(item: Item, root: Path) -> Input:
    record = item.record(("collection", "environments", "name", "openapi"), ("collection",))
    environments = tuple(root / each.text() for each in record.items("environments"))
    return Input(
        _files(record["collection"], root, "collection"),
        environments,
        record.text("name"),
        openapi=_files(record["openapi"], root, "document") if "openapi" in record else (),
    )


def _files(item: Item, root: Path, kind: str) -> tuple[Path, ...]:
    """The files or folders that a text or a list of texts names; each may be a pattern."""
    found: list[Path] = []
    for each in item.items() if isinstance(item.value, list) else [item]:
        paths = expand(root / each.text())
        if not paths:
            raise each.refusal(
                "matches no file", "patterns are relative to the configuration's folder"
            )
        found += paths
    if not found:
        raise item.refusal(f"names no {kind}")
    return tuple(dict.fromkeys(found))


def _target(name: str, item: Item, root: Path) -> Target:
    record = item.record(("pack", "output", "options"), ("pack", "output"))
    pack = record.text("pack")
    is_folder = "/" in pack or "\\" in pack or pack.startswith(".")
    options = {key: each.scalar() for key, each in record.mapping("options").items()}
    return Target(
        name,
        str((root / pack).absolute()) if is_folder else pack,
        _output(record["output"], root),
        MappingProxyType(options),
        Origin(item.file).at("targets", name, "options"),
    )


def _output(item: Item, root: Path) -> Path:
    """The folder of a target."""
    text = item.text()
    if "\0" in text or without_surrogates(text) != text:
        raise item.refusal("is no name that a folder can have")
    return root / text


def _severity(code: str, item: Item) -> tuple[str, Severity | None]:
    return severity(code, item.text(), Origin(item.file, line=item.line))


def severity(code: str, level: str, origin: Origin) -> tuple[str, Severity | None]:
    """A code, in upper case, and the severity that is chosen for it. Raises `Failure` (PW607)."""
    if code.upper() not in CODES:
        help = _near(code.upper())
        raise Failure.of("PW607", f"there is no code `{code}`", origin, help)
    if level not in LEVELS:
        raise Failure.of("PW607", f"`{level}` is no severity", origin, did_you_mean(level, LEVELS))
    return code.upper(), LEVELS[level]


def _near(code: str) -> str:
    near = get_close_matches(code, CODES, n=1)
    return f"did you mean `{near[0]}`?" if near else "docs/reference/diagnostics.md lists all codes"
