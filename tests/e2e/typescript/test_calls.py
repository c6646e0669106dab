"""LeadCenter's client, compiled and run by Node.js against a server on loopback."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

Run = Callable[..., Any]


@dataclass
class Seen:
    """A request as it came."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Server:
    """LeadCenter, as far as `drive.ts` asks."""

    seen: list[Seen] = field(default_factory=list)

    def answer(self, request: Seen) -> tuple[int, str, bytes]:
        path, _, query = request.target.partition("?")
        match request.method, path:
            case "GET", "/v1/leads":
                return self.page(query)
            case "POST", "/v1/leads":
                return self.create(json.loads(request.body))
            case "GET", "/v1/leads/500":
                return 500, "text/html", b"<h1>Oops</h1>"
            case "GET", "/v1/leads/7/attachments/3/download":
                return 200, "application/pdf", b"%PDF-1.7"
            case "DELETE", _:
                return 204, "", b""
            case _:
                return 200, "application/json", b'{"id": 1}'

    def page(self, query: str) -> tuple[int, str, bytes]:
        number = int(dict(pair.split("=") for pair in query.split("&")).get("page", "1"))
        people = ["Ada", "Bob", "Cy", "Di", "Eve"][2 * number - 2 : 2 * number]
        link = f"https://elsewhere.example/v1/leads?page={number + 1}" if number < 3 else None
        meta = {"current_page": number, "last_page": 3, "per_page": 2, "total": 5}
        body = {"data": [{"first_name": each} for each in people], "links": {"next": link}}
        return 200, "application/json", json.dumps({**body, "meta": meta}).encode()

    def create(self, given: dict[str, Any]) -> tuple[int, str, bytes]:
        if given["first_name"]:
            return 201, "application/json", json.dumps({"id": 8, **given}).encode()
        told = {"first_name": ["The first name field is required."]}
        body = {"success": False, "message": "The given data was invalid.", "errors": told}
        return 422, "application/json", json.dumps(body).encode()

    def one(self, method: str, path: str) -> Seen:
        """The first request to a path."""
        found = (s for s in self.seen if (s.method, s.target.partition("?")[0]) == (method, path))
        return next(found)


Driven = tuple[Server, dict[str, Any]]


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Server, str]]:
    """A server on loopback, and its URL."""
    recording = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        log_message: ClassVar[Any] = lambda *_: None

        def handle_one(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Seen(self.command, self.path, headers, self.rfile.read(length))
            recording.seen.append(request)
            status, content_type, body = recording.answer(request)
            self.send_response(status)
            if content_type:
                self.send_header("Content-Type", content_type)
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_DELETE = handle_one

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
    thread.start()
    yield recording, f"http://127.0.0.1:{listening.server_port}/"
    listening.shutdown()
    thread.join()
    listening.server_close()


@pytest.fixture(scope="module")
def driven(ran: Run, server: tuple[Server, str]) -> Driven:
    """What the server saw of `drive.ts`, and what that printed."""
    recording, url = server
    return recording, ran("drive.js", url)


def test_a_list_is_asked_for_as_the_collection_shows_it(driven: Driven) -> None:
    server, told = driven
    query = "page=2&per_page=2&search=a%26b%3Dc%20%C3%A9&tags[]=3&tags[]=5&do_not_contact=false"
    assert server.seen[0].target == f"/v1/leads?{query}"
    assert server.seen[0].headers["authorization"] == "Bearer a-token"
    assert server.seen[0].headers["accept"] == "application/json"
    assert told["page"] == {"total": 5, "lastPage": 3, "more": True, "count": 2}


def test_iterating_walks_the_pages_and_keeps_the_filters(driven: Driven) -> None:
    server, told = driven
    assert told["everyone"] == ["Ada", "Bob", "Cy", "Di", "Eve"]
    assert [each.target for each in server.seen[1:4]] == [
        "/v1/leads?per_page=2",
        "/v1/leads?per_page=2&page=2",
        "/v1/leads?per_page=2&page=3",
    ]


def test_a_json_body_has_what_was_given(driven: Driven) -> None:
    server, told = driven
    request = server.one("POST", "/v1/leads")
    body = {"first_name": "Ada", "job_title": "Countess", "address": {"country": "GB"}}
    assert json.loads(request.body) == {**body, "tag_ids": [1]}
    assert request.headers["content-type"] == "application/json"
    assert request.headers["x-trace"] == "t"
    assert told["created"] == {"id": 8, **body, "tag_ids": [1]}
    assert told["deleted"] is None


def test_a_value_is_one_segment_of_the_path(driven: Driven) -> None:
    server, told = driven
    escaped = "/v1/webhooks/1/deliveries/a%2Fb%3Fc%23d%20%252e%20%C3%A9/redeliver"
    assert server.one("POST", escaped).body == b""
    assert told["dots"]["name"] == told["empty"]["name"] == "TypeError"
    assert sum("redeliver" in each.target for each in server.seen) == 1


def test_errors_speak_the_words_of_the_api(driven: Driven) -> None:
    _, told = driven
    errors = {"first_name": ["The first name field is required."]}
    body = {"success": False, "message": "The given data was invalid.", "errors": errors}
    assert told["invalid"] == {
        "name": "ApiError",
        "message": "The given data was invalid.",
        "status": 422,
        "code": None,
        "errors": errors,
        "body": body,
    }
    assert told["broken"]["status"] == 500
    assert told["broken"]["message"] == told["broken"]["body"] == "<h1>Oops</h1>"


def test_files_go_both_ways(driven: Driven) -> None:
    server, told = driven
    request = server.one("POST", "/v1/leads/7/attachments")
    assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="blob"' in request.body
    assert b'\r\n\r\na "quote"\r\n' in request.body
    assert told["downloaded"] == "%PDF-1.7"


def test_a_form_is_url_encoded(driven: Driven) -> None:
    server, _ = driven
    request = server.one("POST", "/oauth/token")
    assert request.headers["content-type"].startswith("application/x-www-form-urlencoded")
    assert b"redirect_uri=https%3A%2F%2Fx.example%2F%3Fa%3Db%26c" in request.body
    assert "authorization" not in request.headers
