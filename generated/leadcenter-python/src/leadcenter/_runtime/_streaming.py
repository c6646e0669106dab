"""Answers that are read while they arrive."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import AsyncIterator, Iterator

from ._failures import typed_errors
from ._http import async_pieces, httpx, pieces
from ._response import APIResponse, Headers


class _Arriving:
    """An answer whose headers are here."""

    def __init__(self, http: APIResponse, response: httpx.Response) -> None:
        self.http = http
        self._response = response

    @property
    def status_code(self) -> int:
        return self.http.status_code

    @property
    def headers(self) -> Headers:
        return self.http.headers

    @property
    def request_id(self) -> str | None:
        return self.http.request_id

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status_code} {self.http.request}>"


class StreamingResponse(_Arriving):
    """An answer to read piece by piece, once. Nothing bounds its length but what you take."""

    def iter_bytes(self, size: int | None = None) -> Iterator[bytes]:
        """The decompressed content in pieces, of `size` bytes where it is given."""
        with typed_errors(self.http.request):
            yield from pieces(self._response, size)

    def iter_lines(self) -> Iterator[str]:
        """The content line by line, without what ends a line: LF or CR LF."""
        lines = _Lines(self.http.charset)
        for piece in self.iter_bytes():
            yield from lines.feed(piece)
        yield from lines.rest()

    def close(self) -> None:
        """Give the connection back."""
        self._response.close()


class AsyncStreamingResponse(_Arriving):
    """An answer to read piece by piece, once. Nothing bounds its length but what you take."""

    async def iter_bytes(self, size: int | None = None) -> AsyncIterator[bytes]:
        """The decompressed content in pieces, of `size` bytes where it is given."""
        with typed_errors(self.http.request):
            async for piece in async_pieces(self._response, size):
                yield piece

    async def iter_lines(self) -> AsyncIterator[str]:
        """The content line by line, without what ends a line: LF or CR LF."""
        lines = _Lines(self.http.charset)
        async for piece in self.iter_bytes():
            for line in lines.feed(piece):
                yield line
        for line in lines.rest():
            yield line

    async def close(self) -> None:
        """Give the connection back."""
        await self._response.aclose()


class _Lines:
    """Cuts what comes into lines. Of what Unicode knows to end a line, JSON's texts may hold all but LF and CR."""

    def __init__(self, charset: str) -> None:
        self._decoder = getincrementaldecoder(charset)(errors="replace")
        self._begun: list[str] = []

    def feed(self, piece: bytes) -> Iterator[str]:
        """The lines that are complete now."""
        first, *others = self._decoder.decode(piece).split("\n")
        self._begun.append(first)
        for other in others:
            yield "".join(self._begun).removesuffix("\r")
            self._begun = [other]

    def rest(self) -> Iterator[str]:
        """The line that nothing ends, if there is one."""
        if last := "".join(self._begun) + self._decoder.decode(b"", final=True):
            yield last
