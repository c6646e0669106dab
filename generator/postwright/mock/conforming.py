"""Whether a JSON value is what a schema says, and what is wrong with it where it is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.mock.formats import has_format
from postwright.mock.places import Place
from postwright.mock.variables import is_open

Schemas = Mapping[str, Schema]

_DEPTH = 40
_MOST_ITEMS = 1000


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, at a dotted path."""

    where: str
    kind: Literal["required", "type", "format", "enum", "body"]
    wanted: str = ""

    @property
    def sentence(self) -> str:
        """The fault in words, as errors of APIs have them."""
        name = self.where.rpartition(".")[2].replace("_", " ") or "body"
        match self.kind:
            case "required":
                return f"The {name} field is required."
            case "enum":
                return f"The selected {name} is invalid."
            case "format":
                return f"The {name} field must be a valid {self.wanted}."
            case "type":
                return f"The {name} field must be {_with_article(self.wanted)}."
            case _:
                return "The body cannot be read."


def conforms(schema: Schema, value: Json, schemas: Schemas) -> bool:
    """Whether a value is what a schema says."""
    return next(faults_in(schema, value, "", schemas, 0), None) is None


def properties_at(schema: Schema | None, place: Place, schemas: Schemas) -> dict[str, Property]:
    """The members that the object at a place is said to have, or those of the items of a list there."""
    settled = resolved(schema or AnySchema(), schemas)
    for step in place:
        held = {each.name: each for each in getattr(settled, "properties", ())}
        settled = resolved(held[step].schema, schemas) if step in held else AnySchema()
    if isinstance(settled, ArraySchema):
        settled = resolved(settled.items, schemas)
    return {each.name: each for each in getattr(settled, "properties", ())}


def faults_in(
    schema: Schema, value: Json, where: str, schemas: Schemas, depth: int = 0
) -> Iterator[Fault]:
    """What is wrong with a value, each fault at its dotted path below `where`."""
    settled = resolved(schema, schemas)
    if depth > _DEPTH or isinstance(settled, AnySchema) or _is_placeholder(value):
        return
    if value is None:
        if not (_is_nullable(schema) or _is_nullable(settled)):
            yield Fault(where, "type", _kind(settled))
        return
    match settled:
        case ScalarSchema():
            if not _has_type(value, settled.type):
                yield Fault(where, "type", settled.type)
            elif isinstance(value, str) and not has_format(value, settled.format):
                yield Fault(where, "format", settled.format)
        case EnumSchema():
            yield from _of_choice(settled, value, where)
        case ArraySchema():
            yield from _of_array(settled, value, where, schemas, depth)
        case MapSchema() | ObjectSchema():
            yield from _of_object(settled, value, where, schemas, depth)
        case UnionSchema():
            tried = [
                list(faults_in(each, value, where, schemas, depth + 1)) for each in settled.variants
            ]
            yield from min(tried, key=len, default=[])


def _is_placeholder(value: Json) -> bool:
    """Whether a value stands for one that was not there when the request was sent: `{{id}}`, `<integer>`."""
    return isinstance(value, str) and is_open(value)


def _of_choice(schema: EnumSchema, value: Json, where: str) -> Iterator[Fault]:
    if not _has_type(value, schema.type):
        yield Fault(where, "type", schema.type)
    elif not schema.open and value not in schema.values:
        yield Fault(where, "enum")


def _of_array(
    schema: ArraySchema, value: Json, where: str, schemas: Schemas, depth: int
) -> Iterator[Fault]:
    if not isinstance(value, list):
        yield Fault(where, "type", "array")
        return
    for n, item in enumerate(value[:_MOST_ITEMS]):
        yield from faults_in(schema.items, item, _below(where, str(n)), schemas, depth + 1)


def _of_object(
    schema: MapSchema | ObjectSchema, value: Json, where: str, schemas: Schemas, depth: int
) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(where, "type", "object")
        return
    if isinstance(schema, MapSchema):
        for name, held in list(value.items())[:_MOST_ITEMS]:
            yield from faults_in(schema.values, held, _below(where, name), schemas, depth + 1)
        return
    for each in schema.properties:
        place = _below(where, each.name)
        if each.name in value:
            yield from faults_in(each.schema, value[each.name], place, schemas, depth + 1)
        elif each.required:
            yield Fault(place, "required")


def _below(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def resolved(schema: Schema, schemas: Schemas) -> Schema:
    """The schema that a reference leads to."""
    for _ in range(_DEPTH):
        if not isinstance(schema, Reference):
            return schema
        schema = schemas.get(schema.name, AnySchema())
    return AnySchema()


def _is_nullable(schema: Schema) -> bool:
    if isinstance(schema, ScalarSchema) and schema.type == "null":
        return True
    if isinstance(schema, UnionSchema) and any(_is_nullable(each) for each in schema.variants):
        return True
    return getattr(schema, "nullable", True)


def _has_type(value: Json, kind: str) -> bool:
    """Whether a scalar is of a type; a number without a fraction is an integer (JSON Schema, 6.1.1)."""
    match kind:
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "null":
            return value is None
        case "integer":
            return type(value) is int or (isinstance(value, float) and value.is_integer())
        case _:
            return type(value) in (int, float)


def _kind(schema: Schema) -> str:
    match schema:
        case ScalarSchema() | EnumSchema():
            return schema.type
        case ArraySchema():
            return "array"
        case _:
            return "object"


def _with_article(kind: str) -> str:
    return f"an {kind}" if kind[:1] in "aeio" else f"a {kind}"
