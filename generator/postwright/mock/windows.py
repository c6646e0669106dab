"""Which part of a list a request asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from postwright.ir.api import Operation, Pagination
from postwright.ir.json import Json
from postwright.mock.asked import Asked

_USUAL = 20
_LARGEST = 10_000
_AFTER = "after-"
_SIZES = ("per_page", "page_size", "pagesize", "perpage", "limit", "size")


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a list of `total` items; `first_page` is the number of its first page, 0 or 1."""

    start: int
    size: int
    total: int
    first_page: int = 1

    @property
    def end(self) -> int:
        """Where the next window begins."""
        return min(self.start + self.size, self.total)

    @property
    def number(self) -> int:
        """The number of this page."""
        return self.start // self.size + self.first_page

    @property
    def last_number(self) -> int:
        """The number of the last page; an empty list has one."""
        return max(0, self.total - 1) // self.size + self.first_page

    @property
    def has_more(self) -> bool:
        """Whether anything follows."""
        return self.start + self.size < self.total

    def at(self, start: int) -> Window:
        """A window of the same size elsewhere."""
        return Window(max(0, start), self.size, self.total, self.first_page)


def window_of(
    operation: Operation, asked: Asked, items: Sequence[Json], shown: Sequence[Json]
) -> Window:
    """The window that a request asks for; `shown` are the items of the saved page, which tell how many is usual."""
    pages = operation.pagination
    size = min(_size(operation, asked, len(shown)), _LARGEST)
    first = pages.first_page if pages else 1
    return Window(_start(pages, asked, items, size) if pages else 0, size, len(items), first)


def cursor_at(start: int, shown: Json) -> Json:
    """A cursor that leads to an item, in the kind of the one that was saved."""
    return start if type(shown) is int else f"{_AFTER}{start}"


def _size(operation: Operation, asked: Asked, shown: int) -> int:
    pages = operation.pagination
    name = pages.size_param if pages else ""
    names = (name,) if name else _SIZES
    sent = next((asked.argument(each) for each in names if asked.argument(each)), None)
    number = _natural(sent)
    if number:
        return number
    usual = next((each.default for each in operation.parameters if each.name == name), None)
    if type(usual) is int and usual > 0:
        return usual
    return max(shown, _USUAL)


def _start(pages: Pagination, asked: Asked, items: Sequence[Json], size: int) -> int:
    if pages.cursor_param and (cursor := asked.argument(pages.cursor_param)):
        return _after(cursor, items)
    number = _natural(asked.argument(pages.page_param)) if pages.page_param else None
    if number is None:
        return 0
    if pages.style == "offset":
        return max(0, number - pages.first_offset)
    return max(0, number - pages.first_page) * size


def _after(cursor: str, items: Sequence[Json]) -> int:
    """Where a cursor leads: one of this module's, or the id of the last item that was seen."""
    number = _natural(cursor.removeprefix(_AFTER))
    if cursor.startswith(_AFTER) and number is not None:
        return number
    for n, item in enumerate(items):
        if isinstance(item, dict) and cursor in (str(item.get(name)) for name in ("id", "_id")):
            return n + 1
    return number or 0


def _natural(text: str | None) -> int | None:
    if text is None or not (text.isascii() and text.isdecimal() and len(text) < 10):
        return None
    return int(text)
