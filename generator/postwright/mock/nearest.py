"""The request that is most like one which is not known, for whoever mistyped it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from postwright.ir.api import Operation

_MOST = 300
"""Requests beyond these are not compared."""

_LONGEST = 100
"""What follows in a path that is longer tells nothing."""


class Nearest:
    """Requests by their length in segments, each with the pairs of letters that it is compared by.

    What two texts have in common of these, of all that they have, is Dice's coefficient. It needs no more than
    the intersection of two sets, so that a wrong path costs no more than a right one.
    """

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._by_length: dict[int, dict[str, frozenset[str]]] = {}
        for each in operations:
            shown = f"{each.method.upper()} {each.path}"
            self._by_length.setdefault(each.path.count("/"), {})[shown] = _pairs(shown)

    def to(self, method: str, path: str) -> str:
        """The method and path most like these, "" where there are none. Those as long come before all others."""
        asked = _pairs(f"{method} {path}")
        held = self._by_length.get(path.count("/")) or {
            name: pairs for each in self._by_length.values() for name, pairs in each.items()
        }
        return max(list(held)[:_MOST], key=lambda each: _likeness(held[each], asked), default="")


def _pairs(text: str) -> frozenset[str]:
    short = text[:_LONGEST]
    return frozenset(map("".join, pairwise(short)))


def _likeness(some: frozenset[str], others: frozenset[str]) -> float:
    return 2 * len(some & others) / ((len(some) + len(others)) or 1)
