"""JSON (RFC 8259) with a defined result for everything a hostile text can hold.

Takes a text, gives its value and notes of what was put right: numbers that JSON or a double cannot mean
become null, lone surrogates become U+FFFD, of a repeated key the last value counts. Never recurses
further than `DEPTH_LIMIT`.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from postwright.ir.json import Json
from postwright.source import position_at, without_surrogates

DEPTH_LIMIT = 200
"""How deep arrays and objects may be nested."""

DIGIT_LIMIT = 308
"""The longest integer, in digits: what a double can still hold."""


class BrokenJson(Exception):
    """A text that is not JSON, or too deep. The place counts from 1."""

    def __init__(self, reason: str, line: int, column: int, *, deep: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column
        self.deep = deep


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value, and what was put right on the way.

    `numbers` are those that became null, `repeated` the keys that stood twice in one object,
    `surrogates` whether there were lone ones.
    """

    value: Json
    numbers: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()
    surrogates: bool = False


def parse(text: str) -> Parsed:
    """The value of a JSON text. Raises `BrokenJson`."""
    _check_depth(text)
    repairs = _Repairs()
    try:
        value: Json = json.loads(
            text,
            strict=False,
            parse_int=repairs.integer,
            parse_float=repairs.number,
            parse_constant=repairs.constant,
            object_pairs_hook=repairs.members,
        )
    except json.JSONDecodeError as error:
        raise BrokenJson(_plain(error.msg), error.lineno, error.colno) from None
    surrogates = bool(_ESCAPED_SURROGATE.search(text)) and _has_surrogates(value)
    return Parsed(
        _mended(value) if surrogates else value,
        tuple(repairs.numbers),
        tuple(repairs.repeated),
        surrogates,
    )


class _Repairs:
    """The hooks of the decoder, which note what they put right."""

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.repeated: list[str] = []

    def integer(self, digits: str) -> int | None:
        if len(digits) <= DIGIT_LIMIT:
            return int(digits)
        self.constant(digits)
        return None

    def number(self, digits: str) -> float | None:
        value = float(digits)
        if math.isfinite(value):
            return value
        self.constant(digits)
        return None

    def constant(self, name: str) -> None:
        self.numbers.append(name if len(name) <= 20 else f"{name[:17]}...")

    def members(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        members = dict(pairs)
        if len(members) < len(pairs):
            times = Counter(key for key, _ in pairs)
            self.repeated += sorted(key for key, count in times.items() if count > 1)
        return members


def _plain(reason: str) -> str:
    """The decoder's reason, without what leads over to its own place: `Unterminated string starting at`."""
    return reason[:1].lower() + _LEADING_OVER.sub("", reason[1:])


_LEADING_OVER = re.compile(r"(?: starting)?(?: at)?:?$")


_STRINGS = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NO_BRACKETS = re.compile(r"[^\[\]{}]+")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}


def _check_depth(text: str) -> None:
    if text.count("[") + text.count("{") <= DEPTH_LIMIT:
        return
    brackets = _NO_BRACKETS.sub("", _STRINGS.sub("", text))
    if any(depth > DEPTH_LIMIT for depth in accumulate(map(_STEP.__getitem__, brackets))):
        place = position_at(text, _offset_too_deep(text))
        reason = f"nested more than {DEPTH_LIMIT} levels deep"
        raise BrokenJson(reason, place.line, place.column, deep=True)


_TOKENS = re.compile(_STRINGS.pattern + r"|[\[\]{}]", re.DOTALL)


def _offset_too_deep(text: str) -> int:
    depth = 0
    for match in _TOKENS.finditer(text):
        depth += _STEP.get(match.group(), 0)
        if depth > DEPTH_LIMIT:
            return match.start()
    return len(text)


_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def _has_surrogates(value: Json) -> bool:
    match value:
        case str():
            return without_surrogates(value) != value
        case list():
            return any(map(_has_surrogates, value))
        case dict():
            return any(_has_surrogates(key) or _has_surrogates(item) for key, item in value.items())
        case _:
            return False


def _mended(value: Json) -> Json:
    match value:
        case str():
            return without_surrogates(value)
        case list():
            return [_mended(item) for item in value]
        case dict():
            return {without_surrogates(key): _mended(item) for key, item in value.items()}
        case _:
            return value
