"""A target in a folder of its own, and one call that plans and applies."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.output import Action, Plan, RenderedFile, apply, exclusive, plan

Content = Mapping[str, str | bytes]
Entries = dict[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Bench:
    """One target; `folder` is its parent, in which nothing else may ever change."""

    folder: Path

    @property
    def target(self) -> Path:
        return self.folder / "out"

    def plan(self, files: Content, *, once: Content | None = None, force: bool = False) -> Planned:
        rendered = [RenderedFile(path, _bytes(text)) for path, text in files.items()]
        rendered += [RenderedFile(path, _bytes(t), once=True) for path, t in (once or {}).items()]
        sink = Sink()
        return Planned(plan(rendered, self.target, {}, force=force, sink=sink), sink)

    def run(self, files: Content, *, once: Content | None = None, force: bool = False) -> Planned:
        with exclusive(self.target, wait=5):
            planned = self.plan(files, once=once, force=force)
            apply(planned.plan)
        return planned

    def refused(self, files: Content, *, force: bool = False) -> Failure:
        """The failure that this run ends in; nothing below `folder` may change."""
        before = snapshot(self.folder)
        with pytest.raises(Failure) as caught:
            self.run(files, force=force)
        assert snapshot(self.folder) == before
        return caught.value

    def put(self, path: str, text: str | bytes = "mine\n") -> Path:
        """A file of the user's."""
        place = self.target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(_bytes(text))
        return place

    def snapshot(self) -> Entries:
        """Every entry below `folder`: its mode, time and content."""
        return snapshot(self.folder)

    def holds(self) -> dict[str, str]:
        """The target's files but the lock, by path."""
        paths = [path for path in self.target.rglob("*") if path.is_file() or path.is_symlink()]
        texts = {path.relative_to(self.target).as_posix(): path.read_text() for path in paths}
        return {path: text for path, text in texts.items() if path != "postwright.lock.json"}


@dataclass(frozen=True, slots=True)
class Planned:
    plan: Plan
    sink: Sink

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.sink]

    @property
    def actions(self) -> dict[str, Action]:
        return {change.path: change.action for change in self.plan.changes}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "project"
    folder.mkdir()
    return Bench(folder)


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def snapshot(root: Path) -> Entries:
    return {path.relative_to(root).as_posix(): _entry(path) for path in sorted(root.rglob("*"))}


def _entry(path: Path) -> tuple[object, ...]:
    found = path.lstat()
    content: object = None
    if stat.S_ISLNK(found.st_mode):
        content = os.readlink(path)
    elif stat.S_ISREG(found.st_mode):
        content = path.read_bytes()
    return (found.st_mode, found.st_mtime_ns, content)
