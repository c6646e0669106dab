"""What comes after a page: decided here from the answer alone, without sending anything.

Pages are asked for by number, offset or cursor; the other filters stay. A link that the server gives is
followed only to the origin it came from, so that no server can have the token sent elsewhere.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

from ._endpoint import Call, Pagination
from ._errors import PaginationError, UnsafeRequestError
from ._json import at
from ._response import APIResponse
from ._servers import origin_of, resolved
from ._types import Json, Pairs

T = TypeVar("T")

MOST_EMPTY_PAGES = 100


@dataclass(frozen=True, slots=True)
class Trail:
    """Where a walk has been before a page, so that it ends. `left` is how many items it may still give."""

    seen: frozenset[object] = frozenset()
    empty: int = 0
    previous: Json = None
    left: int | None = None

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
        return Trail(self.seen | {step.here, step.there}, empty, items, left)

    def refuse_repetition(self, items: list[Json]) -> None:
        """Raise PaginationError if these objects are the previous page's: the server ignores the number."""
        if items and items == self.previous and all(isinstance(item, dict) for item in items):
            raise PaginationError("the server sent the same page twice")


@dataclass(frozen=True)
class Envelope:
    """One answer of a paged operation. `url` is where it came from, without credentials."""

    call: Call[Any]
    url: str
    response: APIResponse

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
        asked = self._asked(self.pagination.page_param)
        return self.pagination.first_page if asked is None else asked

    def following(self) -> Step[Any] | None:
        """How to ask for the next page; None on the last one."""
        if self.is_unpaged:
            return None
        match self.pagination.style:
            case "page":
                return self._by_page()
            case "offset":
                return self._by_offset()
            case "cursor":
                return self._by_cursor()
            case "link":
                return self._by_link()

    def _by_page(self) -> Step[Any] | None:
        told = self.current_page
        current = self._page_number() if told is None else told
        if not self.items or not self._more_after(current):
            return None
        return self._step(current, current + 1, self.pagination.page_param or "page")

    def _more_after(self, current: int) -> bool:
        size = self._asked(self.pagination.size_param)
        if self.last_page is not None:
            return current < self.last_page
        if self.pagination.next_link:
            return bool(at(self.body, self.pagination.next_link))
        if self.total is not None and size:
            return current * size < self.total
        return not size or len(self.items) >= size

    def _by_offset(self) -> Step[Any] | None:
        name, size = self.pagination.page_param or "offset", self._asked(self.pagination.size_param)
        asked, first = self._asked(name), self.pagination.first_offset
        here = first if asked is None else asked
        there = here + len(self.items)
        done = self.total is not None and there - first >= self.total
        if not self.items or done or (self.total is None and size and len(self.items) < size):
            return None
        return self._step(here, there, name)

    def _by_cursor(self) -> Step[Any] | None:
        cursor = at(self.body, self.pagination.next_cursor)
        if cursor is None or cursor == "" or not isinstance(cursor, str | int):
            return None
        name = self.pagination.cursor_param or "cursor"
        return self._step(_first(self.call.query, name), str(cursor), name)

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
        from ._http import httpx

        header = {"link": self.response.headers.get("link", "")}
        return httpx.Response(200, headers=header).links.get("next", {}).get("url")

    def _resolved(self, link: str) -> str:
        """The absolute URL of a link of this answer.

        Raises:
            UnsafeRequestError: it leads to another origin, or from https to http.
        """
        with suppress(ValueError):
            url = resolved(self.url, link)
            if origin_of(url) == origin_of(self.url):
                return url
        message = "the link to the next page leads to another origin: it is not followed"
        raise UnsafeRequestError(message, request=self.response.request)

    def _step(self, here: object, there: object, name: str) -> Step[Any]:
        query = [pair for pair in self.call.query if pair[0] != name]
        return Step(here, there, replace(self.call, query=(*query, (name, str(there)))))

    def _asked(self, name: str) -> int | None:
        return _number(_first(self.call.query, name)) if name else None


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """The way from one page to the next: two places, and the call that goes there."""

    here: object
    there: object
    call: Call[T]


def _number(value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    text = str(value).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _first(pairs: Pairs, name: str) -> str | None:
    return next((value for key, value in pairs if key == name), None)


def _carried(pairs: Pairs, url: str) -> tuple[tuple[str, str], ...]:
    """The filters that the link itself does not have."""
    from ._http import httpx

    given = {_stem(name) for name in httpx.URL(url).params}
    return tuple((name, value) for name, value in pairs if _stem(name) not in given)


def _stem(name: str) -> str:
    return name.partition("[")[0]
