"""Pagination: which answers are pages, what turns them, and where their items are.

Evidence comes from both sides: the parameters that a request takes and the members around the array in
its answer. Laravel's `data`/`links`/`meta`, offsets, cursors, page tokens and next links are recognised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.infer import words
from postwright.infer.shapes import Shape
from postwright.ir.schema import Evidence

Style: TypeAlias = Literal["page", "offset", "cursor", "link"]

_ITEMS = (
    "data",
    "items",
    "results",
    "records",
    "entries",
    "content",
    "rows",
    "values",
    "list",
    "docs",
)
_PAGE = ("page", "page_number", "pagenumber", "page_no", "pageno", "page[number]", "p")
_OFFSET = (
    "offset",
    "skip",
    "start",
    "from",
    "startat",
    "start_at",
    "startindex",
    "start_index",
    "page[offset]",
)
_CURSOR = (
    "cursor",
    "page_token",
    "pagetoken",
    "next_token",
    "nexttoken",
    "starting_after",
    "after",
    "marker",
    "continuation_token",
    "page[after]",
    "page[cursor]",
)
_SIZE = (
    "per_page",
    "perpage",
    "page_size",
    "pagesize",
    "limit",
    "size",
    "max_results",
    "maxresults",
    "count",
    "take",
    "top",
    "page[size]",
    "page[limit]",
)
_TOTAL = (
    "total",
    "total_count",
    "totalcount",
    "total_items",
    "totalitems",
    "total_results",
    "count",
    "total_elements",
    "totalelements",
)
_CURRENT = ("current_page", "currentpage", "page", "page_number", "number")
_LAST = ("last_page", "lastpage", "total_pages", "totalpages", "pages", "page_count", "pagecount")
_NEXT_CURSOR = (
    "next_cursor",
    "nextcursor",
    "next_page_token",
    "nextpagetoken",
    "next_token",
    "nexttoken",
    "cursor",
    "end_cursor",
    "endcursor",
    "next_marker",
)
_NEXT_LINK = (
    "next",
    "next_page_url",
    "next_url",
    "nextlink",
    "next_link",
    "@odata.nextlink",
    "next_page",
)
_MORE = ("has_more", "hasmore", "has_next", "hasnext", "has_next_page", "hasnextpage", "more")
_HOLDERS = (
    "meta",
    "links",
    "_links",
    "pagination",
    "paging",
    "page_info",
    "pageinfo",
    "page",
    "_meta",
    "metadata",
    "cursors",
)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What surrounds the items of a page; places are dotted paths, "" where there is none."""

    items: str
    element: Shape
    total: str = ""
    current_page: str = ""
    last_page: str = ""
    next_cursor: str = ""
    next_link: str = ""


@dataclass(frozen=True, slots=True)
class Turning:
    """The parameters that turn pages, by name."""

    style: Style
    page: str = ""
    size: str = ""
    cursor: str = ""


def turning(parameters: list[str]) -> Turning | None:
    """How the query parameters of an operation turn pages, None if they do not."""
    size = _first(parameters, _SIZE)
    styles: tuple[tuple[Style, tuple[str, ...]], ...] = (
        ("cursor", _CURSOR),
        ("page", _PAGE),
        ("offset", _OFFSET),
    )
    for style, known in styles:
        found = _first(parameters, known)
        if found and (size or style == "cursor" or style == "page"):
            if style == "cursor":
                return Turning("cursor", size=size, cursor=found)
            return Turning(style, page=found, size=size)
    return None


def envelope(shape: Shape, resource: str = "") -> Envelope | None:
    """The page envelope that an answer's shape is, None if it is none.

    An array alone is no envelope. `resource` is the resource's name: `{"leads": [...], "total": 3}`.
    """
    if not shape.is_object and not (shape.objects and shape.arrays):
        return None
    found = _items(shape, resource)
    if found is None:
        return None
    name, element = found
    around = Envelope(
        items=name,
        element=element,
        total=_place(shape, _TOTAL, {"integer"}),
        current_page=_place(shape, _CURRENT, {"integer"}),
        last_page=_place(shape, _LAST, {"integer"}),
        next_cursor=_place(shape, _NEXT_CURSOR, {"string", "integer"}),
        next_link=_place(shape, _NEXT_LINK, {"string"}),
    )
    marks = (
        _place(shape, _MORE, {"boolean"}),
        around.total,
        around.current_page,
        around.last_page,
        around.next_cursor,
        around.next_link,
    )
    return around if any(marks) else None


def _items(shape: Shape, resource: str) -> tuple[str, Shape] | None:
    plural = {"_".join(words.split(resource)), "".join(words.split(resource))} - {""}
    arrays = [
        (name, member)
        for name, member in shape.members()
        if member.arrays and not member.scalars and not member.objects
    ]
    known = [pair for pair in arrays if pair[0].lower() in _ITEMS or pair[0].lower() in plural]
    chosen = known or (arrays if len(arrays) == 1 else [])
    if not chosen:
        return None
    name, member = chosen[0]
    return name, member.element() or Shape()


def _first(names: list[str], known: tuple[str, ...]) -> str:
    by_lower = {name.lower(): name for name in reversed(names)}
    return next((by_lower[name] for name in known if name in by_lower), "")


def _place(shape: Shape, known: tuple[str, ...], kinds: set[str]) -> str:
    """The dotted path of the first member that has a known name and only scalars of `kinds` or nulls."""
    holders = [("", shape)]
    for name, member in shape.members():
        if name.lower() in _HOLDERS and member.is_object:
            holders.append((name + ".", member))
    for candidate in known:
        for prefix, holder in holders:
            for name, member in holder.members():
                if name.lower() == candidate and _only(member, kinds):
                    return prefix + name
    return ""


def _only(member: Shape, kinds: set[str]) -> bool:
    return member.kinds <= kinds


def reason(turns: Turning | None, around: Envelope | None) -> Evidence:
    """The evidence in a sentence."""
    sent = ", ".join(filter(None, (turns.page, turns.cursor, turns.size))) if turns else ""
    shown = (
        ", ".join(
            filter(
                None,
                (
                    around.items,
                    around.total,
                    around.last_page,
                    around.next_cursor,
                    around.next_link,
                ),
            )
        )
        if around
        else ""
    )
    parts = [f"the request takes {sent}"] if sent else []
    parts += [f"the answer has {shown}"] if shown else []
    samples = around.element.samples if around else 0
    return Evidence("pagination", " and ".join(parts), samples)
