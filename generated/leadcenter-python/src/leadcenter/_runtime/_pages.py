"""Pages of results. Iterating one gives its items and then those of the pages after it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from typing import Any, Generic, TypeVar

from ._endpoint import Call
from ._paging import Envelope
from ._parse import parse_all
from ._reading import read_items
from ._response import APIResponse
from ._trail import Step, Trail
from ._types import Json

T = TypeVar("T")


class _Results(Generic[T]):
    """One page's items and what its envelope tells."""

    def __init__(self, envelope: Envelope, trail: Trail) -> None:
        self._envelope = envelope
        self._trail = trail
        self._step: Step[T] | None = None
        self._decided = False
        if envelope.counts_pages and trail.previous:
            trail.refuse_repetition(envelope.items)
        self.items: list[T] = _items(envelope, trail.left)

    @property
    def total(self) -> int | None:
        """How many items there are on all pages; None where the API does not say."""
        return self._envelope.total

    @property
    def current_page(self) -> int | None:
        """This page's number, as the API counts; None where the API does not count pages."""
        return self._envelope.current_page

    @property
    def last_page(self) -> int | None:
        """The last page's number; None where the API does not say."""
        return self._envelope.last_page

    @property
    def raw(self) -> Json:
        """The whole answer as it came, envelope included."""
        return self._envelope.body

    @property
    def response(self) -> APIResponse:
        """The answer's status, headers and content."""
        return self._envelope.response

    def has_next_page(self) -> bool:
        """Whether another page follows.

        Raises:
            UnsafeRequestError: the server links to another origin.
        """
        return self._next_step() is not None

    def _next_step(self) -> Step[T] | None:
        if not self._decided:
            enough = self._trail.left is not None and self._trail.left <= len(self.items)
            self._step = None if enough else self._envelope.following(self._trail.passed)
            self._decided = True
        return self._step

    def _trail_to(self, step: Step[T]) -> Trail:
        return self._trail.onward(step, self._envelope.items)

    def __repr__(self) -> str:
        of = "" if self.total is None else f" of {self.total}"
        return f"<{type(self).__name__} with {len(self.items)}{of} items>"


def _items(envelope: Envelope, left: int | None) -> list[Any]:
    """The items in their type, as many as are wanted."""
    kind = envelope.call.endpoint.result
    read = read_items(kind, envelope.pagination.items, envelope.response.content)
    return parse_all(kind, envelope.items[:left]) if read is None else read[:left]


class Page(_Results[T]):
    """A page of results.

    `for item in page` goes through this page and all that follow, each fetched when it is reached.
    """

    def __init__(
        self, envelope: Envelope, trail: Trail, fetch: Callable[[Call[T], Trail], Page[T]]
    ) -> None:
        super().__init__(envelope, trail)
        self._fetch = fetch

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items

    def pages(self) -> Iterator[Page[T]]:
        """This page and those after it."""
        page: Page[T] | None = self
        while page is not None:
            yield page
            page = page.next_page()

    def next_page(self) -> Page[T] | None:
        """The next page; None after the last.

        Raises:
            PaginationError: the walk has been there.
        """
        step = self._next_step()
        return None if step is None else self._fetch(step.call, self._trail_to(step))


class AsyncPage(_Results[T]):
    """A page of results.

    `async for item in page` goes through this page and all that follow, each fetched when it is reached.
    """

    def __init__(
        self,
        envelope: Envelope,
        trail: Trail,
        fetch: Callable[[Call[T], Trail], Awaitable[AsyncPage[T]]],
    ) -> None:
        super().__init__(envelope, trail)
        self._fetch = fetch

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """This page and those after it."""
        page: AsyncPage[T] | None = self
        while page is not None:
            yield page
            page = await page.next_page()

    async def next_page(self) -> AsyncPage[T] | None:
        """The next page; None after the last.

        Raises:
            PaginationError: the walk has been there.
        """
        step = self._next_step()
        return None if step is None else await self._fetch(step.call, self._trail_to(step))


class AsyncPager(Generic[T]):
    """Results to come: `await` it for the first page, or `async for` through all items."""

    def __init__(self, first: Callable[[], Awaitable[AsyncPage[T]]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, None, AsyncPage[T]]:
        return self._first().__await__()

    async def __aiter__(self) -> AsyncIterator[T]:
        async for item in await self._first():
            yield item

    async def pages(self) -> AsyncIterator[AsyncPage[T]]:
        """All pages."""
        async for page in (await self._first()).pages():
            yield page
