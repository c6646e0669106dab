"""From the paths that a user gives to every collection and environment that they hold.

A path is a file, `-` for standard input, or a folder: a collection in the format v3, a whole workspace
(`postman/collections`, `environments`, `globals`), or a folder of exports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from postwright.diagnostics import Failure, Sink
from postwright.postman import v3
from postwright.postman.allowance import Allowance
from postwright.postman.documents import document
from postwright.postman.model import Collection, Environment, Source
from postwright.postman.reading import (
    allowance,
    collection_in,
    environment_in,
    is_environment,
    read_folder,
)
from postwright.postman.v3.files import tell_stranger
from postwright.source import Entry, Origin, Unreadable, listing, name_of


def read_all(
    paths: Iterable[Path | str], environments: Iterable[Path | str], sink: Sink
) -> tuple[Source, ...]:
    """Every collection at these paths, each with the environments that go with it.

    Those that are named apply to all collections and come first; those that a folder holds apply to the
    collections in it. Raises `Failure` where a path holds no collection, or all are too large together.
    """
    left = allowance()
    given = tuple(environment_in(document(path, left, sink), sink) for path in environments)
    found = [each for path in dict.fromkeys(paths) for each in _at(Path(path), left, sink)]
    return tuple(Source(each.collection, (*given, *each.environments)) for each in found)


def _at(path: Path, left: Allowance, sink: Sink) -> Iterator[Source]:
    if not _is_folder(path):
        yield Source(collection_in(document(path, left, sink), left, sink))
        return
    shelf = _Shelf(left, sink)
    shelf.take(path)
    if not shelf.collections:
        raise _no_collection(path)
    for collection in shelf.collections:
        yield Source(collection, tuple(shelf.environments))


def _is_folder(path: Path) -> bool:
    """Whether there is a folder; where even that cannot be asked, reading a file there tells why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _no_collection(folder: Path) -> Failure:
    message = "this folder holds no collection"
    help = "give the folder of a collection in the format v3, of exports, or of a workspace"
    return Failure.of("PW157", message, Origin(name_of(folder)), help)


_SHELVES = ("collections", "environments", "globals")
"""The folders of a workspace."""

_SOMETHING_ELSE = frozenset({"PW110", "PW111", "PW113"})
"""What is wrong with a file that may stand beside exports without being one."""


@dataclass(slots=True)
class _Shelf:
    """What was found in a folder."""

    left: Allowance
    sink: Sink
    collections: list[Collection] = field(default_factory=list)
    environments: list[Environment] = field(default_factory=list)

    def take(self, folder: Path) -> None:
        """Read a folder that the user gave, for what it is."""
        entries = self._listed(folder)
        folders = {entry.name: entry.path for entry in entries if entry.kind == "folder"}
        shelves = [folders[name] for name in _SHELVES if name in folders]
        if v3.is_defined(folder):
            self._collection(folder, entries)
        elif shelves:
            for each in (entries, *map(self._listed, shelves)):
                self._all(each)
        elif (folder / "postman" / "collections").is_dir():
            self.take(folder / "postman")
        elif _is_loose_collection(folder, entries):
            self._collection(folder, entries)
        else:
            self._all(entries)

    def _listed(self, folder: Path) -> tuple[Entry, ...]:
        try:
            return listing(folder)
        except Unreadable as error:
            message = f"cannot read {folder.name}: {error}"
            help = "check the folder and its permissions"
            raise Failure.of("PW101", message, Origin(str(folder)), help) from None

    def _collection(self, folder: Path, entries: Iterable[Entry] = ()) -> None:
        """A collection in the format v3, and the environments among its files."""
        self.collections.append(read_folder(folder, self.left, self.sink))
        for entry in entries:
            if entry.kind == "file" and v3.is_settings(entry.path):
                self._export(entry.path)

    def _all(self, entries: Iterable[Entry]) -> None:
        """Exports, environments and collections that stand beside each other."""
        for entry in entries:
            is_export = entry.path.suffix.lower() == ".json" or v3.is_settings(entry.path)
            if entry.name.startswith(".") or (entry.kind == "folder" and entry.name in _SHELVES):
                continue
            if entry.kind == "file" and is_export:
                self._export(entry.path)
            elif entry.kind == "folder" and v3.is_collection(entry.path):
                self._collection(entry.path)
            else:
                self._tell(entry)

    def _export(self, path: Path) -> None:
        node = document(path, self.left, self.sink)
        if v3.is_settings(path) or is_environment(node):
            self.environments.append(environment_in(node, self.sink))
            return
        try:
            self.collections.append(collection_in(node, self.left, self.sink))
        except Failure as failure:
            found = failure.diagnostic
            if found.code not in _SOMETHING_ELSE:
                raise
            self.sink.report("PW154", f"left out: {found.message}", found.origin, found.help)

    def _tell(self, entry: Entry) -> None:
        origin = Origin(str(entry.path))
        if entry.kind in ("link", "other"):
            tell_stranger(entry, self.sink)
        elif entry.kind == "folder":
            help = f"to read exports in it, give `{entry.path.as_posix()}/*.json` too"
            self.sink.report("PW155", "this folder is not looked into", origin, help)
        else:
            self.sink.report(
                "PW155", "this file is neither a collection nor an environment", origin
            )


def _is_loose_collection(folder: Path, entries: Iterable[Entry]) -> bool:
    """Whether a folder without a definition is one collection, rather than a folder of several."""
    exports = any(entry.path.suffix.lower() == ".json" for entry in entries)
    return folder.name != "collections" and not exports and v3.is_collection(folder)
