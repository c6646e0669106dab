"""The deadline of an attempt, held while the sync client waits on a socket.

The HTTP library bounds each read, not their sum: a server that sends a byte now and then keeps a call for ever. So
every operation on a socket is given what is left of the deadline at most. The async client does not need this:
there, waiting can be cancelled.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from ._http import httpcore, httpx
from ._io import Deadline

_current: ContextVar[Deadline | None] = ContextVar("deadline", default=None)


@contextmanager
def holding(deadline: Deadline) -> Iterator[None]:
    """Hold this deadline in the calls that happen inside, on this thread."""
    before = _current.set(deadline)
    try:
        yield
    finally:
        _current.reset(before)


def hold_deadlines(client: httpx.Client) -> None:
    """Have this client's connections heed the deadline in force.

    There is no public way to give the HTTP library a network backend along with its proxies; where its inside is not
    as expected, only the time of each read is bounded.
    """
    for transport in (client._transport, *client._mounts.values()):
        pool = getattr(transport, "_pool", None)
        backend = getattr(pool, "_network_backend", None)
        if isinstance(backend, httpcore.NetworkBackend):
            setattr(pool, "_network_backend", _HeldBackend(backend))  # noqa: B010


class _HeldBackend(httpcore.NetworkBackend):
    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _HeldStream(self._inner.connect_tcp(host, port, left, local_address, socket_options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _HeldStream(self._inner.connect_unix_socket(path, left, socket_options))

    def sleep(self, seconds: float) -> None:
        self._inner.sleep(seconds)


class _HeldStream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = _left(timeout, httpcore.ConnectTimeout)
        return _HeldStream(self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _left(timeout: float | None, late: type[Exception]) -> float | None:
    """The timeout, or what is left of the deadline if that is less; `late` is raised when it is past."""
    deadline = _current.get()
    left = deadline.left() if deadline else None
    if left is None:
        return timeout
    if left <= 0:
        raise late("the deadline has passed")
    return left if timeout is None else min(timeout, left)
