"""How much a client takes from a server."""

from __future__ import annotations

from http.cookiejar import CookieJar, DefaultCookiePolicy

from ._failures import TooLarge
from ._http import httpx


def no_cookies() -> CookieJar:
    """A jar that keeps nothing: a client of an API is no browser."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def is_compressed(response: httpx.Response) -> bool:
    """Whether the content grows when it is read."""
    coding: str = response.headers.get("content-encoding", "identity")
    return coding.strip().lower() != "identity"


def refuse_announced(response: httpx.Response, limit: int | None) -> None:
    """Raise TooLarge where the header already says that the content is longer than `limit` bytes."""
    announced = response.headers.get("content-length", "")
    if limit is not None and announced.isdecimal() and int(announced) > limit:
        raise TooLarge(limit)
