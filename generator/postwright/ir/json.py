"""What JSON (RFC 8259) can say, as Python values."""

from __future__ import annotations

from collections.abc import Iterable
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


def at(value: Json, path: str) -> Json:
    """What is at a dotted path, None where the way ends early; "" is the value itself."""
    return found_at(value, path.split(".") if path else ())


def found_at(value: Json, steps: Iterable[str]) -> Json:
    """What steps lead to, members or indexes of items; None where the way ends early."""
    for step in steps:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def is_json_type(content_type: str) -> bool:
    """Whether a media type is JSON: `application/json` or any `+json` (RFC 6838, section 4.2.8)."""
    kind = content_type.partition(";")[0].strip().lower()
    return kind.endswith(("/json", "+json"))
