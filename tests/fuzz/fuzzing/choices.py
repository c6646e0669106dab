"""Bytes as a sequence of choices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    """What bytes choose, one after the other; when they are used up, always the first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        """How many bytes are unread."""
        return max(0, len(self._data) - self._at)

    def take(self, count: int) -> bytes:
        """The next bytes, at most so many."""
        found = self._data[self._at : self._at + count]
        self._at += count
        return found

    def below(self, bound: int) -> int:
        """A number from 0 up to but without a bound of at most 65,536."""
        width = 1 if bound <= 256 else 2
        return int.from_bytes(self.take(width), "little") % bound

    def of(self, options: Sequence[T]) -> T:
        """One of these."""
        return options[self.below(len(options))]

    def text(self) -> str:
        """A short text of any characters, lone surrogates too."""
        return self.take(self.below(40)).decode("utf-8", "surrogateescape")
