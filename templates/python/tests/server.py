"""A server that is not there: it remembers the requests it gets and gives the answers it was told to."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import httpx2

from .checks import differences

CONTENT = b"the content of a file\n"

_FIXTURES = Path(__file__).parent / "fixtures"
_FORM = "application/x-www-form-urlencoded"


def saved(name: str) -> Any:
    """The body of a saved answer: JSON, or a text."""
    return json.loads((_FIXTURES / f"{name}.json").read_text(encoding="utf-8"))


def sample_file(name: str) -> tuple[str, bytes]:
    """A file to upload."""
    return name, CONTENT


class Server:
    """What the clients of the tests talk to.

    `credentials` are the secrets they were given. `requests` are those that came, `content` is that of the
    last answer.
    """

    def __init__(self, credentials: Iterable[str] = ()) -> None:
        self.requests: list[httpx2.Request] = []
        self.content = b""
        self._answers: list[httpx2.Response] = []
        self._credentials = tuple(credentials)

    def answers(
        self,
        status: int,
        fixture: str = "",
        *,
        body: Any = None,
        content_type: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Give this answer to the next request that has none yet; gives its body."""
        body = saved(fixture) if fixture else body
        self._answers.append(httpx2.Response(status, **_sent(body, content_type, headers or {})))
        return body

    def handle(self, request: httpx2.Request) -> httpx2.Response:
        """The transport's side."""
        self.requests.append(request)
        if not self._answers:
            raise AssertionError(f"there is no answer for {request.method} {request.url}")
        answer = self._answers.pop(0)
        self.content = answer.content
        return answer

    @property
    def request(self) -> httpx2.Request:
        """The last request."""
        assert self.requests, "no request was made"
        return self.requests[-1]

    def carries_credential(self, request: httpx2.Request) -> bool:
        """Whether a credential is anywhere in the head of a request."""
        head = [str(request.url), *request.headers.values()]
        return any(secret in text for secret in self._secrets() for text in head)

    def assert_received(
        self,
        method: str,
        path: str,
        *,
        query: Iterable[tuple[str, str]] = (),
        headers: Iterable[tuple[str, str]] = (),
        public: bool = False,
    ) -> None:
        """One request was made: this one. `path` is percent-encoded, `headers` are among its own.

        The order of query parameters does not matter. Only a `public` request goes without a credential.
        """
        request = self.request
        assert len(self.requests) == 1, f"{len(self.requests)} requests were made"
        assert request.method == method
        assert _segments(request.url.raw_path.partition(b"?")[0].decode()) == _segments(path)
        assert sorted(self._query(request)) == sorted(query)
        for name, value in headers:
            assert request.headers.get(name) == value, f"header {name}"
        assert self.carries_credential(request) is not public, "the credential"

    def assert_no_body(self) -> None:
        """The last request had no body."""
        assert self.request.content == b""

    def assert_json(self, expected: Any, content_type: str = "application/json") -> None:
        """The body of the last request was this JSON."""
        assert self._media_type() == content_type.partition(";")[0].strip().lower()
        assert not (found := list(differences(json.loads(self.request.content), expected))), found

    def assert_form(self, fields: Iterable[tuple[str, str]]) -> None:
        """The body of the last request was a form with these fields, in any order."""
        assert self._media_type() in {_FORM, ""}
        sent = parse_qsl(self.request.content.decode(), keep_blank_values=True)
        assert sorted(sent) == sorted(fields)

    def assert_multipart(
        self, fields: Iterable[tuple[str, str]], files: Iterable[tuple[str, str]] = ()
    ) -> None:
        """The body of the last request was multipart: these fields, and these files of `sample_file`."""
        parts = list(self._parts())
        sent_fields = [(name, content.decode()) for name, file, content in parts if file is None]
        sent_files = [(name, file, content) for name, file, content in parts if file is not None]
        assert sorted(sent_fields) == sorted(fields)
        assert sorted(sent_files) == sorted((name, file, CONTENT) for name, file in files)

    def assert_content(self, expected: str | bytes, content_type: str) -> None:
        """The body of the last request was exactly this."""
        wanted = expected if isinstance(expected, bytes) else expected.encode()
        assert self.request.content == wanted
        assert self.request.headers["content-type"] == content_type

    def _query(self, request: httpx2.Request) -> list[tuple[str, str]]:
        """The query without credentials."""
        pairs = parse_qsl(request.url.query.decode(), keep_blank_values=True)
        return [pair for pair in pairs if pair[1] not in self._credentials]

    def _secrets(self) -> list[str]:
        pairs = (f"{a}:{b}" for a in self._credentials for b in self._credentials)
        return [*self._credentials, *(base64.b64encode(pair.encode()).decode() for pair in pairs)]

    def _media_type(self) -> str:
        said: str = self.request.headers.get("content-type", "")
        return said.partition(";")[0].strip().lower()

    def _parts(self) -> Iterable[tuple[str, str | None, bytes]]:
        """Field name, file name and content of each part (RFC 7578)."""
        if not self.request.content:
            return
        assert self._media_type() == "multipart/form-data"
        head = f"Content-Type: {self.request.headers['content-type']}\r\n\r\n".encode()
        for part in message_from_bytes(head + self.request.content).get_payload():
            assert not isinstance(part, str)
            name = part.get_param("name", header="content-disposition")
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            yield str(name), part.get_filename(), content


def _sent(body: Any, content_type: str, headers: Mapping[str, str]) -> dict[str, Any]:
    if body is None:
        return {"headers": dict(headers)}
    usual = "text/plain; charset=utf-8" if isinstance(body, str) else "application/json"
    content = body if isinstance(body, str) else json.dumps(body)
    named = {"content-type": content_type or usual, **headers}
    return {"content": content.encode(), "headers": named}


def _segments(path: str) -> list[str]:
    return [unquote(segment) for segment in path.split("/")]
