"""The order of a list that a request asks for, where it is sure what that is: `sort=-score`, `sort_by=name&order=desc`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from postwright.ir.json import Json, found_at
from postwright.mock.measures import measures
from postwright.mock.places import Place, is_at, place_of

Items: TypeAlias = list[dict[str, Json]]

_BY = frozenset({"sort", "sortby", "orderby", "ordering", "sortfield"})
_WAY = frozenset({"order", "direction", "dir", "sortorder", "sortdir", "sortdirection"})
_WAYS = {"asc": False, "ascending": False, "desc": True, "descending": True}
_PART = re.compile(r"([+-]?)([\w.$-]+?)(?:[ :._]((?i:asc|desc)(?i:ending)?))?")
_MOST = 5
"""Members beyond these do not change the order."""


def ordered(items: Items, asked: Mapping[str, list[str]]) -> Items:
    """The items in the order that the arguments ask for, those without a value last.

    As they are, where a member is named that none has, or has values that cannot be compared.
    """
    found = items
    for place, descending in reversed(_wanted(asked)):
        having = [each for each in found if found_at(each, place) is not None]
        order = measures([found_at(each, place) for each in having])
        if order is None or not any(is_at(each, place) for each in items):
            return items
        pairs = sorted(zip(order, having, strict=True), key=_measure, reverse=descending)
        others = [each for each in found if found_at(each, place) is None]
        found = [each for _, each in pairs] + others
    return found


def sorts(name: str, value: str, item: Mapping[str, Json]) -> bool:
    """Whether an argument is about the order, though things have a member of its name: `order=desc`."""
    plain = _plain(name)
    if plain in _BY:
        return True
    part = _PART.fullmatch(value.partition(",")[0].strip())
    return plain in _WAY and (value.lower() in _WAYS or bool(part and part[2] in item))


def _plain(name: str) -> str:
    return re.sub(r"[_-]", "", name).lower()


def _measure(pair: tuple[Any, object]) -> Any:
    return pair[0]


def _wanted(asked: Mapping[str, list[str]]) -> list[tuple[Place, bool]]:
    """The places to sort by, each with whether it descends."""
    said = {_plain(name): values[0] for name, values in asked.items()}
    way = next((said[name].lower() for name in said if name in _WAY), "")
    by = next((said[name] for name in said if name in _BY), "")
    if not by and "order" in said and way not in _WAYS:
        by = said["order"]
    parts = [_PART.fullmatch(each.strip()) for each in by.split(",")[:_MOST]] if by else []
    return [
        (place_of(part[2]), part[1] == "-" or _WAYS.get((part[3] or way).lower(), False))
        for part in parts
        if part
    ]
