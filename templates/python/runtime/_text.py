"""Values as text, the way URLs, forms and headers carry them."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

from ._types import OMIT, HeaderValue

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LINE_OR_NUL = re.compile(r"[\r\n\x00]")
_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")


def to_text(value: object, *, booleans: tuple[str, str] = ("false", "true")) -> str:
    """A scalar as text: dates in ISO 8601, an enum by its value, `booleans` as (false, true).

    Raises:
        TypeError: the value is not a scalar.
    """
    if isinstance(value, Enum):
        return to_text(value.value, booleans=booleans)
    if isinstance(value, bool):
        return booleans[value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, int | float | Decimal | UUID):
        return str(value)
    if value is None:
        return ""
    raise TypeError(f"cannot send a {type(value).__name__} as text")


def refuse_control_characters(text: str, what: str) -> None:
    """Raise ValueError, naming `what` and not its text, if the text holds CR, LF, NUL or their kin."""
    if _CONTROL.search(text):
        raise ValueError(f"{what} must not contain control characters")


def refuse_line_breaks(text: str, what: str) -> None:
    """Raise ValueError, naming `what` and not its text, if the text holds CR, LF or NUL."""
    if _LINE_OR_NUL.search(text):
        raise ValueError(f"{what} must not contain line breaks or NUL")


def check_header(name: str, value: str) -> None:
    """Raise ValueError for a header that HTTP does not allow (RFC 9110, section 5.5)."""
    if not _HEADER_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a header name")
    refuse_control_characters(value.replace("\t", " "), f"header {name!r}")
    if not value.isascii():
        raise ValueError(f"header {name!r} must be ASCII text")


def merge_headers(*layers: dict[str, HeaderValue]) -> dict[str, str]:
    """One set of headers, later layers winning without regard to case; `OMIT` removes a header."""
    merged: dict[str, tuple[str, HeaderValue]] = {}
    for layer in layers:
        for name, value in layer.items():
            merged[name.lower()] = (name, value)
    kept = {name: value for name, value in merged.values() if value is not OMIT}
    for name, value in kept.items():
        check_header(name, value)
    return kept
