"""What is to be written, and what that means for a target."""

from __future__ import annotations

import enum
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from postwright.output.lock import Lock


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """One file of the output, with its final content.

    `path` is relative to the target, with `/`. `raw_hash` is the SHA-256 (hex) of the text before it was
    formatted, `""` where nobody asks. A `once` file is the user's as soon as it exists: it is created when
    missing and never touched, compared or deleted afterwards.
    """

    path: str
    text: bytes
    raw_hash: str = ""
    once: bool = False
    executable: bool = False


class Action(enum.Enum):
    """What becomes of one path."""

    CREATE = "create"
    UPDATE = "update"
    KEEP = "keep"
    """It already is as rendered."""
    DELETE = "delete"
    """It is ours, unmodified, and no longer rendered."""
    CONFLICT = "conflict"
    """It is ours, was edited by hand, and stays so."""
    LEAVE = "leave"
    """It is the user's."""


WRITING = frozenset({Action.CREATE, Action.UPDATE, Action.DELETE})


@dataclass(frozen=True, slots=True)
class Change:
    """One path: what is there (`old`), and what was rendered (`new`).

    `old` is `None` when nothing is there, or nothing that has content of its own (a link, a device);
    `new` is `None` when nothing was rendered for the path.
    """

    path: str
    action: Action
    old: bytes | None
    new: bytes | None
    executable: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that `apply` will do to `target`: one change per path, ordered by path, and the lock's."""

    target: Path
    changes: tuple[Change, ...]
    lock: Lock
    lock_change: Change

    @property
    def writes(self) -> tuple[Change, ...]:
        """The changes that touch the disk, the lock's last."""
        return tuple(c for c in (*self.changes, self.lock_change) if c.action in WRITING)

    @property
    def is_clean(self) -> bool:
        """Whether the target already is what was rendered, hand-edited files included."""
        return not self.writes and not self.counts[Action.CONFLICT]

    @property
    def counts(self) -> Counter[Action]:
        """How many paths each action has, the lock not counted."""
        return Counter(change.action for change in self.changes)
