"""Answers that are read while they arrive."""

from __future__ import annotations

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
        """The content line by line."""
        with typed_errors(self.http.request):
            yield from self._response.iter_lines()

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
        """The content line by line."""
        with typed_errors(self.http.request):
            async for line in self._response.aiter_lines():
                yield line

    async def close(self) -> None:
        """Give the connection back."""
        await self._response.aclose()
