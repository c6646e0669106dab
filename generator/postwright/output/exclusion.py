"""One run at a time for a target."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.output.disk import Kind, kind_of, located, refusals
from postwright.output.swap import recover
from postwright.source import Origin

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

EXIT_TRY_LATER = 75
"""`EX_TEMPFAIL` of sysexits(3)."""

_PAUSE = 0.05
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_HELD_BY_ANOTHER = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})


@contextlib.contextmanager
def exclusive(target: Path, wait: float = 10.0) -> Iterator[None]:
    """Hold the target from plan to apply, after clearing away what killed runs left beside it.

    The lock is an advisory one on an empty file beside the target, so that it ends with the process
    however that ends. `wait` is in seconds; then `Failure` with exit code 75.
    """
    place = located(target)
    _refuse_if_stood_in(place)
    door = place.with_name(f".{place.name}.postwright.lock")
    with refusals(door):
        place.parent.mkdir(parents=True, exist_ok=True)
        held = _wait_for(door, place, wait)
    try:
        with refusals(place):
            recover(place)
        yield
    finally:
        _release(door, held)


def _refuse_if_stood_in(place: Path) -> None:
    """The folder is exchanged for a new one: whoever stands in it would stand in one that is gone."""
    with contextlib.suppress(OSError):
        here = Path.cwd()
        if here == place or place in here.parents:
            message = f"{place} is, or holds, the current folder"
            help = "run from another folder, such as the one above it"
            raise Failure.of("PW514", message, Origin(str(place)), help)


def _wait_for(door: Path, place: Path, wait: float) -> int:
    deadline = time.monotonic() + wait
    while (held := _try(door)) is None:
        if time.monotonic() >= deadline:
            raise _busy(place)
        time.sleep(_PAUSE)
    return held


def _try(door: Path) -> int | None:
    """The open, locked file, or `None` while another run has it or has just removed it."""
    _check(door)
    held = os.open(door, _FLAGS, 0o666)
    if _locked(held) and _is_still(door, held):
        return held
    os.close(held)
    return None


def _locked(held: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD_BY_ANOTHER:
            return False
        raise
    return True


def _is_still(door: Path, held: int) -> bool:
    """Whether the file we locked is the one at that name; its last holder may have removed it."""
    try:
        return os.path.samestat(door.lstat(), os.fstat(held))
    except FileNotFoundError:
        return False


def _release(door: Path, held: int) -> None:
    """Remove the file while we still hold it, so that nobody else can; Windows wants it closed first."""
    with contextlib.suppress(OSError):
        if os.fstat(held).st_size == 0 and _is_still(door, held):
            door.unlink()
    with contextlib.suppress(OSError):
        os.close(held)
    if sys.platform == "win32":
        with contextlib.suppress(OSError):
            door.unlink()


def _check(door: Path) -> None:
    kind = kind_of(door)
    if kind not in (Kind.FILE, Kind.MISSING):
        code = "PW509" if kind is Kind.LINK else "PW506"
        message = f"{door} is a {kind.value}, where the run's lock is to be"
        raise Failure.of(code, message, Origin(str(door)), "remove it")


def _busy(place: Path) -> Failure:
    message = f"another run is writing to {place}"
    help = "wait until it has ended and run again"
    return Failure.of("PW511", message, Origin(str(place)), help, exit_code=EXIT_TRY_LATER)
