"""An answer's body within a limit, decompressed in steps.

Neither a bomb nor a stream without end fills the memory.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import httpx2


class Unreadable(Exception):
    """A body that is not read. `fault` says why.

    `encoding`: one that was not asked for; `broken`: it says gzip and is none; `size`: over the limit;
    `end`: the compressed text has none.
    """

    def __init__(self, fault: Literal["encoding", "broken", "size", "end"]) -> None:
        super().__init__(fault)
        self.fault = fault


async def body_of(response: httpx2.Response, limit: int) -> bytes:
    """The body of an answer to a request that accepts gzip at most. Raises `Unreadable`."""
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise Unreadable("encoding")
    unpack = zlib.decompressobj(31) if coding.endswith("gzip") else None
    found = bytearray()
    async for piece in response.aiter_raw():
        found += _unpacked(unpack, piece, limit + 1 - len(found)) if unpack else piece
        if len(found) > limit:
            raise Unreadable("size")
    if unpack and not unpack.eof:
        raise Unreadable("end")
    return bytes(found)


def _unpacked(unpack: zlib._Decompress, piece: bytes, most: int) -> bytes:
    try:
        return unpack.decompress(piece, most)
    except zlib.error:
        raise Unreadable("broken") from None
