"""How far a transfer or a walk through pages is, on standard error, where that is a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any

import click

WORTH_TELLING = 256 * 1024
"""Bytes from which a transfer of known length has its progress shown."""

_PAUSE = 0.1
"""Seconds between two lines, so that a fast transfer does not wait for the terminal."""


class Progress:
    """One line that is written over and over, and wiped at the end."""

    def __init__(self, doing: str, total: int | None = None) -> None:
        self._doing, self._total = doing, total
        self._done = 0
        self._next = 0.0

    def add(self, amount: int) -> None:
        self._done += amount
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            click.echo(f"\r\x1b[K{self._line()}", nl=False, err=True, color=True)

    def end(self) -> None:
        if self._next:
            click.echo("\r\x1b[K", nl=False, err=True, color=True)

    def _line(self) -> str:
        done = f"{self._doing} {_size(self._done)}"
        if not self._total:
            return done
        return f"{done} of {_size(self._total)} ({self._done * 100 // self._total} %)"


def watch_transfers(request: Any, call_next: Any) -> Any:
    """A middleware that shows how far what is sent, then what comes, is."""
    _watch(request, "Sending", request.headers)
    response = call_next(request)
    _watch(response, "Receiving", response.headers)
    return response


def watched_pages(pages: Iterable[Any]) -> Iterator[Any]:
    """The pages, with their number told while the next one is waited for."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from pages
        return
    progress = _Count("Items")
    for page in pages:
        progress.add(len(page.items))
        yield page
    progress.end()


class _Count(Progress):
    def _line(self) -> str:
        return f"{self._doing}: {self._done}"


def _watch(message: Any, doing: str, headers: Any) -> None:
    length = headers.get("content-length", "")
    total = int(length) if length.isdecimal() else None
    if (total or 0) >= WORTH_TELLING or (total is None and "transfer-encoding" in headers):
        message.stream = _watched(message.stream, Progress(doing, total))


def _watched(stream: Any, progress: Progress) -> Any:
    """The stream, counted; of the class that the HTTP library asks for."""
    from .._runtime._http import httpx  # noqa: TID252

    class Watched(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for piece in stream:
                progress.add(len(piece))
                yield piece
            progress.end()

        def close(self) -> None:
            close = getattr(stream, "close", None)
            if close is not None:
                close()

    return Watched()


def _size(amount: int | None) -> str:
    size = float(amount or 0)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
