"""The end of an old tree: removed file by file, unless something in it turns out to be somebody's."""

from __future__ import annotations

import os
from pathlib import Path

from postwright.output.carrying import Carried
from postwright.output.disk import scan


def discard(old: Path, place: Path, carried: Carried) -> None:
    """Remove the old tree, after moving into the new one what appeared in it since it was copied."""
    _rescue(old, place, carried)
    remove_tree(old)


def remove_tree(root: Path) -> None:
    """Remove a folder and all in it, links themselves and never what they point to."""
    folders = [root]
    for folder in folders:
        os.chmod(folder, 0o700)
        for entry in scan(folder):
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                os.unlink(entry.path)
    for folder in reversed(folders):
        os.rmdir(folder)


def _rescue(old: Path, place: Path, carried: Carried) -> None:
    """Move over every entry that is not the one that was copied: a newer one, or one of a new name."""
    for folder in carried.folders:
        for entry in scan(old / folder):
            path = f"{folder}/{entry.name}" if folder else entry.name
            if carried.inodes.get(path) != entry.inode():
                (place / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(entry.path, place / path)
