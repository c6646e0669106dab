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

    def one_at_a_time(self, lock: Lock) -> AbstractAsyncContextManager[None]:
        """Hold a lock that other clients may hold, of other threads and event loops too."""
        ...


async def ready(value: Any) -> Any:
    """The value itself; TypeError if it would have to be awaited."""
    if inspect.isawaitable(value):
        if inspect.iscoroutine(value):
            value.close()
        raise TypeError("an async callable was given to the sync client: use the async one")
    return value
