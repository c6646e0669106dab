"""What went wrong: each kind once, with the bytes that led to it."""

from __future__ import annotations

import hashlib
import os
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn


class TooLong(BaseException):
    """A run beyond its time. No `except Exception` on the road stops it."""


class Findings:
    """A folder of findings. `seconds` is what one run may take of the processor."""

    def __init__(self, folder: Path, seconds: float) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._seconds = seconds
        self.runs = 0
        self._told = time.monotonic()

    def watch(self, run: Callable[[], None], data: bytes) -> None:
        """Run something; note what it raises."""
        self.runs += 1
        try:
            with _within(self._seconds):
                run()
        except (Exception, TooLong) as error:
            self._note(error, data)
        if time.monotonic() - self._told > 1:
            self.tell()

    def tell(self) -> None:
        """Keep the count of runs where whoever started this finds it."""
        self._told = time.monotonic()
        count = self._folder / "runs"
        beside = count.with_suffix(f".{os.getpid()}")
        beside.write_text(str(self.runs))
        beside.replace(count)

    def _note(self, error: BaseException, data: bytes) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if "postwright" in frame.filename] or list(frames)
        places = own[-1:] if not isinstance(error, RecursionError | TooLong) else own[:6]
        kind = f"{type(error).__name__} " + " ".join(
            f"{each.name}:{each.lineno}" for each in places
        )
        name = hashlib.sha256(kind.encode()).hexdigest()[:12]
        told = self._folder / f"{name}.txt"
        if not told.exists():
            lines = traceback.format_exception(error)
            told.write_text("".join(lines[:40] + lines[-20:]), encoding="utf-8", errors="replace")
            (self._folder / f"{name}.bytes").write_bytes(data)


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise TooLong(f"more than {seconds:g} seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
