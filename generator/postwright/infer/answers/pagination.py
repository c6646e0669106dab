"""Pagination: which answers are pages, what turns them, and where their items are.

Evidence comes from both sides: the parameters that a request takes and the members around the array in
its answer. Laravel's `data`/`links`/`meta`, offsets, cursors, page tokens and next links are recognised.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.infer import words
from postwright.infer.shapes import Shape
from postwright.ir.schema import Evidence

Style: TypeAlias = Literal["page", "offset", "cursor", "link"]

_ITEMS = tuple("data items results records entries content rows values list docs".split())
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
_TOTAL = tuple(
    (
        "total totalcount totalitems totalresults count totalelements itemstotal numitems recordcount "
        "totalrecords totalsize"
    ).split()
)
_CURRENT = tuple("currentpage page pagenumber number".split())
_LAST = tuple("lastpage totalpages pages pagecount pagestotal numpages".split())
_NEXT_CURSOR = tuple("nextcursor nextpagetoken nexttoken cursor endcursor nextmarker".split())
_NEXT_LINK = tuple("next nextpageurl nexturl nextlink @odata.nextlink nextpage".split())
_MORE = tuple("hasmore hasnext hasnextpage more".split())
_HOLDERS = tuple("meta links pagination paging pageinfo page metadata cursors".split())


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

    An array alone is no envelope, and no thing with an id is one, such as an order with its items and total.
    A page's number proves little beside an array of another name: an issue has a `number` and `labels`.
    `resource` is the resource's name: `{"leads": [...], "total": 3}`.
    """
    if not shape.is_object and not (shape.objects and shape.arrays):
        return None
    if shape.member("id") is not None:
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
        around.current_page if _says_items(name, resource) else "",
        around.last_page,
        around.next_cursor,
        around.next_link,
    )
    return around if any(marks) else None


def _items(shape: Shape, resource: str) -> tuple[str, Shape] | None:
    arrays = [
        (name, member)
        for name, member in shape.members()
        if member.arrays and not member.scalars and not member.objects
    ]
    known = [pair for pair in arrays if _says_items(pair[0], resource)]
    chosen = known or (arrays if len(arrays) == 1 else [])
    if not chosen:
        return None
    name, member = chosen[0]
    return name, member.element() or Shape()


def _says_items(name: str, resource: str) -> bool:
    plural = "".join(words.split(resource))
    return _plain(name) in (*_ITEMS, plural)


def _first(names: list[str], known: tuple[str, ...]) -> str:
    by_plain = {_plain(name): name for name in reversed(names)}
    return next((by_plain[name] for name in known if name in by_plain), "")


def _place(shape: Shape, known: tuple[str, ...], kinds: set[str]) -> str:
    """The dotted path of the first member that has a known name and only scalars of `kinds` or nulls.

    A link may be an object with its `href`, as HAL has it (draft-kelly-json-hal, section 5).
    """
    holders = [("", shape)]
    for name, member in shape.members():
        if _plain(name) in _HOLDERS and member.is_object:
            holders.append((name + ".", member))
    for candidate in known:
        for prefix, holder in holders:
            for name, member in holder.members():
                if _plain(name) == candidate:
                    if member.kinds <= kinds:
                        return prefix + name
                    if known is _NEXT_LINK and (href := member.member("href")) is not None:
                        return f"{prefix}{name}.href" if href.kinds <= kinds else ""
    return ""


def _plain(name: str) -> str:
    """A name without what only tells its spelling: `next_page`, `nextPage` and `Next-Page` are one."""
    return re.sub(r"[_-]", "", name).lower()


def reason(turns: Turning | None, around: Envelope | None, answer: Shape | None) -> Evidence:
    """The evidence in a sentence, with the answers that show it."""
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
    samples, places = (answer.samples, tuple(answer.places)) if answer and around else (0, ())
    return Evidence("pagination", " and ".join(parts), samples, places)
