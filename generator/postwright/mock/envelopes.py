"""What a page says of itself: totals, numbers, links and cursors, made to agree with its items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import urlencode

from postwright.ir.api import Pagination
from postwright.ir.json import Json, found_at
from postwright.mock.asked import Asked
from postwright.mock.places import Place, place_of, put_at
from postwright.mock.windows import Window, cursor_at

_TOTALS = frozenset("total totalcount totalitems totalresults totalelements totalrecords".split())
_COUNTS = frozenset("count numberofelements itemcount returned resultcount".split())
_SIZES = frozenset("perpage pagesize limit size itemsperpage".split())
_NUMBERS = frozenset("currentpage page pagenumber pageindex number".split())
_LASTS = frozenset("lastpage totalpages pagecount pages numpages".split())
_STARTS = frozenset("offset skip start startindex".split())
_MORE = frozenset("hasmore hasnext hasnextpage more".split())
_LESS = frozenset("hasprevious hasprev haspreviouspage hasprevpage".split())
_TARGET = re.compile(r"(next|prev|previous|first|last)(page)?(url|link|href|uri)?")

_URL = re.compile(r"(https?:/|\{\{[^{}]*\}\})?[/?]")

Direction: TypeAlias = Literal["next", "prev", "first", "last"]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is being written: how it pages, what was asked, which part it is."""

    pages: Pagination
    asked: Asked
    window: Window
    shown: int
    """How many items the saved page has, which tells a count of them from a total."""

    def leading(self, direction: Direction) -> Window | None:
        """The window in a direction, None where there is none."""
        now = self.window
        match direction:
            case "next":
                return now.at(now.start + now.size) if now.has_more else None
            case "prev":
                return now.at(now.start - now.size) if now.start else None
            case "first":
                return now.at(0)
            case "last":
                return now.at((now.last_number - now.first_page) * now.size)

    def link(self, direction: Direction) -> str | None:
        """The URL in a direction."""
        there = self.leading(direction)
        return self.link_to(there) if there else None

    def link_to(self, there: Window) -> str:
        """The URL of the request for another window."""
        pages, name = self.pages, self.pages.page_param or self.pages.cursor_param or "page"
        value = str(there.number)
        if pages.style == "offset":
            value = str(there.start + pages.first_offset)
        elif pages.cursor_param and not pages.page_param:
            value = str(cursor_at(there.start, None))
        others = [pair for pair in self.asked.query if pair[0] != name]
        return f"{self.asked.url}?{urlencode([*others, (name, value)], errors='replace')}"


def restated(body: Json, items: Place, page: Page) -> Json:
    """The body of a page with everything beside its items agreeing with them."""
    told = _told(body, (), items, page)
    if page.pages.next_cursor:
        place = place_of(page.pages.next_cursor)
        there, shown = page.leading("next"), found_at(body, place)
        told = put_at(told, place, cursor_at(there.start, shown) if there else None)
    if page.pages.next_link:
        told = put_at(told, place_of(page.pages.next_link), page.link("next"))
    return told


def _told(value: Json, place: Place, items: Place, page: Page) -> Json:
    if place == items or not isinstance(value, dict) or len(place) > 3:
        return value
    told: dict[str, Json] = {}
    for name, held in value.items():
        below = (*place, name)
        if isinstance(held, list) and below != items and _are_labels(held):
            told[name] = _labels(held, page)
        elif isinstance(held, dict) and not _is_link(name, held):
            told[name] = _told(held, below, items, page)
        else:
            told[name] = held if below == items else _said(name, held, page, value)
    return told


def _said(name: str, held: Json, page: Page, among: dict[str, Json]) -> Json:
    word, window = re.sub(r"[^a-z]", "", name.lower()), page.window
    if type(held) is bool:
        return _whether(word, held, window)
    if match := _TARGET.fullmatch(word):
        return _target(match[1], held, page, among)
    if word in ("from", "to") and (held is None or type(held) is int):
        edge = window.start + 1 if word == "from" else window.end
        return edge if window.start < window.total else None
    if type(held) is int:
        return _number(word, held, page)
    return page.asked.url if word == "path" and _is_url(held) else held


def _whether(word: str, held: bool, window: Window) -> bool:
    if word in _MORE:
        return window.has_more
    if word in _LESS or word == "first":
        return (window.start > 0) is (word != "first")
    return not window.has_more if word == "last" else held


def _number(word: str, held: int, page: Page) -> int:
    window = page.window
    if word in _TOTALS:
        return window.total
    if word in _COUNTS:
        return window.end - window.start if held == page.shown else window.total
    if word in _SIZES:
        return window.size
    if word in _NUMBERS:
        return window.number
    if word in _LASTS:
        return window.last_number + (1 - window.first_page)
    return window.start + page.pages.first_offset if word in _STARTS else held


def _target(direction: str, held: Json, page: Page, among: dict[str, Json]) -> Json:
    """A link, or the number of a page, in a direction; null where nothing is there."""
    ways: dict[str, Direction] = {"next": "next", "first": "first", "last": "last"}
    way = ways.get(direction, "prev")
    if type(held) is int:
        there = page.leading(way)
        return there.number if there else None
    if isinstance(held, dict):
        return {**held, "href": page.link(way)}
    if _is_url(held) or (held is None and any(_is_url(each) for each in among.values())):
        return page.link(way)
    return held


def _is_url(value: Json) -> bool:
    """Whether it is a URL, be its host a variable that has no value."""
    return isinstance(value, str) and _URL.match(value) is not None


def _is_link(name: str, held: dict[str, Json]) -> bool:
    return "href" in held and _TARGET.fullmatch(name.lower()) is not None


def _are_labels(held: list[Json]) -> bool:
    """Whether a list is one of links with labels, as Laravel's paginator has it."""
    return bool(held) and all(
        isinstance(each, dict) and {"url", "label"} <= each.keys() for each in held
    )


def _labels(held: list[Json], page: Page) -> list[Json]:
    def label(shown: Json, text: Json, there: Window | None, *, active: bool = False) -> Json:
        url = page.link_to(there) if there else None
        kept = shown if isinstance(shown, dict) else {}
        told = {**kept, "url": url, "label": text}
        return told | {"active": active} if "active" in kept else told

    window, first, last = page.window, held[0], held[-1]
    names = [each.get("label") if isinstance(each, dict) else "" for each in (first, last)]
    middle = [
        label(
            first, str(n + 1), window.at(n * window.size), active=n == window.start // window.size
        )
        for n in range(min(window.last_number - window.first_page + 1, 50))
    ]
    before = label(first, names[0], page.leading("prev"))
    return [before, *middle, label(last, names[1], page.leading("next"))]
