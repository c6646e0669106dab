"""Maps against objects: whether an object's keys are data or names."""

from __future__ import annotations

import re

from postwright.infer.shapes import Shape

_DATA_KEY = re.compile(
    r"\d+|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-fA-F]{24}|\d{4}-\d{2}(?:-\d{2})?|[A-Za-z]+[_-]?\d{3,}"
    r"|[a-z]{2,8}://\S+|[^@\s]+@[^@\s]+\.[a-z]{2,}|(?:\d{1,3}\.){3}\d{1,3}|[a-z]{2}[_-][A-Z]{2}"
)
_CODE = re.compile(r"[A-Z]{3}")
_FILLER = re.compile(
    "(?:ad|adipisicing|aliqua|aliquip|amet|anim|aute|cillum|commodo|consectetur|consequat|culpa|cupidatat"
    "|deserunt|do|dolor|dolore|duis|ea|eiusmod|elit|enim|esse|est|et|eu|ex|excepteur|exercitation|fugiat|id"
    "|in|incididunt|ipsum|irure|labore|laboris|laborum|lorem|magna|minim|mollit|nisi|non|nostrud|nulla"
    "|occaecat|officia|pariatur|proident|qui|quis|reprehenderit|sed|sint|sit|sunt|tempor|ullamco|ut|velit"
    r"|veniam|voluptate)[a-f\d_]{1,4}"
)
"""Keys that generators of examples make up for `additionalProperties`: filler text and a random end."""

_CUSTOM = frozenset({"custom_fields", "customfields"})
_FREE_FORM = frozenset(
    {
        "metadata",
        "labels",
        "annotations",
        "extra",
        "extras",
        "translations",
    }
)


def find_maps_below(shape: Shape, seen: set[Shape] | None = None) -> None:
    """Make maps of all objects below a body whose keys are data; the body itself keeps its names."""
    shape, seen = shape.find(), seen if seen is not None else set()
    if shape in seen:
        return
    seen.add(shape)
    for name, member in list(shape.members()):
        _find_map(member, name, seen)
    if (element := shape.element()) is not None:
        find_maps_below(element, seen)
    if shape.values is not None:
        _find_map(shape.values.find(), "", seen)


def _find_map(shape: Shape, name: str, seen: set[Shape]) -> None:
    """Make a map of an object that is one. `name` is its property's, or ""."""
    reason = map_reason(shape, name)
    if reason:
        shape.become_map(reason)
    find_maps_below(shape, seen)


def map_reason(shape: Shape, name: str) -> str:
    """Why an object is a map, in a sentence; "" if it is not one. `name` is the property's, or ""."""
    if not shape.objects or not shape.properties:
        return ""
    if all(map(_DATA_KEY.fullmatch, shape.properties)):
        return "every key is an id, a date, an address or a code"
    if len(shape.properties) > 1 and all(map(_CODE.fullmatch, shape.properties)):
        return "every key is a code of three letters"
    if all(map(_FILLER.fullmatch, shape.properties)) and _made_up(shape):
        return "every key is made up, as generators of examples do for `additionalProperties`"
    free = name.lower().replace("-", "_")
    if free in _CUSTOM or (free in _FREE_FORM and _alike(shape)):
        return f"`{name}` is a name for members that users choose"
    if not _alike(shape):
        return ""
    if name == "errors" and all(member.arrays for _, member in shape.members()):
        return "lists of messages by field"
    return "the samples share few keys, and all values are alike" if _keys_vary(shape) else ""


def _made_up(shape: Shape) -> bool:
    """Whether a key is no word after all: `idea` is `id` with a random end too."""
    return any(re.search(r"[\d_]", key) for key in shape.properties)


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
