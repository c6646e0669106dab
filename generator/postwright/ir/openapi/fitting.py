"""Shown values against the schemas that stand beside them in the document.

What is asked is what a validator of JSON Schema 2020-12 would find, except that formats are not looked at:
there they are annotations (JSON Schema Validation 2020-12, section 7.2.1).
"""

from __future__ import annotations

from collections.abc import Iterable

from postwright.ir.differences import FATAL, Comparing
from postwright.ir.json import Json
from postwright.ir.openapi.parts import Object
from postwright.ir.openapi.values import typed
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

MISFITS = "x-postwright-misfits"
"""The member beside `examples` for what was shown and is not of the schema."""


class Fitting:
    """Tells what fits, for an API with these models."""

    def __init__(self, models: Iterable[NamedSchema]) -> None:
        self._comparing = Comparing({each.name: each for each in models})

    def whole(self, schema: Schema) -> Schema:
        """What a schema refers to; nothing is known of what refers to itself or to no model."""
        return self._comparing.named(schema) if isinstance(schema, Reference) else schema

    def fits(self, schema: Schema, value: Json) -> bool:
        """Whether a schema, as it is exported, accepts a value."""
        found = self._comparing.differences(schema, value)
        return not any(each.kind in FATAL for each in found)

    def typed(self, schema: Schema, value: Json, *, in_list: bool = False) -> Json:
        """What a form shows, its texts in the types of the schema; a file that none was chosen for is empty.

        A text alone is the one item of a list, and of no list in that list.
        """
        match self.whole(schema), value:
            case ScalarSchema(format="binary"), None:
                return ""
            case (ScalarSchema() | EnumSchema()) as plain, str():
                return typed(plain, value)
            case ArraySchema(items=items), list():
                return [self.typed(items, each) for each in value]
            case ArraySchema(items=items), str() | None if not in_list:
                return [self.typed(items, value, in_list=True)]
            case MapSchema(values=values), dict():
                return {name: self.typed(values, each) for name, each in value.items()}
            case ObjectSchema(properties=properties), dict():
                members = {each.name: each.schema for each in properties}
                return {
                    name: self.typed(members.get(name, AnySchema()), each)
                    for name, each in value.items()
                }
            case UnionSchema(variants=variants), _:
                return self.first(variants, value, in_list=in_list)
            case _:
                return value

    def first(self, schemas: Iterable[Schema], value: Json, *, in_list: bool = False) -> Json:
        """The value as the first of several schemas has it that then accepts it, as it is if none does."""
        found = ((each, self.typed(each, value, in_list=in_list)) for each in schemas)
        return next((each for schema, each in found if self.fits(schema, each)), value)


def show(part: Object, key: str, value: Json, is_fit: bool) -> None:
    """Put a value among the examples of a part, or among its misfits."""
    among = part.setdefault("examples" if is_fit else MISFITS, {})
    assert isinstance(among, dict)
    among[key] = {"value": value}
