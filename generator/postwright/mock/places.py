"""Places in JSON values, as tuples of members. Values are never changed: what is replaced is a copy."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.json import Json, found_at

Place = tuple[str, ...]


def place_of(dotted: str) -> Place:
    """The place that a dotted path of the contract names; "" is the value itself."""
    return tuple(dotted.split(".")) if dotted else ()


def is_at(value: Json, place: Place) -> bool:
    """Whether there is anything at a place, be it null."""
    if not place:
        return True
    holder = found_at(value, place[:-1])
    return isinstance(holder, dict) and place[-1] in holder


def put_at(value: Json, place: Place, new: Json) -> Json:
    """The value with something else at a place; members, and first items, on the way are made where they are missing."""
    if not place:
        return new
    first, *rest = place
    if isinstance(value, list) and first.isdecimal() and int(first) < len(value):
        copy = list(value)
        copy[int(first)] = put_at(copy[int(first)], tuple(rest), new)
        return copy
    if first == "0" and not isinstance(value, dict):
        return [put_at(None, tuple(rest), new)]
    held = value if isinstance(value, dict) else {}
    return {**held, first: put_at(held.get(first), tuple(rest), new)}


def without(value: Json, place: Place) -> Json:
    """The value without the member at a place."""
    holder = found_at(value, place[:-1])
    if not isinstance(holder, dict) or place[-1] not in holder:
        return value
    left = {name: each for name, each in holder.items() if name != place[-1]}
    return put_at(value, place[:-1], left)


def objects(value: Json, depth: int = 2) -> Iterator[tuple[Place, dict[str, Json]]]:
    """The objects in a value that no array holds, the outermost first."""
    level: list[tuple[Place, Json]] = [((), value)]
    for _ in range(depth + 1):
        held = [(place, each) for place, each in level if isinstance(each, dict)]
        yield from held
        level = [((*place, name), inner) for place, each in held for name, inner in each.items()]
