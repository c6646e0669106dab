"""How far a transfer or a walk through pages is, on standard error, where that is a terminal."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import click

from ._text import cut

_WIDEST, _NARROWEST = 30, 8
"""Columns that the inside of a bar takes."""

WORTH_TELLING = 256 * 1024
"""Bytes from which a transfer of known length has its progress shown."""

_PAUSE = 0.1
"""Seconds between two lines, so that a fast transfer does not wait for the terminal."""


class Progress:
    """One line that is written over and over: a bar where the total is known, how much there is where not.

    `shown` writes an amount for people.
    """

    def __init__(
        self, doing: str, total: int | None = None, shown: Callable[[int], str] = str
    ) -> None:
        self._doing, self._total, self._shown = doing, total, shown
        self._done = 0
        self._next = 0.0
        self._is_there = False

    def add(self, amount: int) -> None:
        self._done += amount
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _PAUSE
            self._is_there = True
            _write(self._line(_columns() - 1))

    def wipe(self) -> None:
        """Leave the terminal as it was."""
        if self._is_there:
            self._is_there = False
            _write("")

    def _line(self, room: int) -> str:
        done = self._shown(self._done)
        if not self._total:
            return cut(f"{self._doing} {done}", room)
        share = min(self._done / self._total, 1)
        before, after = (
            f"{self._doing} {share * 100:3.0f} %",
            f"{done} of {self._shown(self._total)}",
        )
        bar = _bar(share, room - len(before) - len(after) - 2)
        return cut(" ".join(part for part in (before, bar, after) if part), room)


def watch_transfers(request: Any, call_next: Any) -> Any:
    """A middleware that shows how far what is sent, then what comes, is."""
    _watch(request, "Sending", request.headers)
    response = call_next(request)
    _watch(response, "Receiving", response.headers)
    return response


def watched_pages(pages: Iterable[Any], most: int | None = None) -> Iterator[Any]:
    """The pages; while the next is waited for, how many of all items, or of `most`, have come."""
    if not sys.stderr.isatty():
        yield from pages
        return
    progress: Progress | None = None
    try:
        for page in pages:
            progress = progress or Progress("Items", _wanted(page.total, most))
            progress.wipe()
            yield page
            if page.has_next_page():
                progress.add(len(page.items))
    finally:
        if progress:
            progress.wipe()


def _wanted(total: int | None, most: int | None) -> int | None:
    """`most` is no total by itself: there may be fewer."""
    return total if total is None or most is None else min(total, most)


def _bar(share: float, room: int) -> str:
    """Nothing where there is no room for one that says something."""
    wide = min(room - len("[]"), _WIDEST)
    return f"[{'#' * int(share * wide):<{wide}}]" if wide >= _NARROWEST else ""


def _write(line: str) -> None:
    click.echo(f"\r\x1b[K{line}", nl=False, err=True, color=True)


def _columns() -> int:
    """Of the terminal that standard error is: standard output may be a pipe."""
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except (OSError, ValueError):
        return shutil.get_terminal_size().columns


def _watch(message: Any, doing: str, headers: Any) -> None:
    length = headers.get("content-length", "")
    total = int(length) if length.isdecimal() else None
    if (total or 0) >= WORTH_TELLING or (total is None and "transfer-encoding" in headers):
        message.stream = _watched(message.stream, Progress(doing, total, _size))


def _watched(stream: Any, progress: Progress) -> Any:
    """The stream, counted; of the class that the HTTP library asks for."""
    from .._runtime._http import httpx  # noqa: TID252

    class Watched(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            try:
                for piece in stream:
                    progress.add(len(piece))
                    yield piece
            finally:
                progress.wipe()

        def close(self) -> None:
            close = getattr(stream, "close", None)
            if close is not None:
                close()

    return Watched()


def _size(amount: int) -> str:
    size = float(amount)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
