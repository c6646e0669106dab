"""The mock as an ASGI application (https://asgi.readthedocs.io)."""

from __future__ import annotations

import asyncio
import math
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import parse_qsl, unquote

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from postwright.ir.api import Api
from postwright.ir.facts import Facts
from postwright.mock.answering import Mock
from postwright.mock.answers import Answer
from postwright.mock.asked import Asked, read_body
from postwright.mock.records import Full
from postwright.mock.settings import Settings

_ANYONE = {
    what: ["*"] for what in ("allow_origins", "allow_methods", "allow_headers", "expose_headers")
}
_LONGEST_DELAY = 60
_MOST_ARGUMENTS = 1000


def application(
    api: Api,
    settings: Settings | None = None,
    *,
    facts: Facts | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Application:
    """A server of an API: an ASGI application for uvicorn, or for a client in the same process.

    `facts` let a request ask for a saved response by its id, and what scripts assert be true. `clock` tells the
    time that what is created and updated gets. Raises `Failure` where the store cannot be opened.
    """
    chosen = settings or Settings()
    return Application(Mock(api, chosen, facts, clock), chosen)


class Application:
    """A mock as an ASGI application. Pages of any origin may ask it, as they may ask Postman's mock servers."""

    def __init__(self, mock: Mock, settings: Settings) -> None:
        self._mock, self._settings = mock, settings
        self._open = CORSMiddleware(self._served, **_ANYONE)  # type: ignore[arg-type]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            self.close()
        elif scope["type"] == "http":
            await self._open(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1000})

    def close(self) -> None:
        """Close the store, if there is one."""
        self._mock.close()

    async def _served(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await _answered(self._mock, self._settings, Request(scope, receive))
        except ClientDisconnect:
            return
        await response(scope, receive, send)


async def _lifespan(receive: Receive, send: Send) -> None:
    while (await receive())["type"] != "lifespan.shutdown":
        await send({"type": "lifespan.startup.complete"})
    await send({"type": "lifespan.shutdown.complete"})


async def _answered(mock: Mock, settings: Settings, request: Request) -> Response:
    data = await _received(request, settings.body_limit)
    asked = _asked(request, data or b"")
    delay = _delay(asked.headers.get("x-mock-response-delay", ""), settings.delay)
    if delay:
        await asyncio.sleep(delay)
    try:
        return _response(mock.errors.answer(413) if data is None else mock.answer(asked))
    except sqlite3.Error:
        return _response(mock.errors.answer(503))
    except Full:
        return _response(mock.errors.answer(507))


async def _received(request: Request, limit: int) -> bytes | None:
    """The body, None where it is larger than the limit."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > limit:
            return None
    return bytes(data)


def _asked(request: Request, data: bytes) -> Asked:
    headers = {name.lower(): value for name, value in request.headers.items()}
    raw = request.scope.get("raw_path") or request.scope["path"].encode()
    path = raw.partition(b"?")[0].decode("latin-1").removeprefix("/")
    return Asked(
        request.method,
        tuple(unquote(each, errors="replace") for each in path.split("/")),
        _arguments(request.scope.get("query_string", b"")),
        headers,
        read_body(data, headers.get("content-type", "")),
        f"{request.scope.get('scheme', 'http')}://{headers.get('host', 'localhost')}/{path}",
    )


def _arguments(query: bytes) -> tuple[tuple[str, str], ...]:
    text = query.decode("latin-1")
    parts = "&".join(text.split("&")[:_MOST_ARGUMENTS])
    return tuple(parse_qsl(parts, keep_blank_values=True, errors="replace"))


def _delay(wanted: str, usual: float) -> float:
    """How long to wait, in seconds: what the request wants, else the setting."""
    try:
        seconds = float(wanted) if wanted else usual
    except ValueError:
        return usual
    return min(max(seconds, 0), _LONGEST_DELAY) if math.isfinite(seconds) else usual


def _response(answer: Answer) -> Response:
    response = Response(answer.data, answer.status)
    for name, value in answer.headers:
        response.raw_headers.append((name.lower().encode("latin-1"), value.encode("latin-1")))
    return response
