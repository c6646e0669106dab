"""Lines and columns of places in a text, computed only when somebody asks."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path

from postwright.source.origin import Origin, Position, steps_of
from postwright.source.text import STANDARD_INPUT, Unreadable, path_of, read_text
from postwright.source.yaml_places import offset_in_yaml


def position(origin: Origin) -> Position | None:
    """Where in its file an origin stands; None where the file or the place in it is not found."""
    if origin.line:
        return Position(origin.line, origin.column)
    path = path_of(origin.file)
    try:
        text = _text_of(path, _changed(path))
    except (Unreadable, OSError, ValueError):
        return None
    if not is_yaml(path):
        return locate(text, origin.pointer)
    offset = offset_in_yaml(text, origin.pointer)
    return None if offset is None else position_at(text, offset)


def _changed(path: Path) -> int:
    """When a file was changed last; standard input never is."""
    return 0 if str(path) == STANDARD_INPUT else path.stat().st_mtime_ns


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
    at = _skip_space(text, 0)
    for step in steps_of(pointer):
        found = _child(text, at, step)
        if found is None:
            return None
        at = found
    return position_at(text, at)


def position_at(text: str, offset: int) -> Position:
    """The line and column of a character offset."""
    start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, offset) + 1, offset - start + 1)


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


def _child(text: str, at: int, step: str) -> int | None:
    """The offset of the member or element `step` of the value that starts at `at`."""
    if text[at : at + 1] == "{":
        return _member(text, at, step)
    if text[at : at + 1] == "[" and step.isdecimal():
        return _element(text, at, int(step))
    return None


def _member(text: str, at: int, name: str) -> int | None:
    found = None
    at = _skip_space(text, at + 1)
    while key := _STRING.match(text, at):
        value = _skip_space(text, _skip_space(text, key.end()) + 1)
        if _name_of(key.group()) == name:
            found = value
        at = _next(text, value)
    return found


def _name_of(quoted: str) -> str:
    if "\\" not in quoted:
        return quoted[1:-1]
    try:
        name = json.loads(quoted, strict=False)
    except ValueError:
        return quoted[1:-1]
    return str(name)


def _element(text: str, at: int, index: int) -> int | None:
    at = _skip_space(text, at + 1)
    while at < len(text) and text[at] != "]":
        if index == 0:
            return at
        index -= 1
        at = _next(text, at)
    return None


def _next(text: str, value: int) -> int:
    """The offset after the value at `value` and the comma that follows it, if one does."""
    at = _skip_space(text, _end_of_value(text, value))
    return _skip_space(text, at + 1) if text[at : at + 1] == "," else at
