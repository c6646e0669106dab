"""What is on the disk now, seen without ever following a symbolic link."""

from __future__ import annotations

import contextlib
import enum
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.output.paths import parents
from postwright.source import Origin


class Kind(enum.Enum):
    """What one path is; `BLOCKED` when a step on the way to it is no folder."""

    MISSING = "nothing"
    FILE = "file"
    FOLDER = "folder"
    LINK = "symbolic link"
    OTHER = "special file"
    BLOCKED = "path through something that is no folder"


@dataclass(frozen=True, slots=True)
class Found:
    """What was found at a path: its `data` if it is a file, the step that stopped us if `BLOCKED`."""

    kind: Kind
    data: bytes | None = None
    blocked_at: str = ""


def kind_of(place: Path) -> Kind:
    """What `place` itself is, a link not followed."""
    try:
        mode = place.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return Kind.MISSING
    return _KINDS.get(stat.S_IFMT(mode), Kind.OTHER)


_KINDS = {stat.S_IFREG: Kind.FILE, stat.S_IFDIR: Kind.FOLDER, stat.S_IFLNK: Kind.LINK}


def look(target: Path, path: str) -> Found:
    """What is at `path` below `target`, no link followed on the way; raises `OSError` if unreadable."""
    for folder in parents(path):
        kind = kind_of(target / folder)
        if kind is Kind.MISSING:
            return Found(Kind.MISSING)
        if kind is not Kind.FOLDER:
            return Found(Kind.BLOCKED, blocked_at=folder)
    kind = kind_of(target / path)
    return Found(kind, read(target / path) if kind is Kind.FILE else None)


def read(place: Path) -> bytes:
    """The content of a file; raises `OSError`, also when it has become a link since it was looked at."""
    with open(place, "rb", opener=_open_plain) as stream:
        return stream.read()


def _open_plain(place: str, flags: int) -> int:
    return os.open(place, flags | getattr(os, "O_NOFOLLOW", 0))


def scan(folder: Path) -> list[os.DirEntry[str]]:
    """A folder's entries, read at once."""
    with os.scandir(folder) as entries:
        return list(entries)


def flush_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the system can (POSIX)."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def located(target: Path) -> Path:
    """The target's absolute place; `Failure` unless it is a folder, or nothing yet, of the project's own.

    Below the working folder no step may be a symbolic link; elsewhere neither the target nor its parent,
    unless the parent is directly below the root, where only the administrator makes links.
    """
    if "\0" in str(target):
        raise Failure.of("PW501", "the output folder's name has a NUL in it", help="choose another")
    with refusals(target):
        place = Path(os.path.abspath(target))
        for step in _own_steps(place):
            if kind_of(step) is Kind.LINK:
                raise _link(step)
        _check_kind(place)
    return place


def _own_steps(place: Path) -> Iterator[Path]:
    here = Path.cwd()
    top = here if place.is_relative_to(here) else place.parent.parent
    chain = [step for step in (place, *place.parents) if step != top and step.is_relative_to(top)]
    return (step for step in chain if step == place or step.parent.parent != step.parent)


def _check_kind(place: Path) -> None:
    if not place.name:
        raise Failure.of(
            "PW506", "the output folder is the root of the disk", help="choose another"
        )
    kind = kind_of(place)
    if kind not in (Kind.FOLDER, Kind.MISSING):
        message = f"the output folder {place} is a {kind.value}"
        raise Failure.of(
            "PW506", message, Origin(str(place)), "move it away, or choose another folder"
        )


def _link(step: Path) -> Failure:
    message = f"{step} is a symbolic link, and what is behind it is not written to"
    return Failure.of(
        "PW509", message, Origin(str(step)), "name the folder it points to as the output"
    )


@contextlib.contextmanager
def refusals(place: Path) -> Iterator[None]:
    """Turn the operating system's refusals (`OSError`) into a `Failure` that names the path."""
    try:
        yield
    except OSError as error:
        where = error.filename or place
        message = f"{os.fsdecode(where)}: {error.strerror or error}"
        help = "the output is what it was before the run; put this right and run again"
        raise Failure.of("PW510", message, Origin(str(place)), help) from error
