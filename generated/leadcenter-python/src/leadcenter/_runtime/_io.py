"""What the flow of a call needs from the world. It is written once, as coroutines, for both clients.

The async client awaits it. The sync client's own `IO` never suspends, so there the coroutine goes through from
its first line to its last without an event loop.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO as File
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager
    from threading import Lock

    from ._http import httpx


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment an attempt must be over, on the clock that `now` reads; None for never."""

    at: float | None
    now: Callable[[], float]

    def left(self) -> float | None:
        """Seconds left, 0 when it is past."""
        return None if self.at is None else max(0.0, self.at - self.now())


class IO(Protocol):
    """Sending, reading and waiting."""

    async def send(self, request: httpx.Request, deadline: Deadline) -> httpx.Response:
        """Send through the middleware; the answer's content is not read yet."""
        ...

    async def read(self, response: httpx.Response, limit: int, deadline: Deadline) -> bytes:
        """Read the content and close; ResponseTooLargeError above `limit` bytes."""
        ...

    async def save(
        self, response: httpx.Response, file: File[bytes], limit: int, deadline: Deadline
    ) -> None:
        """Like `read`, into a file; `limit` counts only where the content is compressed."""
        ...

    async def close_response(self, response: httpx.Response) -> None:
        """Close without reading."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...

    async def value(self, given: Any) -> Any:
        """The value of what may be awaitable."""
        ...

    def one_at_a_time(self, lock: Lock, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        """Hold a lock that other clients may hold, of other threads and event loops too.

        Raises:
            httpx.PoolTimeout: it was not free in time.
        """
        ...


class Within:
    """A world in which all that takes time ends by a deadline, or sooner where it is told to."""

    def __init__(self, io: IO, deadline: Deadline) -> None:
        self._io = io
        self._deadline = deadline
        self.close_response = io.close_response
        self.sleep = io.sleep
        self.value = io.value

    async def send(self, request: httpx.Request, deadline: Deadline) -> httpx.Response:
        sooner = self._sooner(deadline)
        _shorten(request, sooner.left())
        return await self._io.send(request, sooner)

    async def read(self, response: httpx.Response, limit: int, deadline: Deadline) -> bytes:
        return await self._io.read(response, limit, self._sooner(deadline))

    async def save(
        self, response: httpx.Response, file: File[bytes], limit: int, deadline: Deadline
    ) -> None:
        await self._io.save(response, file, limit, self._sooner(deadline))

    def one_at_a_time(self, lock: Lock, deadline: Deadline) -> AbstractAsyncContextManager[None]:
        return self._io.one_at_a_time(lock, self._sooner(deadline))

    def _sooner(self, other: Deadline) -> Deadline:
        mine, others = self._deadline.left(), other.left()
        return self._deadline if mine is not None and (others is None or mine < others) else other


def _shorten(request: httpx.Request, left: float | None) -> None:
    """Let no phase of a request take longer than what is left."""
    if left is not None:
        given = request.extensions.get("timeout", {})
        shorter = {
            phase: left if each is None else min(each, left) for phase, each in given.items()
        }
        request.extensions = {**request.extensions, "timeout": shorter}


async def ready(value: Any) -> Any:
    """The value itself; TypeError if it would have to be awaited."""
    if inspect.isawaitable(value):
        if inspect.iscoroutine(value):
            value.close()
        raise TypeError("an async callable was given to the sync client: use the async one")
    return value
