"""Maps against objects: whether an object's keys are data or names."""

from __future__ import annotations

import re

from postwright.infer.shapes import Shape

_DATA_KEY = re.compile(
    r"\d+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-fA-F]{24}|\d{4}-\d{2}(?:-\d{2})?|[A-Za-z]+[_-]?\d{3,}"
)
_FREE_FORM = frozenset(
    {
        "custom_fields",
        "customfields",
        "metadata",
        "labels",
        "annotations",
        "extra",
        "extras",
        "translations",
    }
)


def find_maps(shape: Shape, name: str = "") -> None:
    """Make maps of all objects at and below a shape whose keys are data. `name` is its property's."""
    shape = shape.find()
    reason = map_reason(shape, name)
    if reason:
        shape.become_map(reason)
    for member_name, member in list(shape.members()):
        find_maps(member, member_name)
    for below in (shape.element(), shape.values and shape.values.find()):
        if below is not None:
            find_maps(below, name if below is not shape.values else "")


def map_reason(shape: Shape, name: str) -> str:
    """Why an object is a map, in a sentence; "" if it is not one. `name` is the property's, or ""."""
    if not shape.objects:
        return ""
    if not shape.properties:
        return "no sample had any member"
    if all(_DATA_KEY.fullmatch(key) for key in shape.properties):
        return "every key is an id, a date or a code"
    if not _alike(shape):
        return ""
    if name.lower().replace("-", "_") in _FREE_FORM:
        return f"`{name}` is a name for free-form members, and all of them are alike"
    return "the samples share few keys, and all values are alike" if _keys_vary(shape) else ""


def _alike(shape: Shape) -> bool:
    kinds = set()
    for _, member in shape.members():
        if member.objects:
            return False
        kinds |= {"array"} if member.arrays else set(member.scalars)
    return len(kinds - {"integer"}) <= 1 if "number" in kinds else len(kinds) <= 1


def _keys_vary(shape: Shape) -> bool:
    shared = sum(shape.seen.values()) / (len(shape.properties) * shape.objects)
    return shape.objects >= 3 and len(shape.properties) >= 4 and shared <= 0.5
