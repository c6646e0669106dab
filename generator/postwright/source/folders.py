"""What stands in a folder, and which files a pattern stands for."""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from postwright.source.text import Unreadable


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in a folder. A link is "link" wherever it leads; "other" is a pipe, socket or device."""

    path: Path
    kind: Literal["file", "folder", "link", "other"]

    @property
    def name(self) -> str:
        """The name alone."""
        return self.path.name


def listing(folder: Path) -> tuple[Entry, ...]:
    """What stands in a folder, by name. Raises `Unreadable`."""
    try:
        with os.scandir(folder) as entries:
            found = [Entry(folder / entry.name, _kind(entry)) for entry in entries]
    except OSError as error:
        raise Unreadable("denied", (error.strerror or str(error)).lower()) from None
    return tuple(sorted(found, key=lambda entry: entry.name))


def _kind(entry: os.DirEntry[str]) -> Literal["file", "folder", "link", "other"]:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"


def expand(pattern: Path) -> tuple[Path, ...]:
    """The paths that a path with `*`, `?`, `[...]` or `**` stands for, sorted; empty if there are none.

    A path that exists as it is written, or has none of these signs, stands for itself.
    """
    text = str(pattern)
    if not glob.has_magic(text) or pattern.exists():
        return (pattern,)
    return tuple(sorted(map(Path, glob.glob(text, recursive=True))))
