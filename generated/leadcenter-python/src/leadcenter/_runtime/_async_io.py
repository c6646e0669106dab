"""The world of the async client: the HTTP library's async client, on asyncio or trio."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing, asynccontextmanager
from inspect import isawaitable
from threading import Lock
from typing import IO as File
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

import anyio
import anyio.to_thread
from anyio.lowlevel import RunVar

from ._failures import TooLarge
from ._http import async_pieces, headers_of, httpx
from ._io import Deadline
from ._limits import is_compressed, no_cookies, refuse_announced
from ._settings import AsyncMiddleware

LONGEST_WAIT = 0.1

Send: TypeAlias = Callable[[httpx.Request], Awaitable[httpx.Response]]


class AsyncTransport:
    """Sends for a client and its copies. It makes its HTTP client itself unless it is given one."""

    def __init__(
        self,
        http_client: httpx.AsyncClient | None = None,
        middleware: Sequence[AsyncMiddleware] = (),
    ) -> None:
        self._owned = http_client is None
        self._http = http_client or httpx.AsyncClient(cookies=no_cookies(), follow_redirects=False)
        self._handle: Send = self._transmit
        for middle in reversed(middleware):
            self._handle = _around(middle, self._handle)
        self.pause: Callable[[float], Awaitable[None]] = anyio.sleep

    @property
    def library_headers(self) -> httpx.Headers:
        """The headers the HTTP client would send by itself."""
        return headers_of(self._http)

    async def close(self) -> None:
        """Close the connections, unless the HTTP client is the user's."""
        if self._owned:
            await self._http.aclose()

    async def _transmit(self, request: httpx.Request) -> httpx.Response:
        return await self._http.send(request, stream=True, auth=None, follow_redirects=False)

    async def send(self, request: httpx.Request, deadline: Deadline) -> httpx.Response:
        with anyio.fail_after(deadline.left()):
            return await self._handle(request)

    async def read(self, response: httpx.Response, limit: int, deadline: Deadline) -> bytes:
        pieces: list[bytes] = []
        await self._drain(response, limit, deadline, pieces.append)
        return b"".join(pieces)

    async def save(
        self, response: httpx.Response, file: File[bytes], limit: int, deadline: Deadline
    ) -> None:
        file.seek(0)
        file.truncate()
        await self._drain(
            response, limit if is_compressed(response) else None, deadline, file.write
        )

    async def _drain(
        self,
        response: httpx.Response,
        limit: int | None,
        deadline: Deadline,
        take: Callable[[bytes], Any],
    ) -> None:
        size = 0
        try:
            refuse_announced(response, limit)
            with anyio.fail_after(deadline.left()):
                async with aclosing(async_pieces(response)) as pieces:
                    async for piece in pieces:
                        size += len(piece)
                        if limit is not None and size > limit:
                            raise TooLarge(limit)
                        take(piece)
        finally:
            await response.aclose()

    async def close_response(self, response: httpx.Response) -> None:
        await response.aclose()

    async def sleep(self, seconds: float) -> None:
        await self.pause(seconds)

    async def value(self, given: Any) -> Any:
        return await given if isawaitable(given) else given

    def one_at_a_time(self, lock: Lock, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        return _held(lock, deadline)


@asynccontextmanager
async def _held(lock: Lock, deadline: Deadline) -> AsyncIterator[None]:
    """Hold a lock of threads. The tasks of one event loop queue up before it, so that one of them waits for it."""
    async with AsyncExitStack() as stack:
        try:
            with anyio.fail_after(deadline.left()):
                await stack.enter_async_context(_queue(lock))
                await _acquire(lock)
        except TimeoutError:
            raise httpx.PoolTimeout("others did not finish in time") from None
        stack.callback(lock.release)
        yield


_queues: RunVar[WeakKeyDictionary[Lock, anyio.Lock]] = RunVar("queues")


def _queue(lock: Lock) -> anyio.Lock:
    """The running event loop's queue for a lock."""
    queues = _queues.get(None)
    if queues is None:
        _queues.set(queues := WeakKeyDictionary())
    return queues.setdefault(lock, anyio.Lock())


async def _acquire(lock: Lock) -> None:
    """Acquire it in a worker thread if it is taken. Nothing is acquired where this is cancelled."""
    while not lock.acquire(blocking=False):
        await anyio.to_thread.run_sync(_wait, lock)


def _wait(lock: Lock) -> None:
    """Wait until a lock was free, for a moment at most."""
    if lock.acquire(timeout=LONGEST_WAIT):
        lock.release()


def _around(middle: AsyncMiddleware, inner: Send) -> Send:
    return lambda request: middle(request, inner)
