"""The way through pages: from one to the next, and where a walk has been, so that it ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ._endpoint import Call
from ._errors import PaginationError
from ._types import Json

T = TypeVar("T")

MOST_EMPTY_PAGES = 100


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a walk has been before a page, so that it ends.

    `left` is how many items it may still give, `passed` how many come before the page, None where the walk
    begins or nothing counts them.
    """

    seen: frozenset[object] = frozenset()
    empty: int = 0
    previous: Json = None
    left: int | None = None
    passed: int | None = None

    def onward(self, step: Step[Any], items: list[Json]) -> Trail:
        """The trail after a page of these items, at the next one.

        Raises:
            PaginationError: the walk has been there, or only empty pages come.
        """
        if step.there == step.here or step.there in self.seen:
            raise PaginationError("the server's next page is one that was already read")
        empty = 0 if items else self.empty + 1
        if empty > MOST_EMPTY_PAGES:
            raise PaginationError(f"the server sent {empty} pages without items in a row")
        left = None if self.left is None else self.left - len(items)
        return Trail(self.seen | {step.here, step.there}, empty, items, left, step.passed)

    def refuse_repetition(self, items: list[Json]) -> None:
        """Raise PaginationError if these objects are the previous page's: the server ignores the number."""
        if items and items == self.previous and all(isinstance(item, dict) for item in items):
            raise PaginationError("the server sent the same page twice")


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """The way from one page to the next: two places, and the call that goes there.

    `passed` is how many items come before the next page, None where nothing counts them.
    """

    here: object
    there: object
    call: Call[T]
    passed: int | None = None
