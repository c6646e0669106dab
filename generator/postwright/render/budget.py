"""How much a template may do before it is stopped."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

MAX_STEPS = 2_000_000
"""Turns of loops, calls and filters, for one file."""

MAX_CHARACTERS = 64 * 1024 * 1024
"""Characters put together on the way to one file, each time they are."""

MAX_SECONDS = 20.0
"""Processor time for one file."""

MAX_RANGE = 10_000
_BETWEEN_LOOKS = 4096


class LimitReached(Exception):
    """A template has used up one of its limits."""


class Budget:
    """What is left of the limits for one file."""

    def __init__(self) -> None:
        self._steps = 0
        self._characters = 0
        self._started = time.process_time()

    def step(self) -> None:
        """Count one turn, call or filter. Raises `LimitReached`."""
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise LimitReached(f"the template takes more than {MAX_STEPS:,} steps for one file")
        if self._steps % _BETWEEN_LOOKS == 0 and time.process_time() - self._started > MAX_SECONDS:
            raise LimitReached(f"the template takes more than {MAX_SECONDS:.0f} s for one file")

    def write(self, characters: int) -> None:
        """Count text before it is put together. Raises `LimitReached`."""
        self._characters += characters
        if self._characters > MAX_CHARACTERS:
            raise LimitReached(f"the template handles more than {MAX_CHARACTERS:,} characters")

    def counted(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, each counted as a step when it is taken."""
        for item in items:
            self.step()
            yield item

    def joined(self, parts: Iterable[str], between: str = "") -> str:
        """The parts put together, counted before they are."""
        kept: list[str] = []
        for part in parts:
            self.write(len(part) + len(between))
            kept.append(part)
        return between.join(kept)


def bounded_range(*bounds: int) -> range:
    """Jinja's `range`, for at most `MAX_RANGE` numbers. Raises `LimitReached`."""
    numbers = range(*bounds)
    if len(numbers) > MAX_RANGE:
        raise LimitReached(f"a range may have at most {MAX_RANGE:,} numbers")
    return numbers
