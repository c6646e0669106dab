"""What comes after a page: decided here from the answer alone, without sending anything.

Pages are asked for by number, offset or cursor; the other filters stay. A link that the server gives is
followed only to the origin it came from, so that no server can have the token sent elsewhere.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ._endpoint import Call, Pagination
from ._errors import UnsafeRequestError
from ._json import at
from ._response import APIResponse
from ._servers import origin_of, resolved
from ._trail import Step
from ._types import Json, Pairs

_WAYS = ("next", "prev", "first", "last")


@dataclass(frozen=True)
class Envelope:
    """One answer of a paged operation.

    `url` is where it was asked for and `base` where it came from after redirects, which is what relative
    links in it refer to (RFC 3986, section 5.1.3); both without credentials.
    """

    call: Call[Any]
    url: str
    response: APIResponse
    base: str

    @cached_property
    def body(self) -> Json:
        """The answer as it came, None for one without content.

        Raises:
            APIResponseValidationError: it is no JSON.
        """
        return self.response.json() if self.response.content else None

    @property
    def pagination(self) -> Pagination:
        return self.call.endpoint.pagination or Pagination("page")

    @property
    def is_unpaged(self) -> bool:
        """Whether the server sent all items as a bare array, where pages have an envelope."""
        return isinstance(self.body, list) and bool(self.pagination.items)

    @property
    def counts_pages(self) -> bool:
        """Whether the next page is asked for by a number made here, which a server may ignore."""
        return self.pagination.style in {"page", "offset"}

    @property
    def items(self) -> list[Json]:
        found = self.body if self.is_unpaged else at(self.body, self.pagination.items)
        return found if isinstance(found, list) else []

    def number(self, pointer: str) -> int | None:
        """The whole number at a place in the body, None if there is none."""
        return _number(at(self.body, pointer)) if pointer else None

    @property
    def total(self) -> int | None:
        return len(self.items) if self.is_unpaged else self.number(self.pagination.total)

    @property
    def last_page(self) -> int | None:
        return 1 if self.is_unpaged else self.number(self.pagination.last_page)

    @property
    def current_page(self) -> int | None:
        told = self.number(self.pagination.current_page)
        return self._page_number() if told is None and self.pagination.style == "page" else told

    def _page_number(self) -> int:
        """The number that was asked for, else the first page's."""
        asked = self._asked(self.pagination.page_param or "page")
        return self.pagination.first_page if asked is None else asked

    @property
    def says_more(self) -> bool | None:
        """Whether the answer says that another page follows; None where it does not say."""
        told = at(self.body, self.pagination.more) if self.pagination.more else None
        return told if isinstance(told, bool) else None

    def following(self, passed: int | None = None) -> Step[Any] | None:
        """How to ask for the next page; None on the last one. `passed` is how many items a walk has behind it."""
        if self.is_unpaged or self.says_more is False:
            return None
        match self.pagination.style:
            case "page":
                return self._by_page(passed)
            case "offset":
                return self._by_offset()
            case "cursor":
                return self._by_cursor()
            case "link":
                return self._by_link()

    def _by_page(self, passed: int | None) -> Step[Any] | None:
        told = self.current_page
        current = self._page_number() if told is None else told
        there = self._before(passed, current) + len(self.items)
        if not self.says_more and not (self.items and self._more_after(current, there)):
            return None
        return self._step(current, current + 1, self.pagination.page_param or "page", there)

    def _before(self, passed: int | None, current: int) -> int:
        """How many items come before this page; at least so many, where the walk begins in the middle."""
        if passed is not None or self._asked(self.pagination.page_param or "page") is None:
            return passed or 0
        return max(0, current - self.pagination.first_page) * len(self.items)

    def _more_after(self, current: int, there: int) -> bool:
        """Whether a page follows the one of this number, which ends with the item number `there`."""
        last = self.last_page
        if last is None:
            return self._more_behind(there)
        if current + 1 == last + self.pagination.first_page:  # the last by count, if not by number
            return current < last and (self.total is None or there < self.total)
        return current < last

    def _more_behind(self, there: int) -> bool:
        """Whether items follow. Only where nothing tells it does a page that is shorter than asked end the walk."""
        if self.pagination.next_link:
            return bool(at(self.body, self.pagination.next_link))
        if self.total is not None:
            return there < self.total
        if links := self._links():
            return "next" in links
        size = self._asked(self.pagination.size_param)
        return not size or len(self.items) >= size

    def _by_offset(self) -> Step[Any] | None:
        name, first = self.pagination.page_param or "offset", self.pagination.first_offset
        asked = self._asked(name)
        here = first if asked is None else asked
        there = here + len(self.items)
        if not self.items or not (self.says_more or self._more_behind(there - first)):
            return None
        return self._step(here, there, name)

    def _by_cursor(self) -> Step[Any] | None:
        cursor = _cursor(at(self.body, self.pagination.next_cursor))
        name = self.pagination.cursor_param or "cursor"
        here = _first(self.call.query, name)
        if not cursor or (cursor == here and not self.items):
            return None
        return self._step(here, cursor, name)

    def _by_link(self) -> Step[Any] | None:
        link = self._link()
        if not isinstance(link, str) or not link:
            return None
        url = self._resolved(link)
        carried = _carried(self.call.query, url)
        return Step(self.url, url, replace(self.call, path=url, query=carried))

    def _link(self) -> Json:
        if self.pagination.next_link:
            return at(self.body, self.pagination.next_link)
        return self._links().get("next")

    def _links(self) -> dict[str, str]:
        """Where the Link header leads to in pages, by relation (RFC 8288)."""
        from ._http import httpx

        header = {"link": self.response.headers.get("link", "")}
        links = httpx.Response(200, headers=header).links
        return {way: links[way]["url"] for way in _WAYS if "url" in links.get(way, {})}

    def _resolved(self, link: str) -> str:
        """The absolute URL of a link of this answer.

        Raises:
            UnsafeRequestError: it leads to another origin, or from https to http.
        """
        with suppress(ValueError):
            url = resolved(self.base, link)
            if origin_of(url) == origin_of(self.url):
                return url
        message = "the link to the next page leads to another origin: it is not followed"
        raise UnsafeRequestError(message, request=self.response.request)

    def _step(self, here: object, there: object, name: str, passed: int | None = None) -> Step[Any]:
        query = [pair for pair in self.call.query if pair[0] != name]
        call = replace(self.call, query=(*query, (name, str(there))))
        return Step(here, there, call, passed)

    def _asked(self, name: str) -> int | None:
        return _number(_first(self.call.query, name)) if name else None


def _number(value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _cursor(value: Json) -> str:
    """A cursor as it is sent, "" for what is none: 0 leads to the beginning, and so to nothing further."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return "" if str(value) == "0" else str(value)


def _first(pairs: Pairs, name: str) -> str | None:
    return next((value for key, value in pairs if key == name), None)


def _carried(pairs: Pairs, url: str) -> tuple[tuple[str, str], ...]:
    """The filters that the link itself does not have."""
    from ._http import httpx

    given = {_stem(name) for name in httpx.URL(url).params}
    return tuple((name, value) for name, value in pairs if _stem(name) not in given)


def _stem(name: str) -> str:
    return name.partition("[")[0]
