"""The new tree, built in full beside the target before anything in the target changes."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Iterable, Sequence, Set
from pathlib import Path

from postwright.output.carrying import Carried, carry_over
from postwright.output.disk import Kind, flush_folder, kind_of, scan
from postwright.output.files import Change, Plan
from postwright.output.paths import parents


def stage(plan: Plan, place: Path, staging: Path) -> Carried:
    """Build the planned tree in `staging`, an empty folder, and see it safely to the disk.

    Raises `OSError` when the disk refuses, `Failure` when the target is no longer as it was planned for or
    cannot be exchanged as one.
    """
    replaced = {change.path: change for change in plan.writes}
    if kind_of(place) is not Kind.FOLDER:
        _write(staging, replaced.values())
        return Carried()
    carried = carry_over(place, staging, replaced)
    _prune(staging, replaced)
    _write(staging, replaced.values())
    _restore(place, staging, carried.folders, replaced)
    return carried


def _prune(staging: Path, replaced: Iterable[str]) -> None:
    """Remove the folders that held nothing but what is replaced."""
    emptied = {folder for path in replaced for folder in parents(path)}
    for folder in sorted(emptied, reverse=True):
        if kind_of(staging / folder) is Kind.FOLDER and not scan(staging / folder):
            os.rmdir(staging / folder)


def _write(staging: Path, changes: Iterable[Change]) -> None:
    """Write what is new, and bring the files and the folders they are in to the disk."""
    written = [change for change in changes if change.new is not None]
    for change in written:
        (staging / change.path).parent.mkdir(parents=True, exist_ok=True)
        _write_file(staging / change.path, change)
    for folder in sorted({"", *(folder for change in written for folder in parents(change.path))}):
        flush_folder(staging / folder)


def _write_file(place: Path, change: Change) -> None:
    mode = 0o777 if change.executable else 0o666
    with open(place, "xb", opener=functools.partial(os.open, mode=mode)) as stream:
        stream.write(change.new or b"")
        stream.flush()
        os.fsync(stream.fileno())


def _restore(place: Path, staging: Path, folders: Sequence[str], replaced: Iterable[str]) -> None:
    """Give the folders that stay their owners, modes and, where no entry changed, their times."""
    kept = {folder for folder in folders if kind_of(staging / folder) is Kind.FOLDER}
    changed = {_nearest(path, kept) for path in replaced}
    for folder in sorted(kept, reverse=True):
        _own_alike(place / folder, staging / folder)
        shutil.copystat(place / folder, staging / folder)
        if folder in changed:
            os.utime(staging / folder)


def _nearest(path: str, folders: Set[str]) -> str:
    """The deepest folder above `path` that was there before and still is: its entries change."""
    return next((folder for folder in reversed(list(parents(path))) if folder in folders), "")


def _own_alike(original: Path, copy: Path) -> None:
    if os.name == "posix" and (owner := _owner(original)) != _owner(copy):
        os.chown(copy, *owner)


def _owner(folder: Path) -> tuple[int, int]:
    found = folder.lstat()
    return found.st_uid, found.st_gid
