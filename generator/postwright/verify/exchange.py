"""What is sent to a server and what comes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postwright.ir.api import Example, Operation


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take: seconds for one answer, for waiting when told to, and in all; `rate` a second.

    `size` is what one answer may be, in bytes once decompressed; `examples` how many requests one operation
    is sent.
    """

    seconds: float = 30
    rate: float = 5
    wait: float = 60
    total: float = 900
    size: int = 8 * 1024 * 1024
    examples: int = 3


@dataclass(frozen=True, slots=True)
class Sent:
    """A request. `headers` are without credentials; `credentials` are headers that only this server gets."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    credentials: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; header names are in lower case, the last one of a name counts."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The content type without parameters, in lower case; "" where none is said."""
        return media_type(self.headers.get("content-type", ""))


def media_type(content_type: str) -> str:
    """A content type without its parameters (RFC 9110, section 8.3.1)."""
    return content_type.partition(";")[0].strip().lower()


@dataclass(frozen=True, slots=True)
class Exchange:
    """An operation, the example that its request was made of, and what came back.

    `path` and `query` are the values that were sent, without credentials.
    """

    operation: Operation
    example: Example
    answer: Answer
    path: Mapping[str, str] = field(default_factory=dict)
    query: tuple[tuple[str, str], ...] = ()


class NoAnswer(Exception):
    """Nothing came back that can be judged; the message says why in half a sentence.

    `unreachable` tells that there is nobody to ask at all.
    """

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unreachable = unreachable
