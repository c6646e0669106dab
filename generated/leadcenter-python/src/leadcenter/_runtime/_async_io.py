"""The world of the async client: httpx2's async client, on asyncio or trio."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, aclosing
from inspect import isawaitable
from typing import IO as File
from typing import Any, TypeAlias

import anyio
import httpx2

from ._failures import TooLarge
from ._io import Deadline
from ._limits import is_compressed, no_cookies, refuse_announced
from ._settings import AsyncMiddleware

Send: TypeAlias = Callable[[httpx2.Request], Awaitable[httpx2.Response]]


class AsyncTransport:
    """Sends for a client and its copies. It makes its HTTP client itself unless it is given one."""

    def __init__(
        self,
        http_client: httpx2.AsyncClient | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
    ) -> None:
        self._owned = http_client is None
        self._http = http_client or httpx2.AsyncClient(cookies=no_cookies(), follow_redirects=False)
        self._handle: Send = self._transmit
        for middle in reversed(middleware):
            self._handle = _around(middle, self._handle)
        self._locks: dict[object, anyio.Lock] = {}
        self.pause: Callable[[float], Awaitable[None]] = anyio.sleep

    @property
    def library_headers(self) -> httpx2.Headers:
        """The headers the HTTP client would send by itself."""
        return self._http.headers

    async def close(self) -> None:
        """Close the connections, unless the HTTP client is the user's."""
        if self._owned:
            await self._http.aclose()

    async def _transmit(self, request: httpx2.Request) -> httpx2.Response:
        return await self._http.send(request, stream=True, auth=None, follow_redirects=False)

    async def send(self, request: httpx2.Request, deadline: Deadline) -> httpx2.Response:
        with anyio.fail_after(deadline.left()):
            return await self._handle(request)

    async def read(self, response: httpx2.Response, limit: int, deadline: Deadline) -> bytes:
        pieces: list[bytes] = []
        await self._drain(response, limit, deadline, pieces.append)
        return b"".join(pieces)

    async def save(
        self, response: httpx2.Response, file: File[bytes], limit: int, deadline: Deadline
    ) -> None:
        file.seek(0)
        file.truncate()
        await self._drain(
            response, limit if is_compressed(response) else None, deadline, file.write
        )

    async def _drain(
        self,
        response: httpx2.Response,
        limit: int | None,
        deadline: Deadline,
        take: Callable[[bytes], Any],
    ) -> None:
        size = 0
        try:
            refuse_announced(response, limit)
            with anyio.fail_after(deadline.left()):
                async with aclosing(response.aiter_bytes()) as pieces:
                    async for piece in pieces:
                        size += len(piece)
                        if limit is not None and size > limit:
                            raise TooLarge(limit)
                        take(piece)
        finally:
            await response.aclose()

    async def close_response(self, response: httpx2.Response) -> None:
        await response.aclose()

    async def sleep(self, seconds: float) -> None:
        await self.pause(seconds)

    async def value(self, given: Any) -> Any:
        return await given if isawaitable(given) else given

    def one_at_a_time(self, key: object) -> AbstractAsyncContextManager[None]:
        return self._locks.setdefault(key, anyio.Lock())


def _around(middle: AsyncMiddleware, inner: Send) -> Send:
    return lambda request: middle(request, inner)
