"""A loopback server for measurements: every request is answered at once with the same page of 50 objects.

Prints its port when it listens, and serves until its standard input ends.
"""

from __future__ import annotations

import asyncio
import json
import sys

from invented import page, thing

_PAGE = json.dumps(page()).encode()
_ONE = json.dumps({"data": thing("amber", "anchor", 1)}).encode()
_ENDS = b"\r\n\r\n"


def _answer(head: bytes) -> bytes:
    last = head.split(b" ", 2)[1].partition(b"?")[0].rsplit(b"/", 1)[-1]
    content = _ONE if last.isdigit() else _PAGE
    status = b"503 Down" if last == b"down" else b"200 OK"
    start = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    return start % (status, len(content)) + content


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while True:
            writer.write(_answer(await reader.readuntil(_ENDS)))
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(_serve, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
