"""What is not ours goes over into the new tree as hard links: the same files, with all their properties."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.output.disk import read, scan
from postwright.output.files import Change
from postwright.source import Origin

_NO_LINKS_HERE = frozenset({errno.EPERM, errno.EMLINK, errno.ENOSYS, errno.EOPNOTSUPP})


@dataclass(frozen=True, slots=True)
class Carried:
    """What the target held when it was copied: its folders, the root (`""`) first; each entry's inode."""

    folders: list[str] = field(default_factory=list)
    inodes: dict[str, int] = field(default_factory=dict)


def carry_over(place: Path, staging: Path, replaced: Mapping[str, Change]) -> Carried:
    """Copy the target's tree into `staging`, an empty folder: all but what is replaced.

    Raises `Failure` when a file that is replaced is not as it was planned for, or something is mounted
    inside the target, since that would stay behind with the old tree.
    """
    carried = Carried([""])
    device = place.parent.stat().st_dev
    for folder in carried.folders:
        if (place / folder).lstat().st_dev != device:
            raise _mounted(place / folder)
        if folder:
            os.mkdir(staging / folder, 0o700)
        for entry in scan(place / folder):
            path = f"{folder}/{entry.name}" if folder else entry.name
            carried.inodes[path] = entry.inode()
            if entry.is_dir(follow_symlinks=False):
                carried.folders.append(path)
            elif path in replaced:
                _expect(entry, replaced[path])
            else:
                _carry(entry, staging / path)
    return carried


def _expect(entry: os.DirEntry[str], change: Change) -> None:
    """Make sure that what is about to be replaced is what the plan saw."""
    data = read(Path(entry.path)) if entry.is_file(follow_symlinks=False) else None
    if data != change.old:
        message = f"{change.path} was changed by something else during the run"
        raise Failure.of("PW512", message, Origin(entry.path), "run again")


def _carry(entry: os.DirEntry[str], copy: Path) -> None:
    """Link a file to its place in the new tree, or copy it where the file system has no hard links."""
    if entry.is_symlink() or not _linked(entry.path, copy):
        shutil.copy2(entry.path, copy, follow_symlinks=False)


def _linked(original: str, copy: Path) -> bool:
    try:
        os.link(original, copy)
    except OSError as error:
        if error.errno == errno.EXDEV:
            raise _mounted(Path(original)) from error
        if error.errno not in _NO_LINKS_HERE:
            raise
        return False
    return True


def _mounted(place: Path) -> Failure:
    message = f"{place} is on another file system than the folder in which the output lies"
    help = "unmount it, or generate into a folder below the mount point"
    return Failure.of("PW513", message, Origin(str(place)), help)
