"""The text of a file, or of standard input."""

from __future__ import annotations

import codecs
import re
import sys
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest input file that is read, in bytes."""

STANDARD_INPUT = "-"
"""The path that stands for standard input, as command lines have it."""

_STANDARD_INPUT_NAME = "<stdin>"


_SURROGATE = re.compile("[\ud800-\udfff]")


def without_surrogates(text: str) -> str:
    """A text with U+FFFD for every lone surrogate, which is no character (Unicode 16, section 3.8)."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


class Unreadable(Exception):
    """A file whose text cannot be had. `reason` is "missing", "denied", "size" or "encoding"."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def name_of(path: Path | str) -> str:
    """What messages call a file: its path as the user gave it, or `<stdin>`."""
    return _STANDARD_INPUT_NAME if str(path) == STANDARD_INPUT else str(path)


def path_of(name: str) -> Path:
    """The path of the file that messages call so."""
    return Path(STANDARD_INPUT if name == _STANDARD_INPUT_NAME else name)


def read_text(path: Path | str, limit: int = SIZE_LIMIT) -> str:
    """The text of a file of at most `limit` bytes: UTF-8, or what its byte order mark says.

    The path `-` is standard input, which may be asked for more than once. A mark is not part of the
    text. UTF-16 without one is known by its zero bytes (RFC 4627, section 3). Raises `Unreadable`.
    """
    data = _read_bytes(Path(path), limit)
    encoding = _encoding(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Unreadable("encoding", f"byte {error.start} is not valid {encoding}") from None


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        if str(path) == STANDARD_INPUT:
            data = _all_of(sys.stdin.buffer, limit)
        else:
            with path.open("rb") as file:
                data = file.read(limit + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError) as error:
        raise Unreadable("missing", _why(error)) from None
    except OSError as error:
        raise Unreadable("denied", _why(error)) from None
    if len(data) > limit:
        raise Unreadable("size", f"it is larger than {limit:,} bytes")
    return data


@lru_cache(maxsize=1)
def _all_of(stream: BinaryIO, limit: int) -> bytes:
    """What a stream gives, kept, since it gives it only once."""
    return stream.read(limit + 1)


def _why(error: Exception) -> str:
    """What the system says, in its own words and without the path."""
    return (getattr(error, "strerror", None) or str(error)).lower()


_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    if data[1:2] == b"\0" and data[:1] != b"\0":
        return "utf-16-le"
    if data[:1] == b"\0" and data[1:2] != b"\0":
        return "utf-16-be"
    return "utf-8"
