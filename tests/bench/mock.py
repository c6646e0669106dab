"""How many requests a second `postwright mock --stateful` of LeadCenter answers on one core, over loopback.

By the clock, which is also that of whatever else the machine does, and by the processor's time that the mock used.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[2]
CONNECTIONS = 8
SECONDS = 3.0

CALLS: tuple[tuple[str, str, str, object], ...] = (
    ("one thing", "GET", "/v1/leads/4812", None),
    ("a page of 25", "GET", "/v1/tasks?page=1&per_page=25", None),
    ("a page of 2, filtered", "GET", "/v1/leads?page=1&per_page=2&status=qualified", None),
    ("an update", "PATCH", "/v1/leads/4812", {"status": "won"}),
    ("a refusal", "POST", "/v1/custom-fields", {"key": 5}),
    ("an unknown path", "GET", "/v1/nothing/here", None),
)


def main() -> None:
    """Print a row for each kind of request."""
    program = [sys.executable, "-m", "postwright", "mock", "--stateful", "--port", "0"]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            port = urlsplit(server.stdout.readline().split(";")[0].split()[-1]).port or 0
            if hasattr(os, "sched_setaffinity"):
                os.sched_setaffinity(server.pid, {min(os.sched_getaffinity(0))})
            print(f"{'postwright mock --stateful':32}{'a second':>12}{'a core second':>16}")
            for name, method, path, body in CALLS:
                before = used(server.pid)
                count, seconds = asyncio.run(asked_for(port, written(method, path, body)))
                core = used(server.pid) - before
                print(f"{name:32}{count / seconds:12.0f}{count / core if core else 0:16.0f}")
        finally:
            server.terminate()


def written(method: str, path: str, body: object) -> bytes:
    """A request as it is sent."""
    data = b"" if body is None else json.dumps(body).encode()
    lines = (f"{method} {path} HTTP/1.1", "Host: mock", "Authorization: Bearer x")
    kind = ("Content-Type: application/json", f"Content-Length: {len(data)}") if data else ()
    return "\r\n".join((*lines, *kind, "", "")).encode() + data


def used(pid: int) -> float:
    """The seconds of a processor that a process has used, 0 where the system does not tell."""
    file = Path(f"/proc/{pid}/stat")
    if not file.exists():
        return 0
    fields = file.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def asked_for(port: int, request: bytes) -> tuple[int, float]:
    """How many answers came in how many seconds, over connections that ask again when they are answered."""
    started = time.perf_counter()
    counts = await asyncio.gather(*(asked(port, request, started) for _ in range(CONNECTIONS)))
    return sum(counts), time.perf_counter() - started


async def asked(port: int, request: bytes, started: float) -> int:
    """How often one connection was answered in time."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    count = 0
    while time.perf_counter() - started < SECONDS:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(
            int(line.split(b":")[1])
            for line in head.lower().split(b"\r\n")
            if line.startswith(b"content-length:")
        )
        await reader.readexactly(length)
        count += 1
    writer.close()
    return count


if __name__ == "__main__":
    main()
