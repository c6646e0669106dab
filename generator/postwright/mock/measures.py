"""Values that have an order: numbers, times (RFC 3339, section 5.6) and texts, each only among its own kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import TypeAlias

from postwright.ir.json import Json

Measure: TypeAlias = Decimal | datetime | str

_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].{4,30})?")


def measure(value: Json) -> Measure | None:
    """What a value is measured by: a text that writes a number or a time by that. None for what has no order."""
    if isinstance(value, int | float):
        return Decimal(str(value))
    if not isinstance(value, str):
        return None
    if _NUMBER.fullmatch(value):
        return Decimal(value)
    return _time(value) or value.casefold()


def measures(values: Sequence[Json]) -> list[Measure] | None:
    """The measures of values that can all be compared; None where they cannot."""
    found = [each for each in map(measure, values) if each is not None]
    if len(found) == len(values) and len({type(each) for each in found}) <= 1:
        return found
    texts: list[Measure] = [each.casefold() for each in values if isinstance(each, str)]
    return texts if len(texts) == len(values) else None


def _time(text: str) -> datetime | None:
    if not _TIME.fullmatch(text):
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)
