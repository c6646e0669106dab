"""Formats of strings that samples prove, by the names of the OpenAPI format registry.

A format is claimed only when every sample has it, so each test is strict: RFC 3339 for dates and times
(a space for the `T` and a missing offset are told apart by the caller's tolerance), RFC 4122 for UUIDs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_DATE = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?"
_FORMATS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("date-time", re.compile(rf"{_DATE}[T ]{_TIME}(?:Z|[+-]\d{{2}}:?\d{{2}})?")),
    ("date", re.compile(_DATE)),
    ("uuid", re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")),
    ("email", re.compile(r"[^@\s<>\"(),:;]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")),
    ("uri", re.compile(r"[a-z][a-z0-9+.-]{1,20}://[^\s<>\"]{1,2000}")),
)

_BY_NAME = dict(_FORMATS)


def shared_format(values: Iterable[str]) -> str:
    """The one format that all non-empty values have, or "" if there is none."""
    present = [value for value in values if value]
    if not present:
        return ""
    for name, pattern in _FORMATS:
        if all(pattern.fullmatch(value) for value in present):
            return name
    return ""


def has_format(value: str, name: str) -> bool:
    """Whether a value is of a format; an empty one is of each, and any is of one that is not known here."""
    pattern = _BY_NAME.get(name)
    return not value or pattern is None or bool(pattern.fullmatch(value))
