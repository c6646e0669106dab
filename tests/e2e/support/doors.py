"""The mock of LeadCenter on loopback, with a door: its login knows one password and refuses all others."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from starlette.requests import Request

from postwright import Sink, read_settings, recover
from postwright.mock import Settings, application

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOGIN = "/v1/auth/login"
REFUSED = (b"x-mock-response-code", b"401")


class Door:
    """The server, which can be shut down and stays so."""

    def __init__(self, app: ASGIApp, password: str) -> None:
        self._app, self._password = app, password
        config = uvicorn.Config(self, log_level="critical", lifespan="on", ws="none")
        self._server = uvicorn.Server(config)
        listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.run, args=([listener],))
        self._thread.start()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] != LOGIN:
            await self._app(scope, receive, send)
            return
        body = await Request(scope, receive).body()
        headers = [*scope["headers"], *([] if self._knows(body) else [REFUSED])]

        async def again() -> Message:
            return {"type": "http.request", "body": body}

        await self._app({**scope, "headers": headers}, again, send)

    def _knows(self, body: bytes) -> bool:
        sent: Any = json.loads(body)
        return bool(sent["password"] == self._password)

    def shut(self) -> None:
        self._server.should_exit = True
        self._thread.join()


@contextmanager
def door(folder: Path, password: str) -> Iterator[Door]:
    """A server for the input of the project in this folder. It keeps what is created."""
    api = recover(read_settings(folder / "postwright.yaml").input, Sink())
    made = Door(application(api, Settings(stateful=True, access="issued")), password)
    try:
        yield made
    finally:
        made.shut()
