"""Waits on a loopback port for what an authorization server sends the user's browser back with (RFC 8252)."""

from __future__ import annotations

import hmac
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

PATIENCE = 300.0
"""Seconds that a user has for agreeing."""

_PATH = "/callback"
_DONE = "You are logged in. You can close this page and go back to the terminal."
_REFUSED = "You are not logged in. The terminal says why."


class NoCode(Exception):
    """The authorization server gave no code. The text says why."""


@dataclass(slots=True)
class _Found:
    code: str = field(default="", repr=False)
    error: str = ""


class Listener:
    """A server for one answer on a port of this machine, any that is free for 0. Close it by leaving `with`.

    Raises:
        OSError: the port is taken.
    """

    def __init__(self, port: int = 0) -> None:
        self._found = _Found()
        self._state = ""
        self._server = HTTPServer(("127.0.0.1", port), self._handler())

    @property
    def redirect_uri(self) -> str:
        """Where the browser is to be sent: a loopback address, not a name (section 7.3)."""
        return f"http://127.0.0.1:{self._server.server_port}{_PATH}"

    def code(self, state: str, patience: float = PATIENCE) -> str:
        """The code of the answer that knows this state; others are refused and waited past.

        Raises:
            NoCode: the user or the server refused, or nobody came in time.
        """
        self._state = state
        end = time.monotonic() + patience
        while not (self._found.code or self._found.error):
            left = end - time.monotonic()
            if left <= 0:
                raise NoCode("nobody agreed in the browser in time")
            self._server.timeout = left
            self._server.handle_request()
        if self._found.error:
            raise NoCode(self._found.error)
        return self._found.code

    def __enter__(self) -> Listener:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        listener = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 5.0

            def do_GET(self) -> None:
                status, text = listener._took(self.path)
                _answer(self, status, text)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing: the path holds a code."""

        return Handler

    def _took(self, path: str) -> tuple[int, str]:
        """The status and the page for a request, and what it brought noted."""
        parts = urlsplit(path)
        given = {name: values[0] for name, values in parse_qs(parts.query).items()}
        known = hmac.compare_digest(given.get("state", "").encode(), self._state.encode())
        if parts.path != _PATH or not known:
            return 404, "There is nothing here."
        if given.get("code"):
            self._found.code = given["code"]
            return 200, _DONE
        reason = given.get("error_description") or given.get("error") or "no code was sent"
        self._found.error = reason
        return 400, _REFUSED


def _answer(handler: BaseHTTPRequestHandler, status: int, text: str) -> None:
    page = f'<!doctype html><meta charset="utf-8"><title>Login</title><p>{text}</p>\n'.encode()
    handler.send_response(status)
    for name, value in (
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", str(len(page))),
        ("Cache-Control", "no-store"),
        ("Referrer-Policy", "no-referrer"),
        ("Connection", "close"),
    ):
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(page)
