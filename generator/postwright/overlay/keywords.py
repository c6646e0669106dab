"""Words of Schema Objects, read without looking at what they lead to."""

from __future__ import annotations

from postwright.ir.json import Json
from postwright.overlay.document import Part

SCALARS = ("string", "integer", "number", "boolean", "null")
"""The types of JSON values that hold no others."""


def kind_of(value: Json) -> str:
    """The type of a value that is no object and no array."""
    kinds = {bool: "boolean", int: "integer", float: "number"}
    return kinds.get(type(value), "string")


def only_requires(variants: Part) -> bool:
    """Whether variants differ only in what they require: `anyOf: [{required: [email]}, ...]`."""
    given = [set(dict(each.members())) for each in variants.items()]
    return bool(given) and all(each == {"required"} for each in given)


def kinds_of(part: Part) -> list[str]:
    """The types that a schema allows, as far as it says so (OpenAPI 3.1.1, section 4.4)."""
    given = part["type"]
    said = [given.value] if isinstance(given.value, str) else [each.value for each in given.items()]
    known = [kind for kind in said if kind in (*SCALARS, "object", "array")]
    if known:
        return known
    if {"properties", "additionalProperties", "required"} & {name for name, _ in part.members()}:
        return ["object"]
    return ["array"] if "items" in part else []


def required_of(part: Part) -> set[str]:
    """The members that must be there."""
    return {each.value for each in part["required"].items() if isinstance(each.value, str)}


def is_null(part: Part) -> bool:
    """Whether null is all that a schema allows."""
    return part["type"].value == "null" or part["enum"].value == [None]


def whole(part: Part) -> Part:
    """The schema itself where it is only referred to."""
    return part.followed() if part.reference else part
