"""Writing the one file that a command line names."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from postwright.diagnostics import Failure
from postwright.source import Origin


def save(path: Path, text: str) -> None:
    """Write a text. Raises `Failure` where the disk refuses."""
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise _refusal(path, error) from None


def replace(path: Path, text: str) -> bool:
    """Make a file hold a text, in one step, its folder made where it is missing; whether it did not before.

    A link is followed, as an editor does. Raises `Failure` where the disk refuses; the file is then as it was.
    """
    data = text.encode()
    try:
        place = path.resolve()
        if place.is_file() and place.read_bytes() == data:
            return False
        place.parent.mkdir(parents=True, exist_ok=True)
        _exchange(place, data)
    except OSError as error:
        raise _refusal(path, error) from None
    return True


def _exchange(place: Path, data: bytes) -> None:
    """Write beside the file, bring it to the disk, and rename it over the file."""
    mode = place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask()
    descriptor, staged = tempfile.mkstemp(prefix=f".{place.name[:40]}.", dir=place.parent)
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(staged, mode)
        os.replace(staged, place)
    except BaseException:
        os.unlink(staged)
        raise


def _umask() -> int:
    """What new files may not grant; the system tells only by setting another one."""
    before = os.umask(0o077)
    os.umask(before)
    return before


def _refusal(path: Path, error: OSError) -> Failure:
    reason = (error.strerror or str(error)).lower()
    help = "name a file in a folder that is there and that you may write to"
    return Failure.of("PW606", f"cannot write {path}: {reason}", Origin(str(path)), help)
