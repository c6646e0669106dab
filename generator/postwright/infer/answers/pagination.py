"""Pagination: which answers are pages, and where their items are.

Evidence comes from both sides: the parameters that a request takes and the members around the array in
its answer. Laravel's `data`/`links`/`meta`, offsets, cursors, page tokens and next links are recognised.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from postwright.infer import words
from postwright.infer.answers.spelling import plain
from postwright.infer.answers.totals import Pages
from postwright.infer.answers.turning import Style, Turning
from postwright.infer.shapes import Shape
from postwright.ir.json import Json
from postwright.ir.schema import Evidence

_ITEMS = tuple("data items results records entries content rows values list docs".split())
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
_MORE = tuple("hasmore hasnext hasnextpage hasmoreitems hasmoreresults morepages more".split())
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
    more: str = ""


def envelope(shape: Shape, resource: str = "", bodies: Iterable[Json] = ()) -> Envelope | None:
    """The page envelope that an answer's shape is, None if it is none. `bodies` are the answers themselves.

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
        current_page=_place(shape, _CURRENT, {"integer"}),
        last_page=_place(shape, _LAST, {"integer"}),
        next_cursor=_place(shape, _NEXT_CURSOR, {"string", "integer"}),
        next_link=_place(shape, _NEXT_LINK, {"string"}),
        more=_place(shape, _MORE, {"boolean"}),
    )
    around = replace(around, total=_total(shape, around, bodies))
    marks = (
        around.more,
        _place(shape, _TOTAL, {"integer"}),
        around.current_page if _says_items(name, resource) else "",
        around.last_page,
        around.next_cursor,
        around.next_link,
    )
    return around if any(marks) else None


def _total(shape: Shape, around: Envelope, bodies: Iterable[Json]) -> str:
    """The place of the number of items on all pages, "" where there is none."""
    pages = Pages(
        bodies,
        around.items,
        more=around.more,
        ways=(around.next_cursor, around.next_link),
        last=(around.current_page, around.last_page),
    )
    places = (_place(shape, (name,), {"integer"}) for name in _TOTAL)
    return next((place for place in places if place and not pages.counts_itself(place)), "")


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
    return plain(name) in (*_ITEMS, plural)


def _place(shape: Shape, known: tuple[str, ...], kinds: set[str]) -> str:
    """The dotted path of the first member that has a known name and only scalars of `kinds` or nulls.

    A link may be an object with its `href`, as HAL has it (draft-kelly-json-hal, section 5).
    """
    holders = [("", shape)]
    for name, member in shape.members():
        if plain(name) in _HOLDERS and member.is_object:
            holders.append((name + ".", member))
    for candidate in known:
        for prefix, holder in holders:
            for name, member in holder.members():
                if plain(name) == candidate:
                    if member.kinds <= kinds:
                        return prefix + name
                    if known is _NEXT_LINK and (href := member.member("href")) is not None:
                        return f"{prefix}{name}.href" if href.kinds <= kinds else ""
    return ""


def style(turns: Turning | None, around: Envelope | None) -> Style:
    """By what an operation pages: a cursor that answers only have in a link is followed there."""
    if turns is None:
        return "link"
    linked = around is not None and around.next_link and not around.next_cursor
    return "link" if turns.style == "cursor" and linked else turns.style


def at(shape: Shape, place: str) -> Shape | None:
    """The shape at a dotted path, None where there is none."""
    found: Shape | None = shape if place else None
    for name in place.split("."):
        found = found.member(name) if found is not None else None
    return found


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
                    around.more,
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
