"""Values as text, the way URLs, forms and headers carry them."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from uuid import UUID

from ._checks import check_header
from ._types import OMIT, HeaderValue


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


def header_text(value: object) -> str:
    """A header's value; a list's items are joined by a comma (RFC 9110, section 5.3)."""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(to_text(item) for item in value)
    return to_text(value)


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
