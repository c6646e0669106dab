"""Turning pages: which query parameters of an operation ask for a page, judged by their names and values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.infer.answers.spelling import plain
from postwright.infer.schemas.values import placeholder

Style: TypeAlias = Literal["page", "offset", "cursor", "link"]

_PAGE = tuple("page pagenumber pageno page[number] p".split())
_OFFSET = tuple("offset skip start from startat startindex page[offset]".split())
_CURSOR = tuple(
    (
        "cursor pagetoken nexttoken startingafter after marker continuationtoken page[after] page[cursor]"
    ).split()
)
_SIZE = tuple(
    "perpage pagesize limit size maxresults count take top page[size] page[limit]".split()
)

_BEGINS = frozenset({"from", "start"})
_ENDS = frozenset({"to", "until", "till", "end"})

_WHOLE = re.compile(r"\d{1,9}")
"""A page's number or an offset. What has more digits is a time (seconds since 1970) or an id."""


@dataclass(frozen=True, slots=True)
class Turning:
    """The parameters that turn pages, by name."""

    style: Style
    page: str = ""
    size: str = ""
    cursor: str = ""


def turning(parameters: Mapping[str, Iterable[str]]) -> Turning | None:
    """How the query parameters of an operation, with the values shown of each, turn pages; None if they do not.

    Numbers and sizes are whole: `from=2024-01-01` is a filter, and so is what a range begins with, `from`
    beside `to`, whatever it is counted in.
    """
    names = list(parameters)
    numbers = [name for name in _without_ranges(names) if _counts(parameters[name])]
    size = _first(numbers, _SIZE)
    if cursor := _first(names, _CURSOR):
        return Turning("cursor", size=size, cursor=cursor)
    if page := _first(numbers, _PAGE):
        return Turning("page", page=page, size=size)
    offset = _first(numbers, _OFFSET)
    return Turning("offset", page=offset, size=size) if offset and size else None


def _without_ranges(names: list[str]) -> list[str]:
    ends = any(plain(name) in _ENDS for name in names)
    return [name for name in names if not ends or plain(name) not in _BEGINS]


def _counts(values: Iterable[str]) -> bool:
    """Whether most of the values that are known are whole numbers, or none is known."""
    known = [is_whole for value in values if (is_whole := _is_whole(value)) is not None]
    return 2 * sum(known) >= len(known)


def _is_whole(value: str) -> bool | None:
    """Whether a value is a whole number; None where a variable, a placeholder or nothing stands for it."""
    if not value or "{{" in value:
        return None
    stands_for = placeholder(value)
    if stands_for is None:
        return _WHOLE.fullmatch(value.strip()) is not None
    return None if stands_for.type != "string" or not stands_for.format else False


def _first(names: list[str], known: tuple[str, ...]) -> str:
    by_plain = {plain(name): name for name in reversed(names)}
    return next((by_plain[name] for name in known if name in by_plain), "")
