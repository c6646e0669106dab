"""What JSON (RFC 8259) can say, as Python values."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"
"""A JSON value. The model holds such values as samples: read them, never change them."""

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def has_type(value: Json, kind: str) -> bool:
    """Whether a scalar is of a type, by JSON Schema's names; a truth value is no number."""
    return type(value) in _TYPES[kind]
