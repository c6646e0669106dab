"""Listening on an address. The one module of the mock that opens a socket."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import uvicorn

from postwright.diagnostics import Failure

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_WAITING = 2048
"""Connections that may wait to be accepted."""


def serve(app: ASGIApp, host: str, port: int, announce: Callable[[str], None]) -> None:
    """Serve until interrupted; `announce` is told the address. Raises `Failure` where it is not free."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        lifespan="on",
        ws="none",
        server_header=False,
        backlog=_WAITING,
    )
    with _listening(host, port) as listener:
        announce(_address(host, listener))
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run([listener])


def _listening(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=_WAITING)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no address"
        message = f"{host} cannot be listened on at port {port}: {reason}"
        help = "choose another with --port, or --port 0 for any that is free"
        raise Failure.of("PW661", message, help=help) from None
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _address(host: str, listener: socket.socket) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}"
