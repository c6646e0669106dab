"""The world of the sync client: the HTTP library's blocking client, threads and `time.sleep`."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from threading import TIMEOUT_MAX, Lock
from typing import IO as File
from typing import Any, TypeAlias

from ._deadlines import hold_deadlines, holding
from ._failures import TooLarge
from ._http import headers_of, httpx, pieces
from ._io import Deadline, ready
from ._limits import is_compressed, no_cookies, refuse_announced
from ._settings import Middleware

Send: TypeAlias = Callable[[httpx.Request], httpx.Response]


class SyncTransport:
    """Sends for a client and its copies. It makes its HTTP client itself unless it is given one."""

    def __init__(
        self, http_client: httpx.Client | None = None, middleware: Sequence[Middleware] = ()
    ) -> None:
        self._owned = http_client is None
        self._http = http_client or _http_client()
        self._handle: Send = self._transmit
        for middle in reversed(middleware):
            self._handle = _around(middle, self._handle)
        self.pause: Callable[[float], None] = time.sleep

    @property
    def library_headers(self) -> httpx.Headers:
        """The headers the HTTP client would send by itself."""
        return headers_of(self._http)

    def close(self) -> None:
        """Close the connections, unless the HTTP client is the user's."""
        if self._owned:
            self._http.close()

    def _transmit(self, request: httpx.Request) -> httpx.Response:
        return self._http.send(request, stream=True, auth=None, follow_redirects=False)

    async def send(self, request: httpx.Request, deadline: Deadline) -> httpx.Response:
        with holding(deadline):
            return self._handle(request)

    async def read(self, response: httpx.Response, limit: int, deadline: Deadline) -> bytes:
        pieces: list[bytes] = []
        self._drain(response, limit, deadline, pieces.append)
        return b"".join(pieces)

    async def save(
        self, response: httpx.Response, file: File[bytes], limit: int, deadline: Deadline
    ) -> None:
        file.seek(0)
        file.truncate()
        self._drain(response, limit if is_compressed(response) else None, deadline, file.write)

    def _drain(
        self,
        response: httpx.Response,
        limit: int | None,
        deadline: Deadline,
        take: Callable[[bytes], Any],
    ) -> None:
        size = 0
        try:
            refuse_announced(response, limit)
            with holding(deadline):
                for piece in pieces(response):
                    size += len(piece)
                    if limit is not None and size > limit:
                        raise TooLarge(limit)
                    if deadline.left() == 0:
                        raise TimeoutError
                    take(piece)
        finally:
            response.close()

    async def close_response(self, response: httpx.Response) -> None:
        response.close()

    async def sleep(self, seconds: float) -> None:
        self.pause(seconds)

    async def value(self, given: Any) -> Any:
        return await ready(given)

    def one_at_a_time(self, lock: Lock, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        return _held(lock, deadline.left())


@asynccontextmanager
async def _held(lock: Lock, left: float | None) -> AsyncIterator[None]:
    if not lock.acquire(timeout=-1 if left is None else min(left, TIMEOUT_MAX)):
        raise httpx.PoolTimeout("others did not finish in time")
    try:
        yield
    finally:
        lock.release()


def _http_client() -> httpx.Client:
    client = httpx.Client(cookies=no_cookies(), follow_redirects=False)
    hold_deadlines(client)
    return client


def _around(middle: Middleware, inner: Send) -> Send:
    return lambda request: middle(request, inner)
