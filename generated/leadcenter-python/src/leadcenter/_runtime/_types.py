"""The words that every signature of the client uses: what may be left out, and the per-call options."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import Enum
from typing import IO, TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypedDict

if TYPE_CHECKING:
    from ._auth import Auth, TokenSource
    from ._http import httpx


class Omit(Enum):
    """The type of `OMIT`."""

    OMIT = "omit"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "OMIT"


OMIT: Final = Omit.OMIT
"""A value that is not sent at all. `None` is sent: as JSON's null, or as an empty text elsewhere."""

HeaderValue: TypeAlias = "str | Omit"

FileContent: TypeAlias = "bytes | os.PathLike[str] | IO[bytes]"

FileInput: TypeAlias = "FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]"
"""A file to upload: its bytes, its path, an open binary file, or `(name, content[, media type])`.

A `str` is neither path nor content: wrap a path in `pathlib.Path`, encode a text. A file that cannot
seek is read once, so its request is not retried.
"""

TimeoutInput: TypeAlias = "float | httpx.Timeout | None"
"""Seconds that one attempt may take in all, from connecting to the last byte; None is for ever.

An `httpx.Timeout` bounds each phase instead, and nothing bounds their sum.
"""

TokenInput: TypeAlias = "str | Callable[[], str | Awaitable[str]] | TokenSource | Auth"
"""A secret, a callable that gives the present one for each request, a grant of OAuth 2.0, or an `Auth`."""


class RequestOptions(TypedDict, total=False):
    """What every method takes beside the operation's own parameters.

    `extra_headers`, `extra_query` and `extra_body` are added to what the method sends and win over it;
    `OMIT` as a header's value leaves a default header out. `timeout` and `max_retries` stand in for the
    client's. `idempotency_key` makes a POST or PATCH safe to repeat: every attempt carries the same one.
    """

    extra_headers: Mapping[str, HeaderValue]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]
    timeout: TimeoutInput
    max_retries: int
    idempotency_key: str


class PageOptions(RequestOptions, total=False):
    """The options of a method that answers with pages: walking them ends after `max_items` items."""

    max_items: int


Mode: TypeAlias = Literal["parsed", "raw", "streaming"]
Fields: TypeAlias = Mapping[str, object]
Pairs: TypeAlias = Sequence[tuple[str, str]]
Json: TypeAlias = Any
