"""A loopback HTTP server that misbehaves as its path tells it to, and remembers what reached it."""

from __future__ import annotations

import gzip
import json
import socket
import socketserver
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from urllib.parse import unquote_plus


class _Handler(socketserver.BaseRequestHandler):
    server: FaultServer

    def handle(self) -> None:
        self.server.opened += 1
        try:
            while (head := self._head()) is not None and self._answer(head):
                pass
        except OSError:
            pass

    def _head(self) -> bytes | None:
        data = b""
        while b"\r\n\r\n" not in data:
            more = self.request.recv(65_536)
            if not more:
                return None
            self.server.received += len(more)
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        length = next(
            (
                int(line[15:])
                for line in head.lower().split(b"\r\n")
                if line.startswith(b"content-length")
            ),
            0,
        )
        while len(body) < length:
            body += self.request.recv(65_536)
        self.server.seen.append((head.decode("latin-1"), body))
        return head

    def _answer(self, head: bytes) -> bool:
        target = head.split(b" ")[1].decode()
        name = target.split("?")[0].rstrip("/").rsplit("/", 1)[-1].replace("-", "_")
        behaviour: Callable[..., bool] = getattr(self, f"do_{name}", self.do_echo)
        return behaviour(target)

    def send(self, status: int, body: bytes, *headers: str, length: int | None = None) -> bool:
        size = len(body) if length is None else length
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {size}", *headers]
        self.request.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
        return length is None

    def do_echo(self, target: str) -> bool:
        return self.send(
            200, json.dumps({"target": target}).encode(), "Content-Type: application/json"
        )

    def do_down(self, target: str) -> bool:
        return self.send(503, b"{}", "Content-Type: application/json")

    def do_html502(self, target: str) -> bool:
        return self.send(502, b"<html><h1>Bad Gateway</h1>", "Content-Type: text/html")

    def do_html200(self, target: str) -> bool:
        return self.send(200, b"<html>Log in</html>", "Content-Type: text/html")

    def do_bad_json(self, target: str) -> bool:
        return self.send(200, b'{"id": 7,', "Content-Type: application/json")

    def do_half(self, target: str) -> bool:
        return self.send(200, b'{"id":', "Content-Type: application/json", length=100)

    def do_half_error(self, target: str) -> bool:
        return self.send(404, b'{"message":', "Content-Type: application/json", length=100)

    def do_wrong_length(self, target: str) -> bool:
        return self.send(200, b'{"id": 7}', "Content-Type: application/json", length=4)

    def do_reset(self, target: str) -> bool:
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    def do_stall(self, target: str) -> bool:
        self.server.stopping.wait(5)
        return False

    def do_garbage(self, target: str) -> bool:
        self.request.sendall(b"\x00\x01\x02 what is HTTP\r\n\r\n")
        return False

    def do_drip(self, target: str) -> bool:
        return self._drip(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", b"x" * 1000)

    def do_drip_headers(self, target: str) -> bool:
        return self._drip(b"HTTP/1.1 200 OK\r\n", b"X-Slow: aaaaaaaaaaaaaaaaaaaaaaaaa\r\n" * 50)

    def do_bomb(self, target: str) -> bool:
        coding = unquote_plus(target.partition("?of=")[2]) or "gzip"
        kind = "Content-Type: application/json"
        return self.send(200, bomb(coding), kind, f"Content-Encoding: {coding}")

    def do_large(self, target: str) -> bool:
        return self.send(200, bytes(3 * 2**20), "Content-Type: application/octet-stream")

    def _drip(self, start: bytes, rest: bytes) -> bool:
        self.request.sendall(start)
        for index in range(len(rest)):
            if self.server.stopping.wait(0.02):
                break
            self.request.sendall(rest[index : index + 1])
        return False


BOMBS = ("gzip", "deflate", "deflate, gzip", "gzip, gzip", "gzip, deflate, gzip", "identity, gzip")
"""Values of Content-Encoding: what was applied, first to last (RFC 9110, section 8.4)."""


@cache
def bomb(codings: str) -> bytes:
    """200 MiB of zeros, encoded so."""
    inner, _, last = codings.rpartition(", ")
    content = bomb(inner) if inner and inner != "identity" else bytes(200 * 2**20)
    return zlib.compress(content, 1) if last == "deflate" else gzip.compress(content, 1)


class FaultServer(socketserver.ThreadingTCPServer):
    """Serves on a port of its own until it is closed."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[tuple[str, bytes]] = []
        self.opened = 0
        self.received = 0
        self.stopping = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@contextmanager
def fault_server() -> Iterator[FaultServer]:
    """A running server."""
    with FaultServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()


def unused_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def waited(since: float) -> float:
    return time.monotonic() - since
