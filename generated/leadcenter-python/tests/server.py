"""A server that is not there: it remembers the requests it gets and gives the answers it was told to."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import parse_qsl, unquote

from .checks import differences
from .handshake import challenge
from .library import httpx

CONTENT = b"the content of a file\n"

_FIXTURES = Path(__file__).parent / "fixtures"

Pairs: TypeAlias = Sequence[tuple[str, str]]
NOTHING: Any = object()
"""No JSON: `None` is null."""


def saved(name: str) -> Any:
    """The body of a saved answer: JSON, or a text."""
    return json.loads((_FIXTURES / f"{name}.json").read_text(encoding="utf-8"))


def sample_file(name: str) -> tuple[str, bytes]:
    """A file to upload."""
    return name, CONTENT


def carries(request: httpx.Request, secret: str) -> bool:
    """Whether a text is anywhere in the head of a request."""
    return any(secret in text for text in (str(request.url), *request.headers.values()))


def takes(request: httpx.Request, value: str) -> bool:
    """Whether a text is anywhere in a request."""
    return carries(request, value) or value.encode() in request.content


_SIGNED = re.compile(r"(OAuth|AWS4-HMAC-SHA256|Hawk|EG1-HMAC-SHA256|NTLM) \S")
_SIGNATURES = ("oauth_signature", "X-Amz-Signature")
_OF_SIGNATURES = ("oauth_", "X-Amz-")


def is_signed(request: httpx.Request) -> bool:
    """Whether a request carries a signature, in its `Authorization` or its query."""
    if _SIGNED.match(request.headers.get("authorization", "")):
        return True
    return any(name in request.url.params for name in _SIGNATURES)


class FakeServer:
    """What the clients of the tests talk to.

    `credentials` are the secrets they were given. `requests` are those that came, `content` is that of the
    last answer and `text` the same, decoded.
    """

    def __init__(self, credentials: Iterable[str] = ()) -> None:
        self.requests: list[httpx.Request] = []
        self.content, self.text = b"", ""
        self._answers: list[httpx.Response] = []
        self._credentials = tuple(credentials)

    def answers(
        self,
        status: int,
        fixture: str = "",
        *,
        body: Any = None,
        quoted: bool = False,
        content_type: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        """Give this answer to the next request that has none yet; gives its body.

        A text is sent as it is; where it is `quoted`, as JSON.
        """
        body = saved(fixture) if fixture else body
        is_text = isinstance(body, str) and not quoted
        sent = _sent(body, is_text, content_type, headers or {})
        self._answers.append(httpx.Response(status, **sent))
        return body

    def first(self) -> httpx.Response:
        """The next answer, taken without a request."""
        return self._answers.pop(0)

    def handle(self, request: httpx.Request) -> httpx.Response:
        """The transport's side."""
        if asked := challenge(request.headers.get("authorization", "")):
            return httpx.Response(401, headers={"WWW-Authenticate": asked})
        self.requests.append(request)
        if not self._answers:
            raise AssertionError(f"there is no answer for {request.method} {request.url}")
        answer = self._answers.pop(0)
        self.content, self.text = answer.content, answer.text
        return answer

    def assert_received(
        self,
        method: str,
        path: str,
        *,
        query: Pairs = (),
        headers: Pairs = (),
        public: bool = False,
        json: Any = NOTHING,
        form: Pairs | None = None,
        multipart: Pairs | None = None,
        files: Pairs = (),
        content: str | bytes = b"",
        content_type: str = "application/json",
    ) -> None:
        """One request was made: this one, with this body and no other.

        `path` is percent-encoded; `headers` are among its own; the order of `query`, `form` and the parts
        of `multipart` does not matter. `files` are pairs of a field and the name of a `sample_file`. Only
        a `public` request goes without a credential.
        """
        assert len(self.requests) == 1, f"{len(self.requests)} requests were made"
        request = self.requests[0]
        assert request.method == method
        assert _segments(request.url.raw_path.partition(b"?")[0].decode()) == _segments(path)
        assert sorted(self._query(request)) == sorted(query)
        for name in dict(headers):
            together = ", ".join(value for each, value in headers if each == name)
            assert request.headers.get(name) == together, f"header {name}"
        carried = is_signed(request) or any(carries(request, each) for each in self._secrets())
        assert carried is not public, "the credential"
        if json is not NOTHING:
            _assert_json(request, json, content_type)
        elif form is not None:
            _assert_form(request, form)
        elif multipart is not None:
            _assert_multipart(request, multipart, files)
        else:
            _assert_content(request, content, content_type)

    def _query(self, request: httpx.Request) -> list[tuple[str, str]]:
        """The query without credentials."""
        pairs = parse_qsl(request.url.query.decode(), keep_blank_values=True)
        own = [pair for pair in pairs if pair[1] not in self._credentials]
        return [pair for pair in own if not pair[0].startswith(_OF_SIGNATURES)]

    def _secrets(self) -> list[str]:
        pairs = (f"{a}:{b}" for a in self._credentials for b in self._credentials)
        return [*self._credentials, *(base64.b64encode(pair.encode()).decode() for pair in pairs)]


def _assert_json(request: httpx.Request, expected: Any, content_type: str) -> None:
    assert _media_type(request) == content_type.partition(";")[0].strip().lower()
    assert not (found := list(differences(json.loads(request.content), expected))), found


def _assert_form(request: httpx.Request, fields: Pairs) -> None:
    assert _media_type(request) == "application/x-www-form-urlencoded"
    assert sorted(parse_qsl(request.content.decode(), keep_blank_values=True)) == sorted(fields)


def _assert_multipart(request: httpx.Request, fields: Pairs, files: Pairs) -> None:
    parts = list(_parts(request))
    texts = [(name, content.decode()) for name, file, content in parts if file is None]
    uploads = [(name, file, content) for name, file, content in parts if file is not None]
    assert sorted(texts) == sorted(fields)
    assert sorted(uploads) == sorted((name, file, CONTENT) for name, file in files)


def _assert_content(request: httpx.Request, expected: str | bytes, content_type: str) -> None:
    wanted = expected if isinstance(expected, bytes) else expected.encode()
    assert request.content == wanted
    assert not wanted or request.headers["content-type"] == content_type


def _media_type(request: httpx.Request) -> str:
    said: str = request.headers.get("content-type", "")
    return said.partition(";")[0].strip().lower()


def _parts(request: httpx.Request) -> Iterator[tuple[str, str | None, bytes]]:
    """Field name, file name and content of each part of a multipart body (RFC 7578)."""
    if not request.content:
        return
    assert _media_type(request) == "multipart/form-data"
    boundary = request.headers["content-type"].partition("boundary=")[2]
    for part in request.content.split(f"--{boundary}".encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        name = _parameter(head.decode(), "name")
        assert name is not None, "a part has no name"
        yield name, _parameter(head.decode(), "filename"), content.removesuffix(b"\r\n")


def _parameter(head: str, name: str) -> str | None:
    """A parameter of Content-Disposition."""
    found = re.search(rf'[; ]{name}="([^"]*)"', head)
    return found[1] if found else None


def _sent(
    body: Any, is_text: bool, content_type: str, headers: Mapping[str, str]
) -> dict[str, Any]:
    if body is None:
        return {"headers": dict(headers)}
    usual = "text/plain; charset=utf-8" if is_text else "application/json"
    content = body if is_text else json.dumps(body)
    named = {"content-type": content_type or usual, **headers}
    return {"content": content.encode(), "headers": named}


def _segments(path: str) -> list[str]:
    return [unquote(segment) for segment in path.split("/")]
