"""LeadCenter's API on loopback, made of its saved examples, with whatever is planted in its answers."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from postwright.config import Input
from postwright.diagnostics import Diagnostic, Sink
from postwright.ir.api import Api, Example, Operation
from postwright.pipeline import quiet, to_verify
from postwright.verify import Confidence, Limits, Outcome, Subject, Wish, verify

SPEC = Path(__file__).parents[3] / "spec" / "leadcenter"
COLLECTION = SPEC / "leadcenter.postman_collection.json"
ENVIRONMENT = SPEC / "leadcenter.postman_environment.json"
TOKEN = "lct_Zk3v9Qm27xWb51TdRy8"


@dataclass
class Reply:
    """What the server is about to answer; planting changes it."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def value(self) -> Any:
        return json.loads(self.body)

    def say(self, value: Any) -> None:
        self.body = json.dumps(value).encode()


QUICK = Limits(rate=1000)

Planted = Callable[[Reply], None]


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Book:
    """The examples of an API, to be answered with."""

    api: Api
    planted: dict[tuple[str, str], list[Planted]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    raw: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)

    def plant(self, method: str, path: str, change: Planted) -> None:
        self.planted.setdefault((method, path), []).append(change)

    def reply(self, method: str, url: str) -> Reply:
        path, query = unquote(urlsplit(url).path), dict(parse_qsl(urlsplit(url).query))
        found = [
            (
                _nearness(example, dict(zip(_names(each), match.groups(), strict=True)), query),
                each,
                example,
            )
            for _, each in self.api.operations()
            if each.method == method and (match := _pattern(each).fullmatch(path))
            for example in each.examples
            if example.response is not None
        ]
        if not found:
            return Reply(404, {"Content-Type": "application/json"}, b'{"success": false}')
        _, operation, example = max(found, key=lambda each: each[0])
        reply = _replied(example)
        for change in self.planted.get((method, operation.path), ()):
            change(reply)
        return reply


def _pattern(operation: Operation) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[^{}]*\\\}", "([^/]+)", re.escape(operation.path)))


def _names(operation: Operation) -> list[str]:
    return re.findall(r"\{([^{}]*)\}", operation.path)


def _nearness(
    example: Example, path: dict[str, str], query: dict[str, str]
) -> tuple[int, bool, int, int]:
    """A written-out path before one with parameters, success before errors, then what was sent."""
    assert example.response is not None
    shown = dict(example.request.query)
    same = sum(shown.get(name) == value for name, value in query.items())
    return (
        -len(path),
        example.response.status < 300,
        sum(path.get(name) == value for name, value in example.request.path),
        2 * same - len(shown),
    )


def _replied(example: Example) -> Reply:
    answer = example.response
    assert answer is not None
    headers = {k: v for k, v in answer.headers if k.lower() == "content-type"}
    match answer.body.kind:
        case "json":
            return Reply(answer.status, headers, json.dumps(answer.body.value).encode())
        case "none":
            return Reply(answer.status, headers, b"")
        case _:
            return Reply(answer.status, headers, answer.body.text.encode())


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, book: Book) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.book = book

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def _any(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        headers = {name.lower(): value for name, value in self.headers.items()}
        book = self.server.book
        book.asked.append(Asked(self.command, self.path, headers, self.rfile.read(size)))
        raw = book.raw.get(urlsplit(self.path).path)
        if raw is not None:
            raw(self)
            return
        reply = book.reply(self.command, self.path)
        self.send_response(reply.status)
        for name, value in {"Content-Length": str(len(reply.body)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    do_HEAD = do_OPTIONS = do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _any

    def log_message(self, *args: Any) -> None:
        """Keep still."""


@dataclass
class Told:
    """What a run did and said."""

    outcome: Outcome
    diagnostics: list[Diagnostic]
    slept: list[float]

    @property
    def codes(self) -> list[str]:
        return [each.code for each in self.diagnostics]

    @property
    def texts(self) -> str:
        return "\n".join(f"{each.message}\n{each.help}" for each in self.diagnostics)


Ask = Callable[..., Told]


@pytest.fixture(scope="session")
def subject() -> Subject:
    return to_verify(Input(COLLECTION, (ENVIRONMENT,)), Sink())[0]


@pytest.fixture
def book(subject: Subject) -> Book:
    return Book(subject.api)


@pytest.fixture
def ask(server: Server, subject: Subject) -> Ask:
    """Verifies LeadCenter, or another subject, against the server; no second is waited for."""

    def run(
        *only: str,
        unsafe: tuple[str, ...] = (),
        known: dict[str, str] | None = None,
        files: dict[str, str] | None = None,
        of: Subject = subject,
        limits: Limits = QUICK,
    ) -> Told:
        sink, slept = Sink(), list[float]()

        async def sleep(seconds: float) -> None:
            slept.append(seconds)

        process = {"POSTWRIGHT_TOKEN": TOKEN} if known is None else known
        wish = Wish(server.url, only, unsafe, limits=limits)
        confidence = Confidence(process, files or {})
        outcome = verify(of, wish, confidence, sink, quiet, sleep)
        return Told(outcome, list(sink), slept)

    return run


@pytest.fixture
def server(book: Book) -> Iterator[Server]:
    with Server(book) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxies."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
