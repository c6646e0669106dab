"""The moment of change: the new tree takes the target's name, the old one takes the new one's.

Linux and macOS do it in one step. Elsewhere it takes two renames; the name the old tree has in between,
ending in `.old`, is the journal by which the next run finishes or takes back what a kill cut short.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.output.disk import Kind, flush_folder, kind_of, scan
from postwright.output.exchange import exchange
from postwright.output.removal import remove_tree
from postwright.source import Origin

_UNMOVABLE = frozenset({errno.EXDEV, errno.EBUSY})


def staging_name(place: Path, mark: str) -> Path:
    """The staging folder of one run: beside the target, recognisable, told apart by 16 hex digits."""
    return place.with_name(f".{place.name}.postwright-{mark}")


def swap(staging: Path, place: Path) -> None:
    """Put the new tree in the target's place; the old one, if there was one, is at `staging` afterwards.

    Raises `OSError` with nothing changed when the system refuses, `Failure` when it can never work here.
    """
    try:
        if kind_of(place) is Kind.MISSING:
            os.rename(staging, place)
        elif not exchange(staging, place):
            _rename_twice(staging, place)
    except OSError as error:
        if error.errno in _UNMOVABLE:
            raise _unmovable(place) from error
        raise
    with contextlib.suppress(OSError):
        flush_folder(place.parent)


def recover(place: Path) -> None:
    """Finish or take back what a killed run began, and remove what it left; nobody else may be at work."""
    leftovers = [Path(entry.path) for entry in scan(place.parent) if _is_ours(place, entry)]
    for leftover in leftovers:
        if leftover.suffix == ".old" and kind_of(place) is Kind.MISSING:
            staging = leftover.with_suffix("")
            os.rename(staging if staging in leftovers else leftover, place)
    for leftover in leftovers:
        if kind_of(leftover) is Kind.FOLDER:
            with contextlib.suppress(OSError):
                remove_tree(leftover)


def _is_ours(place: Path, entry: os.DirEntry[str]) -> bool:
    name = re.escape(staging_name(place, "").name) + r"[0-9a-f]{16}(\.old)?"
    return bool(re.fullmatch(name, entry.name)) and entry.is_dir(follow_symlinks=False)


def _rename_twice(staging: Path, place: Path) -> None:
    """The old tree keeps its name in `.old` when it cannot take the new one's: the next run removes it."""
    old = staging.with_name(f"{staging.name}.old")
    try:
        os.rename(place, old)
        os.rename(staging, place)
    except BaseException:
        if kind_of(place) is Kind.MISSING:
            os.rename(old, place)
        raise
    with contextlib.suppress(OSError):
        os.rename(old, staging)


def _unmovable(place: Path) -> Failure:
    message = f"{place} cannot be exchanged as one: it is a mount point or part of an image's layer"
    help = "generate into a folder below it, or delete it first if everything in it is generated"
    return Failure.of("PW513", message, Origin(str(place)), help)
