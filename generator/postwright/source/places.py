"""Lines and columns of places in a text, computed only when somebody asks."""

from __future__ import annotations

import json
import re
import stat
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from postwright.source.origin import Origin, Position, steps_of
from postwright.source.text import (
    STANDARD_INPUT,
    Unreadable,
    path_of,
    read_text,
    without_surrogates,
)
from postwright.source.yaml_places import offset_in_yaml


def position(origin: Origin) -> Position | None:
    """Where in its file an origin stands; None where the file or the place in it is not found."""
    if origin.line:
        return Position(origin.line, origin.column)
    text = text_of(origin.file)
    if text is None:
        return None
    if not is_yaml(path_of(origin.file)):
        return locate(text, origin.pointer)
    offset = offset_in_yaml(text, origin.pointer)
    return None if offset is None else position_at(text, offset)


def text_of(file: str) -> str | None:
    """The text of an input file as it is now, None where there is none to be had."""
    path = path_of(file)
    try:
        return _text_of(path, _changed(path))
    except (Unreadable, OSError, ValueError):
        return None


def _changed(path: Path) -> int:
    """When a file was changed last; standard input never is. `OSError` for a pipe, which can be read but once."""
    if str(path) == STANDARD_INPUT:
        return 0
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError("not a file")
    return status.st_mtime_ns


@lru_cache(maxsize=4)
def _text_of(path: Path, changed: int) -> str:
    """The text of a file as it was at the time of its last change."""
    return read_text(path)


def is_yaml(path: Path) -> bool:
    """Whether a file is YAML, by its name."""
    return path.suffix.lower() in (".yaml", ".yml")


def locate(text: str, pointer: str) -> Position | None:
    """The position of the value that an RFC 6901 pointer leads to in a JSON text, None if nowhere.

    The member names of a repeated key are taken as JSON parsers take them: the last one counts.
    """
    found = span(text, pointer)
    return position_at(text, found[0]) if found is not None else None


def span(text: str, pointer: str) -> tuple[int, int] | None:
    """The offsets between which the value stands that a pointer leads to, None if it leads nowhere."""
    at = _skip_space(text, 0)
    for step in steps_of(pointer):
        found = _children(text, at).get(step)
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
    return without_surrogates(str(name))


def _elements(text: str, at: int) -> Iterator[int]:
    before, at = at, _skip_space(text, at + 1)
    while before < at < len(text) and text[at] != "]":
        yield at
        before, at = at, _next(text, at)


def _next(text: str, value: int) -> int:
    """The offset after the value at `value` and the comma that follows it, if one does."""
    at = _skip_space(text, _end_of_value(text, value))
    return _skip_space(text, at + 1) if text[at : at + 1] == "," else at
