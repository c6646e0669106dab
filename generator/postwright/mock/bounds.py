"""Bounds that a list may be asked for: `min_score`, `created_from`, `due_before`, `price[lte]`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from postwright.ir.json import Json
from postwright.mock.measures import measures

_SIDES: dict[str, Callable[[Any, Any], bool]] = (
    dict.fromkeys(("gte", "min", "from", "since"), operator.ge)
    | dict.fromkeys(("gt", "after"), operator.gt)
    | dict.fromkeys(("lte", "max", "to", "until"), operator.le)
    | dict.fromkeys(("lt", "before"), operator.lt)
)
BOUNDS = frozenset(_SIDES)
"""Words for a bound, that a name begins or ends with or has in brackets."""

_NAMED = re.compile(r"(min|max)_(\w+)|(\w+)_(min|max|from|since|after|to|until|before)")
_MEMBERS = ("{}", "{}_at", "{}_on", "{}_date", "{}At", "{}Date")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def bounded(item: Mapping[str, Json], name: str) -> tuple[str, str] | None:
    """The member and the bound that a name tells of: `created_from` of `created_at`. None where it tells of none."""
    found = _NAMED.fullmatch(name)
    if found is None:
        return None
    bound, stem = found[1] or found[4], found[2] or found[3]
    members = (each.format(stem) for each in _MEMBERS)
    member = next((each for each in members if each in item), None)
    return (member, bound) if member else None


def is_within(held: Json, bound: str, value: str) -> bool:
    """Whether a value is on the right side of a bound. Null never is, and what has no such order always."""
    if held is None:
        return False
    pair = measures([held, value])
    if pair is None or isinstance(pair[0], str):
        return True
    mine, theirs = pair
    compare = _SIDES[bound]
    if compare is operator.le and isinstance(theirs, datetime) and _DAY.fullmatch(value):
        theirs = theirs.replace(hour=23, minute=59, second=59, microsecond=999_999)
    return compare(mine, theirs)
