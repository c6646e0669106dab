"""What the mock answers: a status, headers, a body."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace

from postwright.ir.api import ExampleResponse
from postwright.ir.json import Json

_OF_THE_CONNECTION = frozenset(
    {"connection", "content-encoding", "content-length", "date", "keep-alive", "server", "trailer"}
    | {"alt-svc", "strict-transport-security", "transfer-encoding", "upgrade", "via"}
)
"""Saved headers that told of the transfer then, and would be untrue of this one."""

EMPTY = frozenset({204, 304})
"""Statuses of answers that have no body (RFC 9110, section 6.4.1)."""

_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer. `body` is JSON unless `is_text`, and then the text itself; None with `is_text` is empty."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: Json = None
    is_text: bool = False

    @property
    def data(self) -> bytes:
        """The body as it is sent."""
        if self.status in EMPTY or (self.is_text and self.body is None):
            return b""
        return _text(self.body) if self.is_text else _json(self.body)

    def holding(self, body: Json) -> Answer:
        """The same with another body, in JSON."""
        return replace(self, body=body, is_text=False, headers=_with_type(self.headers))

    def has(self, name: str) -> bool:
        """Whether there is a header, in any case (RFC 9110, section 5.1)."""
        return any(each.lower() == name.lower() for each, _ in self.headers)

    def saying(self, name: str, value: str) -> Answer:
        """The same with a header."""
        others = tuple(each for each in self.headers if each[0].lower() != name.lower())
        return replace(self, headers=(*others, (name, value)))


def saved(response: ExampleResponse) -> Answer:
    """The answer that a saved response is."""
    headers = tuple(pair for pair in response.headers if is_sent(*pair))
    status = response.status if 200 <= response.status < 600 else 200
    payload = response.body
    match payload.kind:
        case "json":
            return Answer(status, _with_type(headers, payload.content_type), payload.value)
        case "none":
            return Answer(status, headers, None, True)
        case "form" | "multipart":
            return Answer(status, headers, payload.value)
        case _:
            return Answer(status, headers, payload.text, True)


def in_json(status: int, body: Json) -> Answer:
    """An answer in JSON."""
    return Answer(status, (("Content-Type", "application/json"),), body)


def is_sent(name: str, value: str) -> bool:
    """Whether a header can be sent, and would not be untrue of another transfer."""
    if name.lower() in _OF_THE_CONNECTION or name.lower().startswith("access-control-"):
        return False
    if not _NAME.fullmatch(name):
        return False
    return _VALUE.fullmatch(value) is not None


def _with_type(
    headers: tuple[tuple[str, str], ...], shown: str = ""
) -> tuple[tuple[str, str], ...]:
    if any(name.lower() == "content-type" for name, _ in headers):
        return headers
    kind = shown if "json" in shown and _VALUE.fullmatch(shown) else "application/json"
    return (*headers, ("Content-Type", kind))


def _text(body: Json) -> bytes:
    return str(body).encode("utf-8", "replace")


def _json(body: Json) -> bytes:
    """JSON as text; lone surrogates stay escaped, as they came."""
    try:
        return json.dumps(body, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(body).encode()
