"""Shown values against the types of arguments: what fits, and what stands in where nothing is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from postwright.ir.json import Json, has_type
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.render.view.concrete import SAMPLES

_STAND_INS: dict[str, Json] = {"integer": 1, "number": 1.5, "boolean": True, "null": None}


class Fitting:
    """Compares values with schemas. An object's members are not looked at: callers may give any."""

    def __init__(self, schemas: Mapping[str, NamedSchema]) -> None:
        self.schemas = schemas

    def fits(self, value: Json, schema: Schema) -> bool:
        """Whether an argument of this schema may have this value; formats of texts are not looked at."""
        if value is None and getattr(schema, "nullable", False):
            return True
        match schema:
            case AnySchema():
                return True
            case ScalarSchema(type=kind):
                return has_type(value, kind)
            case EnumSchema(type=kind, values=values, open=is_open):
                return has_type(value, kind) and (is_open or value in values)
            case ArraySchema(items=items):
                return isinstance(value, list) and all(self.fits(each, items) for each in value)
            case MapSchema(values=inner):
                members = value.values() if isinstance(value, dict) else ()
                return isinstance(value, dict) and all(self.fits(each, inner) for each in members)
            case ObjectSchema():
                return isinstance(value, dict)
            case Reference(name=name):
                return self.fits(value, self.schemas[name].schema)
            case UnionSchema(variants=variants):
                return any(self.fits(value, variant) for variant in variants)
            case _:
                assert_never(schema)

    def filled(self, value: Json, schema: Schema) -> Json:
        """The value with stand-ins for unresolved variables where the schema takes no text."""
        match value, schema:
            case str(), _ if "{{" in value and not self.fits(value, schema):
                return self.stand_in(schema)
            case list(), ArraySchema(items=items):
                return [self.filled(each, items) for each in value]
            case dict(), MapSchema(values=inner):
                return {name: self.filled(each, inner) for name, each in value.items()}
            case _:
                return value

    def answered(self, value: Json, schema: Schema) -> Json:
        """An answer with stand-ins for unresolved variables, in all that is typed there."""
        match value, schema:
            case _, Reference(name=name):
                return self.answered(value, self.schemas[name].schema)
            case dict(), ObjectSchema(properties=properties):
                typed = {each.name: each.schema for each in properties}
                return {
                    name: self.answered(member, typed.get(name, AnySchema()))
                    for name, member in value.items()
                }
            case dict(), MapSchema(values=inner):
                return {name: self.answered(each, inner) for name, each in value.items()}
            case list(), ArraySchema(items=items):
                return [self.answered(each, items) for each in value]
            case str(), ScalarSchema(type=kind, format=format) if "{{" in value and format:
                return SAMPLES.get((kind, format), self.filled(value, schema))
            case _:
                return self.filled(value, schema)

    def stand_in(self, schema: Schema) -> Json:
        """Some value of this schema."""
        match schema:
            case EnumSchema(values=(first, *_)):
                return first
            case ScalarSchema(type=kind):
                return _STAND_INS.get(kind, "example")
            case ArraySchema():
                return []
            case MapSchema() | ObjectSchema():
                return {}
            case Reference(name=name):
                return self.stand_in(self.schemas[name].schema)
            case UnionSchema(variants=(first, *_)):
                return self.stand_in(first)
            case _:
                return "example"


def typed(text: str, schema: Schema) -> Json:
    """A text as the JSON value that its schema says it is, the text itself where it is none."""
    kind = schema.type if isinstance(schema, ScalarSchema | EnumSchema) else "string"
    try:
        match kind:
            case "integer":
                return int(text)
            case "number":
                return float(text)
            case "boolean" if text in {"true", "false"}:
                return text == "true"
            case _:
                return text
    except ValueError:
        return text
