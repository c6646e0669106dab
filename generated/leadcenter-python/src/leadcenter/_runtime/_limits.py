"""How much a client takes from a server."""

from __future__ import annotations

from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2

from ._failures import TooLarge


def no_cookies() -> CookieJar:
    """A jar that keeps nothing: a client of an API is no browser."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))


def is_compressed(response: httpx2.Response) -> bool:
    """Whether the content grows when it is read."""
    return response.headers.get("content-encoding", "identity").strip().lower() != "identity"


def refuse_announced(response: httpx2.Response, limit: int | None) -> None:
    """Raise TooLarge where the header already says that the content is longer than `limit` bytes."""
    announced = response.headers.get("content-length", "")
    if limit is not None and announced.isdecimal() and int(announced) > limit:
        raise TooLarge(limit)
