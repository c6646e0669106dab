"""postwright.yaml: what to read, and which packs write where.

Takes the path of a configuration file, gives frozen `Settings` with every path resolved against the
file's folder. Unknown keys are errors that name the nearest known one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.packs.document import parse
from postwright.packs.item import Item, did_you_mean
from postwright.source import Origin, Unreadable, read_text

FILE_NAME = "postwright.yaml"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Input:
    """The files that describe one API: the collection, and the environments that go with it."""

    collection: Path
    environments: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """One output: which pack writes into which folder, with which options.

    `pack` is the name of a built-in pack or the path of a folder.
    """

    name: str
    pack: str
    output: Path
    options: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Settings:
    """A whole configuration. `file` is how messages call it.

    `pulls` are files and where they come from, as `postwright pull` takes it.
    """

    file: str
    input: Input
    targets: tuple[Target, ...]
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
    document = parse(text, file).record(_KEYS, ("input", "targets"))
    if document.number("version", VERSION) != VERSION:
        raise document["version"].refusal(f"must be {VERSION}, the version this program reads")
    root = path.parent
    targets = document["targets"].members()
    if not targets:
        raise document["targets"].refusal("has no target")
    return Settings(
        file,
        _input(document["input"], root),
        tuple(_target(name, item, root) for name, item in targets.items()),
        tuple((root / file, each.text()) for file, each in document.mapping("pull").items()),
    )


_KEYS = ("version", "input", "targets", "pull")


def _input(item: Item, root: Path) -> Input:
    record = item.record(("collection", "environments"), ("collection",))
    environments = tuple(root / each.text() for each in record.items("environments"))
    return Input(root / record.text("collection"), environments)


def _target(name: str, item: Item, root: Path) -> Target:
    record = item.record(("pack", "output", "options"), ("pack", "output"))
    pack = record.text("pack")
    is_folder = "/" in pack or "\\" in pack or pack.startswith(".")
    options = {key: each.scalar() for key, each in record.mapping("options").items()}
    return Target(
        name,
        str((root / pack).absolute()) if is_folder else pack,
        root / record.text("output"),
        MappingProxyType(options),
    )
