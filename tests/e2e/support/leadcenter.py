"""LeadCenter on loopback: as much of the API that its documentation describes as its clients are tried on.

What it knows is what the saved responses of the collection show. Everything but the login wants the bearer
token that a login gave. With each token the first request for tags is one too many.
"""

from __future__ import annotations

import json
import re
import secrets
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

SPEC = Path(__file__).resolve().parents[3] / "spec/leadcenter/leadcenter.postman_collection.json"
EMAIL, PASSWORD = "maya.ortiz@example.com", "correct-horse-battery"
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 600


@dataclass(frozen=True, slots=True)
class Request:
    """What came; `at` is the monotonic second in which it did."""

    method: str
    path: str
    query: Mapping[str, str]
    token: str
    content_type: str
    body: bytes
    at: float = field(default_factory=time.monotonic)

    def json(self) -> Any:
        return json.loads(self.body or b"{}")

    def parts(self) -> dict[str, tuple[str, bytes]]:
        """File name and content of each part of a multipart body by its field (RFC 7578)."""
        kind, _, boundary = self.content_type.partition("; boundary=")
        assert kind == "multipart/form-data", self.content_type
        before, *parts, after = self.body.split(b"--" + boundary.encode())
        assert (before, after) == (b"", b"--\r\n")
        return dict(map(_part, parts))


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    content: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


Action = Callable[..., Answer]


def saved_responses(items: list[dict[str, Any]]) -> dict[tuple[str, str], Any]:
    """The JSON of a collection's saved responses by the names of request and response."""
    found: dict[tuple[str, str], Any] = {}
    for item in items:
        found |= saved_responses(item.get("item", []))
        for response in item.get("response", []):
            with suppress(ValueError):
                found[item["name"], response["name"]] = json.loads(response.get("body") or "")
    return found


class LeadCenter(ThreadingHTTPServer):
    """The API's state: who is logged in, and what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.saved = saved_responses(json.loads(SPEC.read_text(encoding="utf-8"))["item"])
        self.leads = [lead for number in "123" for lead in self._shown_on(f"Page {number} of 3")]
        self.requests: list[Request] = []
        self.tokens: set[str] = set()
        self.throttled: set[str] = set()
        self.uploads: dict[int, tuple[str, bytes]] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def answer(self, request: Request) -> Answer:
        self.requests.append(request)
        public = (request.method, request.path) == ("POST", "/v1/auth/login")
        if not public and request.token not in self.tokens:
            return _failure(401, "Unauthenticated.", token=["The access token is missing."])
        for method, pattern, action in _ROUTES:
            found = re.fullmatch(pattern, request.path)
            if found and method == request.method:
                return action(self, request, *map(int, found.groups()))
        return _failure(404, "The requested resource was not found.")

    def login(self, request: Request) -> Answer:
        given = request.json()
        if (given.get("email"), given.get("password")) != (EMAIL, PASSWORD):
            told = "These credentials do not match our records."
            return _failure(401, told, email=[told])
        token = f"17|{secrets.token_urlsafe(24)}"
        self.tokens.add(token)
        return _json(200, {**self.saved["Login", "Logged in"], "token": token})

    def list_leads(self, request: Request) -> Answer:
        return _json(200, self._page(self.leads, request))

    def create_lead(self, request: Request) -> Answer:
        given = request.json()
        wrong = {
            name: [f"The {name.replace('_', ' ')} field is required."]
            for name in ("first_name", "email")
            if not given.get(name)
        }
        if wrong:
            more = f" (and {len(wrong) - 1} more error)" if len(wrong) > 1 else ""
            return _failure(422, next(iter(wrong.values()))[0] + more, retry_after="", **wrong)
        return _json(201, {**self.saved["Create lead", "Lead created"], **given})

    def get_lead(self, request: Request, lead: int) -> Answer:
        found = [each for each in self.leads if each["id"] == lead]
        return _json(200, found[0]) if found else _failure(404, "Lead not found.")

    def list_tags(self, request: Request) -> Answer:
        if request.token not in self.throttled:
            self.throttled.add(request.token)
            return _failure(429, "Too Many Attempts.", retry_after="1")
        return _json(200, self.saved["List tags", "Tags"])

    def upload(self, request: Request, lead: int) -> Answer:
        parts = request.parts()
        name, content = self.uploads[lead] = parts["file"]
        told = {
            "file_name": name,
            "size": len(content),
            "description": parts["description"][1].decode(),
        }
        return _json(201, {**self.saved["Upload attachment", "File uploaded"], **told})

    def download(self, request: Request, lead: int, attachment: int) -> Answer:
        disposition = 'attachment; filename="offer.pdf"'
        headers = {"Content-Type": "application/pdf", "Content-Disposition": disposition}
        return Answer(200, PDF, headers)

    def _shown_on(self, page: str) -> list[dict[str, Any]]:
        data: list[dict[str, Any]] = self.saved["List leads", page]["data"]
        return data

    def _page(self, items: list[dict[str, Any]], request: Request) -> dict[str, Any]:
        """The envelope around one page of items."""
        page, size = int(request.query.get("page", 1)), int(request.query.get("per_page", 25))
        last = max(1, -(-len(items) // size))
        start = (page - 1) * size
        shown = items[start : start + size]
        link = partial(self._link, request.path)
        links = {
            "first": link(1),
            "last": link(last),
            "prev": link(page - 1) if page > 1 else None,
            "next": link(page + 1) if page < last else None,
        }
        meta: dict[str, Any] = {
            "current_page": page,
            "from": start + 1 if shown else None,
            "last_page": last,
            "links": [],
            "path": self.url + request.path,
            "per_page": size,
            "to": start + len(shown) if shown else None,
            "total": len(items),
        }
        return {"data": shown, "links": links, "meta": meta}

    def _link(self, path: str, page: int) -> str:
        return f"{self.url}{path}?page={page}"


_ROUTES: tuple[tuple[str, str, Action], ...] = (
    ("POST", r"/v1/auth/login", LeadCenter.login),
    ("GET", r"/v1/leads", LeadCenter.list_leads),
    ("POST", r"/v1/leads", LeadCenter.create_lead),
    ("GET", r"/v1/leads/(\d+)", LeadCenter.get_lead),
    ("GET", r"/v1/tags", LeadCenter.list_tags),
    ("POST", r"/v1/leads/(\d+)/attachments", LeadCenter.upload),
    ("GET", r"/v1/leads/(\d+)/attachments/(\d+)/download", LeadCenter.download),
)


@contextmanager
def serving() -> Iterator[LeadCenter]:
    """LeadCenter, on a free port of loopback."""
    with LeadCenter() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: LeadCenter
    protocol_version = "HTTP/1.1"

    def _handle(self) -> None:
        place = urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(place.query).items()}
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        kind = self.headers.get("Content-Type", "")
        request = Request(self.command, place.path, query, token, kind, body)
        self._send(self.server.answer(request))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _part(part: bytes) -> tuple[str, tuple[str, bytes]]:
    head, _, content = part.partition(b"\r\n\r\n")
    given = dict(re.findall(r'\b(name|filename)="([^"]*)"', head.decode()))
    return given["name"], (given.get("filename", ""), content.removesuffix(b"\r\n"))


def _json(status: int, value: object, **headers: str) -> Answer:
    named = {"Content-Type": "application/json", **headers}
    return Answer(status, json.dumps(value).encode(), named)


def _failure(status: int, message: str, *, retry_after: str = "", **errors: list[str]) -> Answer:
    headers = {"Retry-After": retry_after} if retry_after else {}
    return _json(status, {"success": False, "message": message, "errors": errors}, **headers)
