"""The HTTP library, httpx2. No other module imports it, or its transport httpcore2."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterator

import httpcore2 as httpcore
import httpx2 as httpx

__all__ = ["NAME", "async_pieces", "headers_of", "httpcore", "httpx", "pieces"]

NAME = "httpx2"
"""What the library is called, its logger too."""


def headers_of(client: httpx.Client | httpx.AsyncClient) -> httpx.Headers:
    """The headers that the client would send by itself."""
    return client.headers


def pieces(response: httpx.Response, size: int | None = None) -> Iterator[bytes]:
    """The content, decoded, in pieces of `size` bytes, or as they come, of 1 MiB at most."""
    return response.iter_bytes(size)


def async_pieces(response: httpx.Response, size: int | None = None) -> AsyncGenerator[bytes, None]:
    """The content, decoded, in pieces of `size` bytes, or as they come, of 1 MiB at most."""
    return response.aiter_bytes(size)
