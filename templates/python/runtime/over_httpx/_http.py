"""The HTTP library, httpx. No other module imports it, or its transport httpcore.

httpx decodes whatever has arrived at once, and some kilobytes can become gigabytes so. Therefore content is
decoded here, a piece at a time, and nothing is accepted but what can be: gzip and deflate.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, Iterable, Iterator

import httpcore
import httpx

__all__ = ["NAME", "async_pieces", "headers_of", "httpcore", "httpx", "pieces"]

NAME = "httpx"
"""What the library is called, its logger too."""

LONGEST_PIECE = 2**20

_WINDOWS = {"gzip": zlib.MAX_WBITS | 16, "x-gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS}


def headers_of(client: httpx.Client | httpx.AsyncClient) -> httpx.Headers:
    """The headers that the client would send by itself, without encodings that are not decoded here."""
    headers = client.headers.copy()
    headers["accept-encoding"] = "gzip, deflate"
    return headers


def pieces(response: httpx.Response, size: int | None = None) -> Iterator[bytes]:
    """The content, decoded, in pieces of `size` bytes, or as they come, of 1 MiB at most."""
    if response.is_stream_consumed:  # somebody has read it before
        yield from response.iter_bytes(size)
        return
    decoders, sizes = _decoders(response), _Sizes(size)
    for raw in response.iter_raw():
        for piece in _decoded(raw, decoders):
            yield from sizes.feed(piece)
    yield from sizes.rest()


async def async_pieces(
    response: httpx.Response, size: int | None = None
) -> AsyncGenerator[bytes, None]:
    """The content, decoded, in pieces of `size` bytes, or as they come, of 1 MiB at most."""
    if response.is_stream_consumed:
        async for piece in response.aiter_bytes(size):
            yield piece
        return
    decoders, sizes = _decoders(response), _Sizes(size)
    async for raw in response.aiter_raw():
        for decoded in _decoded(raw, decoders):
            for piece in sizes.feed(decoded):
                yield piece
    for piece in sizes.rest():
        yield piece


class _Sizes:
    """Cuts what comes into pieces of one size; None leaves it as it is."""

    def __init__(self, size: int | None) -> None:
        self._size = size
        self._kept = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that are complete now."""
        if self._size is None:
            yield data
            return
        self._kept += data
        whole = len(self._kept) - len(self._kept) % self._size
        for start in range(0, whole, self._size):
            yield bytes(self._kept[start : start + self._size])
        del self._kept[:whole]

    def rest(self) -> Iterator[bytes]:
        """What is left at the end."""
        if self._kept:
            yield bytes(self._kept)


class _Decoder:
    """Undoes gzip or deflate; the latter comes with a header (RFC 1950) or, by mistake, without."""

    def __init__(self, window: int) -> None:
        self._inflating = zlib.decompressobj(window)
        self._may_be_bare = window == zlib.MAX_WBITS

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What the data and what came before it mean."""
        piece = self._inflated(data)
        while piece:
            yield piece
            piece = self._inflated(self._inflating.unconsumed_tail)

    def _inflated(self, data: bytes) -> bytes:
        try:
            piece = self._inflating.decompress(data, LONGEST_PIECE)
        except zlib.error as error:
            if not self._may_be_bare:
                raise httpx.DecodingError(str(error)) from None
            self._may_be_bare = False
            self._inflating = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._inflated(data)
        self._may_be_bare = self._may_be_bare and not piece
        return piece


def _decoders(response: httpx.Response) -> tuple[_Decoder, ...]:
    """One per encoding, the last that was applied first; encodings nobody asked for stay."""
    named = response.headers.get("content-encoding", "").lower().split(",")
    windows = [_WINDOWS[name.strip()] for name in reversed(named) if name.strip() in _WINDOWS]
    return tuple(map(_Decoder, windows))


def _decoded(raw: bytes, decoders: tuple[_Decoder, ...]) -> Iterable[bytes]:
    if not decoders:
        return (raw,)
    first, *rest = decoders
    return (end for piece in first.feed(raw) for end in _decoded(piece, tuple(rest)))
