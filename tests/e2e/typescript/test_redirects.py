"""Redirects, followed by Node.js between two servers on loopback: no credential and no body goes to the other."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

Run = Callable[..., Any]
STATUSES = [301, 302, 303, 307, 308]


class Redirecting(ThreadingHTTPServer):
    """Redirects to what `to` says, with the status in the path; remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, str, dict[str, str], bytes]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def asked(self, path: str) -> list[tuple[str, dict[str, str], bytes]]:
        """The method, headers and body of each request for a path."""
        found = [each for each in self.seen if urlsplit(each[1]).path == path]
        return [(method, headers, body) for method, _, headers, body in found]


class _Handler(BaseHTTPRequestHandler):
    server: Redirecting
    protocol_version = "HTTP/1.1"
    log_message: ClassVar[Any] = lambda *_: None

    def handle_one(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        self.server.seen.append((self.command, self.path, headers, body))
        target = urlsplit(self.path)
        to = parse_qs(target.query, keep_blank_values=True).get("to")
        self.send_response(int(target.path[1:]) if to else 200)
        if to:
            self.send_header("Location", to[0] or self.path)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    do_GET = do_POST = do_PUT = handle_one


@contextmanager
def serving() -> Iterator[Redirecting]:
    with Redirecting() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


Told = tuple[dict[str, Any], Redirecting, Redirecting]


@pytest.fixture(scope="module")
def told(ran: Run) -> Iterator[Told]:
    """What `redirects.ts` printed, and the servers it was led between."""
    with serving() as home, serving() as away:
        yield ran("redirects.js", home.url, away.url), home, away


def test_no_credential_goes_to_another_origin(told: Told) -> None:
    printed, home, away = told

    assert printed["away"] == [{}] * len(STATUSES)
    assert len(away.asked("/end")) == len(STATUSES)
    for method, headers, _ in away.asked("/end"):
        assert method == "GET"
        assert headers["accept-language"] == "eo"
    wandered = [each for each in away.seen if urlsplit(each[1]).path != "/asked"]
    assert wandered
    assert "SECRET" not in str(wandered)
    assert all("SECRET" in str(each) for each in home.asked("/302"))


def test_who_has_left_stays_a_stranger(told: Told) -> None:
    printed, home, _ = told

    assert printed["back"] == {}
    assert "SECRET" not in str(home.asked("/back"))


def test_at_home_the_credentials_are_kept(told: Told) -> None:
    printed, home, _ = told

    assert printed["home"] == [{}] * len(STATUSES)
    for _, headers, _ in home.asked("/home"):
        assert headers["authorization"] == "Bearer SECRET"
        assert headers["x-api-key"] == headers["x-mine"] == "SECRET"
        assert headers["cookie"] == "sid=SECRET"


def test_the_method_changes_as_in_browsers_and_the_body_goes_with_it(told: Told) -> None:
    printed, home, _ = told

    assert printed["posted"] == [{}] * len(STATUSES)
    arrived = [(m, h.get("content-type"), b) for m, h, b in home.asked("/posted")]
    posted = ("POST", "application/json", b'{"name":"SECRET"}')
    assert sorted(arrived, key=str) == [("GET", None, b"")] * 3 + [posted] * 2
    ((method, headers, body),) = home.asked("/text")
    assert (method, headers["content-type"], body) == ("PUT", "text/csv", b"a,b")


def test_what_is_unsafe_is_not_followed(told: Told) -> None:
    printed, home, _ = told
    reasons = {
        "bodyAway": "the server redirects a request with a body to another origin",
        "once": "the server redirects a request whose body can be sent only once",
        "plain": "the server redirects from https to plain http",
        "other": "the server redirects to what is no plain web address",
        "user": "the server redirects to what is no plain web address",
        "noUrl": "the server redirects to what is no plain web address",
        "noPlace": "status 302",
        "loop": "the server redirects more than 10 times",
        "opaque": (
            "the server redirects, and a browser does not say where to:"
            ' pass { redirect: "follow" } if API keys may go there'
        ),
    }

    assert {name: printed[name] for name in reasons} == reasons
    assert len([each for each in home.seen if each[1].startswith("/302?to=&")]) == 11


def test_a_caller_may_decide_otherwise(told: Told) -> None:
    printed, _, away = told

    assert printed["asked"] == {}
    assert len(away.asked("/asked")) == 1
    assert printed["refused"] == "Found"
