"""Values that are shown as text, in the type that their schema has."""

from __future__ import annotations

import re

from postwright.ir.json import Json, has_type
from postwright.ir.schema import AnySchema, ArraySchema, EnumSchema, ScalarSchema, Schema

_INTEGER = re.compile(r"-?(0|[1-9]\d{0,17})", re.ASCII)
_NUMBER = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,15})?", re.ASCII)
_BOOLEANS: dict[str, Json] = {"true": True, "false": False}


def typed(schema: Schema, text: str) -> Json:
    """`"50"` as 50 where the schema says integer; text that is none of its type stays text."""
    wanted = schema.type if isinstance(schema, ScalarSchema | EnumSchema) else "string"
    if wanted == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if wanted == "number" and _NUMBER.fullmatch(text):
        return float(text) if "." in text else int(text)
    return _BOOLEANS.get(text, text) if wanted == "boolean" else text


def fits(schema: Schema, value: Json) -> bool:
    """Whether the schema surely accepts the value; where only a validator could tell, no."""
    match schema:
        case AnySchema():
            return True
        case ScalarSchema():
            return not schema.format and has_type(value, schema.type)
        case EnumSchema():
            known = schema.open or any(_same(value, each) for each in schema.values)
            return known and has_type(value, schema.type)
        case ArraySchema():
            return isinstance(value, list) and all(fits(schema.items, each) for each in value)
        case _:
            return False


def _same(one: Json, other: Json) -> bool:
    """Equal as JSON, where True is not 1."""
    return one == other and type(one) is type(other)
