"""Totals that are none: numbers that count the items of their own page."""

from __future__ import annotations

from collections.abc import Iterable

from postwright.infer.answers.spelling import plain
from postwright.ir.json import Json, at

_SIZES = frozenset({"limit", "perpage", "pagesize", "size", "itemsperpage", "maxresults"})


class Pages:
    """The saved answers of a paged list. Places in them are dotted paths, "" where there is none.

    `more` is the place of a boolean, `ways` are those of cursors and links, `last` are those of the page's
    number and the last one's.
    """

    def __init__(
        self,
        bodies: Iterable[Json],
        items: str,
        *,
        more: str = "",
        ways: tuple[str, ...] = (),
        last: tuple[str, str] = ("", ""),
    ) -> None:
        self._more, self._ways, self._last = more, tuple(filter(None, ways)), last
        self._shown = [
            (body, len(held)) for body in bodies if isinstance(held := at(body, items), list)
        ]

    def counts_itself(self, place: str) -> bool:
        """Whether the number at a place is that of the page's own items on every page that others follow.

        A `count` is so on a full page too, where nothing tells what follows it: Oracle's `items`, `limit`,
        `count`.
        """
        is_count = plain(place.rpartition(".")[2]) == "count"
        found = [
            at(body, place) == items
            for body, items in self._shown
            if items and self._goes_on(body, items, unknown=is_count)
        ]
        return bool(found) and all(found)

    def _goes_on(self, body: Json, items: int, *, unknown: bool) -> bool:
        """Whether others follow a page; where that is not known, whether it is a full one and `unknown`."""
        told = at(body, self._more) if self._more else None
        if isinstance(told, bool):
            return told
        current, last = (at(body, place) if place else None for place in self._last)
        if isinstance(current, int) and isinstance(last, int):
            return current < last
        if self._ways:
            return any(at(body, way) for way in self._ways)
        return unknown and isinstance(body, dict) and _is_full(body, items)


def _is_full(body: dict[str, Json], items: int) -> bool:
    return any(plain(name) in _SIZES and value == items for name, value in body.items())
