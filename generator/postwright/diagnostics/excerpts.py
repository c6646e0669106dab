"""A line of an input, with everything hidden that redaction did not pass.

What is shown has to be known as harmless: punctuation, the names that the format itself gives to members,
and texts that redaction saw and left as they were, unless a secret was replaced in their very place. All
else becomes an ellipsis, so that a file nobody redacted (broken JSON) shows its structure and no value.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from postwright.diagnostics.format_names import FORMAT_NAMES
from postwright.diagnostics.harmless import Harmless
from postwright.source import Position, line_starts, span

HIDDEN = "…"

_SHORT_LINE = 4000
"""How long a line may be that is read from its beginning: exports often stand in a single line."""

_SHOWN = 200
"""The most characters of a line that are shown on each side of the place."""

_NEAR = 3
"""How many lines are looked at, from the place on, for one that says something."""

_TOKEN = re.compile(
    r"""
    (?P<key>"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"(?=[ \t]*:))
    |(?P<string>"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"?)
    |(?P<mark>[{}\[\],:\s]+)
    |(?P<bare>[^{}\[\],:\s"]+)
    """,
    re.VERBOSE,
)
_YAML = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?:(?P<key>[\w$-]{1,60})(?P<colon>[ ]*:)(?=[ ]|\Z))?")
_TYPES = frozenset({"true", "false", "null", '""'})
_LABELS = frozenset({"key", "type", "mode", "name", "listen", "language"})
"""Members that are never the secret themselves but say what it is."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What may be shown of a line, the offset in it below which a caret belongs, and its number from 1."""

    text: str
    caret: int
    line: int


class Excerpts:
    """The lines of one input file as they may be shown.

    `harmless` is what redaction found in the run; it counts where it has seen this file.
    """

    def __init__(self, file: str, text: str, harmless: Iterable[Harmless] = ()) -> None:
        self._is_yaml = file.endswith((".yaml", ".yml"))
        self._text = text
        self._judge = _Judge(file, text, [each for each in harmless if file in each.files])

    def at(self, place: Position) -> Excerpt | None:
        """The line of a place, None where nothing of it may be shown.

        Where a bracket stands alone on that line, as in indented exports, it is one of the next two.
        """
        for line in range(place.line, place.line + _NEAR if place.line > 0 else 0):
            found = self._line(line, place.column if line == place.line else 0)
            if found is not None:
                return Excerpt(*_around(*found), line)
        return None

    def _line(self, line: int, column: int) -> Shown | None:
        """A line that may be shown, and the caret for a column, which is 0 for the first that is no space."""
        starts = line_starts(self._text)
        if not 0 < line <= len(starts):
            return None
        start = starts[line - 1]
        end = starts[line] - 1 if line < len(starts) else len(self._text)
        at = start + column - 1 if column else _after_space(self._text, start, end)
        offset = min(at, end)
        if self._is_yaml:
            return _yaml(self._text[start:end].rstrip("\r"), offset - start)
        return _masked(self._text, _beginning(self._text, start, offset), end, offset, self._judge)


Shown: TypeAlias = tuple[str, int]
"""A line as it is shown, and the offset of the caret."""


def _around(text: str, caret: int) -> Shown:
    """What of a line is near the caret, which may stand at its end but not beyond.

    A single text of a line may be megabytes long.
    """
    caret = min(caret, len(text))
    start, end = max(0, caret - _SHOWN), caret + _SHOWN
    before = HIDDEN if start else ""
    after = HIDDEN if end < len(text) else ""
    return before + text[start:end] + after, caret - start + len(before)


def _after_space(text: str, start: int, end: int) -> int:
    line = text[start : min(end, start + _SHORT_LINE)]
    return start + len(line) - len(line.lstrip())


def _beginning(text: str, start: int, offset: int) -> int:
    """Where to read from: in a very long line, at the name of the member that the place is."""
    if offset - start <= _SHORT_LINE:
        return start
    quote = text.rfind('"', start, offset)
    named = quote > 0 and text[quote + 1 : offset].strip() in (":", "")
    return max(text.rfind('"', start, quote), start) if named else offset


def _masked(text: str, start: int, end: int, offset: int, judge: _Judge) -> Shown | None:
    pieces: list[str] = [HIDDEN] if text[start - 1 : start] not in ("", "\n") else []
    caret = length = sum(map(len, pieces))
    member = ""
    for match in _TOKEN.finditer(text, start, end):
        if match.start() > offset + _SHOWN:
            pieces.append(HIDDEN)
            break
        piece = judge.shown(match, member)
        if match.start() <= offset:
            caret = length + (offset - match.start() if piece == match[0] else 0)
        member = _unquoted(match[0]) if match.lastgroup == "key" else member
        pieces.append(piece)
        length += len(piece)
    shown = "".join(pieces).rstrip()
    return (shown, caret) if _says_something(shown) else None


def _says_something(shown: str) -> bool:
    return any(map(str.isalnum, shown))


class _Judge:
    """Decides what of one file may be shown."""

    def __init__(self, file: str, text: str, known: list[Harmless]) -> None:
        self._known = known
        origins = {
            secret.origin
            for each in known
            for secret in each.concealed
            if secret.origin.file == file
        }
        spans = sorted(span(text, origin.pointer) or (0, len(text)) for origin in origins)
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def shown(self, match: re.Match[str], member: str) -> str:
        """A token of JSON as it may be shown; `member` is the name that was last seen."""
        token = match[0]
        match match.lastgroup:
            case "mark":
                return token
            case "key":
                name = _unquoted(token)
                shown = name in FORMAT_NAMES or self._passed(name)
            case "string":
                shown = token.endswith('"') and self._is_harmless(match, _unquoted(token), member)
            case _:
                shown = self._is_harmless(match, token, member)
        if shown or token in _TYPES:
            return token
        return HIDDEN if match.lastgroup == "bare" else f'"{HIDDEN}"'

    def _is_harmless(self, match: re.Match[str], text: str, member: str) -> bool:
        return self._passed(text) and (member in _LABELS or not self._is_concealed(match.start()))

    def _passed(self, text: str) -> bool:
        return any(text in each.texts for each in self._known)

    def _is_concealed(self, at: int) -> bool:
        before = bisect_right(self._starts, at)
        return before > 0 and at < self._ends[before - 1]


def _unquoted(token: str) -> str:
    if "\\" not in token:
        return token.strip('"')
    try:
        return str(json.loads(token, strict=False))
    except ValueError:
        return token.strip('"')


def _yaml(line: str, column: int) -> Shown | None:
    """A line of YAML: the name of its member, and nothing of its value."""
    match = _YAML.match(line)
    if match is None or match["key"] not in FORMAT_NAMES:
        return None
    value = f" {HIDDEN}" if line[match.end() :].strip() else ""
    return match[0] + value, min(column, match.end() + (1 if value else 0))


def plain_excerpt(text: str, at: Position, redacted: Callable[[str], str]) -> Excerpt | None:
    """A line of a file that Postman did not write: a configuration or a pack.

    It is shown as it is, and not at all where `redacted` finds a secret in it.
    """
    lines = text.split("\n")
    if not 0 < at.line <= len(lines):
        return None
    line = lines[at.line - 1].rstrip("\r")
    if not line.strip() or redacted(line) != line:
        return None
    caret = max(at.column - 1, len(line) - len(line.lstrip()))
    return Excerpt(*_around(line, caret), at.line)
