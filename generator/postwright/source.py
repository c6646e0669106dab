"""Where a statement comes from, and the text of the files that make it.

Takes a path, gives the text; takes a JSON Pointer into that text, gives the line and column, which are
computed only when somebody asks. This module is the only one that opens an input file.
"""

from __future__ import annotations

import codecs
import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

SIZE_LIMIT = 64 * 1024 * 1024
"""The largest input file that is read, in bytes."""


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The place in an input that a statement comes from.

    `file` is the name the user gave. `pointer` is an RFC 6901 JSON Pointer into it (`""` is the whole
    file). `breadcrumb` is the way there in the collection's own names: `("Leads", "Create lead")`.
    `line` and `column` count from 1 and are 0 unless the place is known only so, as in broken JSON;
    ask `position` for them.
    """

    file: str
    pointer: str = ""
    breadcrumb: tuple[str, ...] = ()
    line: int = 0
    column: int = 0

    def at(self, *steps: str | int) -> Origin:
        """The place `steps` further down the document, each an object key or an array index."""
        pointer = self.pointer
        for step in steps:
            name = str(step)
            if "~" in name or "/" in name:
                name = name.replace("~", "~0").replace("/", "~1")
            pointer += "/" + name
        return Origin(self.file, pointer, self.breadcrumb)

    def under(self, name: str) -> Origin:
        """The same place, one name further along the breadcrumb."""
        return Origin(self.file, self.pointer, (*self.breadcrumb, name))

    @property
    def trail(self) -> str:
        """The breadcrumb as people read it: `Leads › Create lead`."""
        return " › ".join(self.breadcrumb)


NOWHERE = Origin("")
"""For what comes from no input: a default, a setting."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text: line and column, both from 1, the column in characters."""

    line: int
    column: int


class Unreadable(Exception):
    """A file whose text cannot be had. `reason` is "missing", "denied", "size" or "encoding"."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def read_text(path: Path | str, limit: int = SIZE_LIMIT) -> str:
    """The text of a file of at most `limit` bytes: UTF-8, or what its byte order mark says.

    A mark is not part of the text. UTF-16 without one is known by its zero bytes (RFC 4627, section 3).
    Raises `Unreadable`.
    """
    data = _read_bytes(Path(path), limit)
    encoding = _encoding(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise Unreadable("encoding", f"byte {error.start} is not valid {encoding}") from None


def _read_bytes(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError) as error:
        raise Unreadable("missing", _why(error)) from None
    except OSError as error:
        raise Unreadable("denied", _why(error)) from None
    if len(data) > limit:
        raise Unreadable("size", f"it is larger than {limit:,} bytes")
    return data


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


def position(origin: Origin) -> Position | None:
    """Where in its file an origin stands; None where the file or the place in it is not found."""
    if origin.line:
        return Position(origin.line, origin.column)
    text = text_of(origin.file)
    return locate(text, origin.pointer) if text is not None else None


def text_of(file: str) -> str | None:
    """The text of an input file as it is now, None where there is none to be had."""
    try:
        return _text_of(file, Path(file).stat().st_mtime_ns)
    except (Unreadable, OSError, ValueError):
        return None


@lru_cache(maxsize=4)
def _text_of(file: str, changed: int) -> str:
    """The text of a file as it was at the time of its last change."""
    return read_text(file)


def locate(text: str, pointer: str) -> Position | None:
    """The position of the value that an RFC 6901 pointer leads to in a JSON text, None if nowhere.

    The member names of a repeated key are taken as JSON parsers take them: the last one counts.
    """
    found = span(text, pointer)
    return position_at(text, found[0]) if found is not None else None


def span(text: str, pointer: str) -> tuple[int, int] | None:
    """The offsets between which the value stands that a pointer leads to, None if it leads nowhere."""
    at = _skip_space(text, 0)
    for step in pointer.split("/")[1:]:
        found = _children(text, at).get(_unescape(step))
        if found is None:
            return None
        at = found
    return at, _end_of_value(text, at)


def position_at(text: str, offset: int) -> Position:
    """The line and column of a character offset."""
    starts = line_starts(text)
    line = bisect_right(starts, offset)
    return Position(line, offset - starts[line - 1] + 1)


@lru_cache(maxsize=4)
def line_starts(text: str) -> list[int]:
    """The offsets at which the lines of a text begin; only a line feed ends one."""
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _unescape(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")


_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]*")
_BRACKET = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]', re.DOTALL)
_BARE = re.compile(r"[^,\]}\s]*")


def _skip_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _end_of_value(text: str, at: int) -> int:
    """The offset after the value that starts at `at`."""
    if text[at : at + 1] not in ("{", "["):
        match = _STRING.match(text, at) or _BARE.match(text, at)
        return match.end() if match else len(text)
    depth = 0
    for match in _BRACKET.finditer(text, at):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(match.group(), 0)
        if depth == 0:
            return match.end()
    return len(text)


@lru_cache(maxsize=16_384)
def _children(text: str, at: int) -> dict[str, int]:
    """The offsets of the members or elements of the value that starts at `at`, by name or index."""
    if text[at : at + 1] == "{":
        return dict(_members(text, at))
    if text[at : at + 1] == "[":
        return {str(index): offset for index, offset in enumerate(_elements(text, at))}
    return {}


def _members(text: str, at: int) -> Iterator[tuple[str, int]]:
    at = _skip_space(text, at + 1)
    while key := _STRING.match(text, at):
        value = _skip_space(text, _skip_space(text, key.end()) + 1)
        yield _name_of(key.group()), value
        at = _next(text, value)


def _name_of(quoted: str) -> str:
    if "\\" not in quoted:
        return quoted[1:-1]
    try:
        name = json.loads(quoted, strict=False)
    except ValueError:
        return quoted[1:-1]
    return str(name)


def _elements(text: str, at: int) -> Iterator[int]:
    before, at = at, _skip_space(text, at + 1)
    while before < at < len(text) and text[at] != "]":
        yield at
        before, at = at, _next(text, at)


def _next(text: str, value: int) -> int:
    """The offset after the value at `value` and the comma that follows it, if one does."""
    at = _skip_space(text, _end_of_value(text, value))
    return _skip_space(text, at + 1) if text[at : at + 1] == "," else at
