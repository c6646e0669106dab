"""Which files a collection's folder has, and what each of them is, by its name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.postman.allowance import Allowance
from postwright.source import Entry, Origin, Unreadable, listing

DEPTH_LIMIT = 50
"""How deep folders may stand in each other."""

RESOURCES = ".resources"
"""The folder that holds what belongs to the folder it is in: its definition, and its requests' examples."""

_REQUEST = re.compile(r"(.*)\.request\.ya?ml", re.IGNORECASE | re.DOTALL)
_EXAMPLE = re.compile(r"(.*)\.example\.ya?ml", re.IGNORECASE | re.DOTALL)
_RESOURCES_OF = re.compile(r"(.+)\.resources", re.DOTALL)
_DEFINITION = re.compile(r"definition\.ya?ml", re.IGNORECASE)
_SETTINGS = re.compile(r".*\.(environment|globals)\.(ya?ml|json)", re.IGNORECASE | re.DOTALL)
_YAML = re.compile(r".*\.ya?ml", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Files:
    """A folder's files. `examples` are those of each request, by the stem of its file's name."""

    path: Path
    definition: Path | None = None
    requests: tuple[Path, ...] = ()
    folders: tuple[Files, ...] = ()
    examples: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)


def stem(path: Path) -> str:
    """The name that the name of a request's or an example's file gives it."""
    match = _REQUEST.fullmatch(path.name) or _EXAMPLE.fullmatch(path.name)
    return match[1] if match else path.name


def is_settings(path: Path) -> bool:
    """Whether a file is an environment or the globals, by its name."""
    return bool(_SETTINGS.fullmatch(path.name))


def is_collection(folder: Path) -> bool:
    """Whether a folder is a collection: it has a definition, or a request somewhere below it."""
    waiting, seen = [folder], 0
    while waiting and seen < 1000:
        entries = _entries(waiting.pop(0))
        seen += 1
        if any(entry.kind == "file" and _REQUEST.fullmatch(entry.name) for entry in entries):
            return True
        waiting += [entry.path for entry in entries if _is_folder(entry)]
    return is_defined(folder)


def is_defined(folder: Path) -> bool:
    """Whether a folder itself has a definition or a request, and so is a collection or a part of one."""
    own = (*_entries(folder), *_entries(folder / RESOURCES))
    return any(
        entry.kind == "file" and (_REQUEST.fullmatch(entry.name) or _is_definition(entry.path))
        for entry in own
    )


def _is_definition(path: Path) -> bool:
    return path.parent.name == RESOURCES and bool(_DEFINITION.fullmatch(path.name))


def _is_folder(entry: Entry) -> bool:
    return entry.kind == "folder" and not entry.name.startswith(".")


def _entries(folder: Path) -> tuple[Entry, ...]:
    """What stands in a folder, nothing where it cannot be seen."""
    try:
        return listing(folder)
    except Unreadable:
        return ()


def walk(folder: Path, allowance: Allowance, sink: Sink) -> Files:
    """The files of a collection. Raises `Failure` where they are too many or too deep."""
    return _Walk(allowance, sink).below(folder, 0)


class _Walk:
    """One pass over a folder, which names what it does not take."""

    def __init__(self, allowance: Allowance, sink: Sink) -> None:
        self._allowance = allowance
        self._sink = sink

    def below(self, folder: Path, depth: int) -> Files:
        """The files of one folder and of those in it."""
        if depth > DEPTH_LIMIT:
            message = f"folders stand more than {DEPTH_LIMIT} deep in each other"
            raise Failure.of("PW151", message, Origin(str(folder)), "no real collection's do")
        entries = self._listed(folder)
        resources = [each for each in entries if each.name == RESOURCES and each.kind == "folder"]
        inner = self._listed(resources[0].path) if resources else ()
        requests = tuple(each.path for each in entries if _is_file(each, _REQUEST))
        below = [each.path for each in entries if _is_folder(each) and not _belongs(each)]
        self._tell_strangers((*entries, *inner), requests)
        return Files(
            folder,
            next((each.path for each in inner if _is_file(each, _DEFINITION)), None),
            requests,
            tuple(self.below(each, depth + 1) for each in below),
            dict(self._examples((*entries, *inner))),
        )

    def _listed(self, folder: Path) -> tuple[Entry, ...]:
        try:
            entries = listing(folder)
        except Unreadable as error:
            help = "check its permissions"
            self._sink.report("PW154", f"cannot be read: {error}", Origin(str(folder)), help)
            return ()
        self._allowance.use(len(entries), Origin(str(folder)))
        return entries

    def _examples(self, entries: tuple[Entry, ...]) -> Iterator[tuple[str, tuple[Path, ...]]]:
        """The examples of each request, which stand in a folder named after it."""
        for entry in filter(_belongs, entries):
            for part in self._listed(entry.path):
                if part.name == "examples" and part.kind == "folder":
                    inner = self._listed(part.path)
                    self._tell_links(inner)
                    name = entry.name.removesuffix(".resources")
                    yield name, tuple(each.path for each in inner if _is_file(each, _EXAMPLE))

    def _tell_strangers(self, entries: tuple[Entry, ...], requests: tuple[Path, ...]) -> None:
        self._tell_links(entries)
        names = {stem(path) for path in requests}
        for entry in entries:
            if _belongs(entry) and entry.name.removesuffix(".resources") not in names:
                message = "these examples belong to no request, and are left out"
                help = "name the folder after the request's file"
                self._sink.report("PW154", message, Origin(str(entry.path)), help)
            elif entry.kind == "file" and not entry.name.startswith(".") and not _is_known(entry):
                self._tell_file(entry)

    def _tell_file(self, entry: Entry) -> None:
        origin = Origin(str(entry.path))
        if _YAML.fullmatch(entry.name):
            help = "requests are called NAME.request.yaml, examples NAME.example.yaml"
            self._sink.report("PW154", "the name does not say what this is", origin, help)
        else:
            self._sink.report("PW155", "this file is no part of the collection", origin)

    def _tell_links(self, entries: tuple[Entry, ...]) -> None:
        for entry in entries:
            if entry.kind in ("link", "other"):
                tell_stranger(entry, self._sink)


def tell_stranger(entry: Entry, sink: Sink) -> None:
    """Report a link, or what is neither a file nor a folder."""
    what = "a link" if entry.kind == "link" else "neither a file nor a folder"
    help = "put the file itself there" if entry.kind == "link" else ""
    sink.report("PW154", f"this is {what}, and is left out", Origin(str(entry.path)), help)


def _is_file(entry: Entry, name: re.Pattern[str]) -> bool:
    return entry.kind == "file" and bool(name.fullmatch(entry.name))


def _is_known(entry: Entry) -> bool:
    return bool(
        _REQUEST.fullmatch(entry.name) or _is_definition(entry.path) or is_settings(entry.path)
    )


def _belongs(entry: Entry) -> bool:
    """Whether a folder holds what belongs to a request, in `.resources` or beside the request itself."""
    return entry.kind == "folder" and bool(_RESOURCES_OF.fullmatch(entry.name))
