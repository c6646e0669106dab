"""What is wrong with what was sent, by the contract: members that are missing, values of another type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from postwright.ir.api import Operation, Parameter
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
from postwright.mock.asked import Asked
from postwright.mock.formats import has_format
from postwright.mock.places import Place

Schemas = Mapping[str, Schema]

_DEPTH = 40
_MOST = 100
"""Faults beyond these are not looked for."""


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


def faults(operation: Operation, asked: Asked, schemas: Schemas) -> list[Fault]:
    """What is wrong with the query, the headers and the body of a request."""
    found = [*_of_parameters(operation, asked), *_of_body(operation, asked, schemas)]
    return found[:_MOST]


def is_no_address(operation: Operation, path: Mapping[str, str]) -> bool:
    """Whether a value in the path is none that its parameter can have, so that nothing can be there.

    A variable that had no value, `{{leadId}}`, may be anything.
    """
    return any(
        "{{" not in path.get(each.name, "")
        and any(_of_text(each.schema, path.get(each.name, ""), ""))
        for each in operation.parameters
        if each.location == "path" and isinstance(each.schema, ScalarSchema | EnumSchema)
    )


def conforms(schema: Schema, value: Json, schemas: Schemas) -> bool:
    """Whether a value is what a schema says."""
    return next(_of_value(schema, value, "", schemas, 0), None) is None


def properties_at(schema: Schema | None, place: Place, schemas: Schemas) -> dict[str, Property]:
    """The members that the object at a place is said to have, or those of the items of a list there."""
    resolved = _resolved(schema or AnySchema(), schemas)
    for step in place:
        held = {each.name: each for each in getattr(resolved, "properties", ())}
        resolved = _resolved(held[step].schema, schemas) if step in held else AnySchema()
    if isinstance(resolved, ArraySchema):
        resolved = _resolved(resolved.items, schemas)
    return {each.name: each for each in getattr(resolved, "properties", ())}


def _of_parameters(operation: Operation, asked: Asked) -> Iterator[Fault]:
    for parameter in operation.parameters:
        name = parameter.wire_name or parameter.name
        if parameter.location == "query" and parameter.style != "deepObject":
            yield from _of_query(parameter, name, asked)
        missing = parameter.location == "header" and name.lower() not in asked.headers
        if missing and parameter.required:
            yield Fault(parameter.name, "required")


def _of_query(parameter: Parameter, name: str, asked: Asked) -> Iterator[Fault]:
    sent = [value for key, value in asked.query if key == name]
    if not sent:
        if parameter.required:
            yield Fault(parameter.name, "required")
        return
    if isinstance(parameter.schema, ScalarSchema | EnumSchema):
        yield from _of_text(parameter.schema, sent[0], parameter.name)


def _of_body(operation: Operation, asked: Asked, schemas: Schemas) -> Iterator[Fault]:
    body, wanted = asked.body, operation.request_body
    if body.unreadable:
        yield Fault("", "body")
    elif wanted is None or not wanted.content:
        return
    elif body.kind == "none":
        yield from _of_nothing(wanted.content[0].schema, wanted.required, schemas)
    elif body.kind == "json":
        schema = next((each.schema for each in wanted.content if "json" in each.content_type), None)
        yield from _of_value(schema or AnySchema(), body.value, "", schemas, 0)
    elif body.kind == "form":
        schema = _resolved(wanted.content[0].schema, schemas)
        if isinstance(schema, ObjectSchema):
            yield from _of_form(schema, body.members)


def _of_nothing(schema: Schema, required: bool, schemas: Schemas) -> Iterator[Fault]:
    """The faults of no body at all: those of an empty one."""
    resolved = _resolved(schema, schemas)
    if isinstance(resolved, ObjectSchema):
        missing = [Fault(each.name, "required") for each in resolved.properties if each.required]
        if missing:
            yield from missing
            return
    if required:
        yield Fault("", "required")


def _of_form(schema: ObjectSchema, fields: Mapping[str, Json]) -> Iterator[Fault]:
    for each in schema.properties:
        if each.name not in fields:
            sent_in_parts = any(name.startswith(f"{each.name}[") for name in fields)
            if each.required and not sent_in_parts:
                yield Fault(each.name, "required")
        elif isinstance(each.schema, ScalarSchema | EnumSchema):
            yield from _of_text(each.schema, str(fields[each.name]), each.name)


def _of_text(schema: ScalarSchema | EnumSchema, text: str, where: str) -> Iterator[Fault]:
    """What is wrong with a scalar that is sent as text."""
    if isinstance(schema, EnumSchema):
        allowed = {_spelt(value) for value in schema.values}
        if not schema.open and text not in allowed:
            yield Fault(where, "enum")
    elif not _reads_as(text, schema.type):
        yield Fault(where, "type", schema.type)
    elif schema.type == "string" and not has_format(text, schema.format):
        yield Fault(where, "format", schema.format)


def _spelt(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _reads_as(text: str, kind: str) -> bool:
    match kind:
        case "integer":
            return text.removeprefix("-").isdecimal() and text.isascii() and len(text) < 4000
        case "number":
            return _is_number(text)
        case "boolean":
            return text.lower() in ("true", "false", "0", "1")
        case _:
            return True


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return text.isascii() and "_" not in text and "n" not in text.lower()


def _of_value(
    schema: Schema, value: Json, where: str, schemas: Schemas, depth: int
) -> Iterator[Fault]:
    resolved = _resolved(schema, schemas)
    if depth > _DEPTH or isinstance(resolved, AnySchema):
        return
    if value is None:
        if not (_is_nullable(schema) or _is_nullable(resolved)):
            yield Fault(where, "type", _kind(resolved))
        return
    match resolved:
        case ScalarSchema():
            if not _has_type(value, resolved.type):
                yield Fault(where, "type", resolved.type)
            elif isinstance(value, str) and not has_format(value, resolved.format):
                yield Fault(where, "format", resolved.format)
        case EnumSchema():
            yield from _of_choice(resolved, value, where)
        case ArraySchema():
            yield from _of_array(resolved, value, where, schemas, depth)
        case MapSchema() | ObjectSchema():
            yield from _of_object(resolved, value, where, schemas, depth)
        case UnionSchema():
            tried = [
                list(_of_value(each, value, where, schemas, depth + 1))
                for each in resolved.variants
            ]
            yield from min(tried, key=len, default=[])


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
    for n, item in enumerate(value[:1000]):
        yield from _of_value(schema.items, item, _below(where, str(n)), schemas, depth + 1)


def _of_object(
    schema: MapSchema | ObjectSchema, value: Json, where: str, schemas: Schemas, depth: int
) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(where, "type", "object")
        return
    if isinstance(schema, MapSchema):
        for name, held in list(value.items())[:1000]:
            yield from _of_value(schema.values, held, _below(where, name), schemas, depth + 1)
        return
    for each in schema.properties:
        place = _below(where, each.name)
        if each.name in value:
            yield from _of_value(each.schema, value[each.name], place, schemas, depth + 1)
        elif each.required:
            yield Fault(place, "required")


def _below(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _resolved(schema: Schema, schemas: Schemas) -> Schema:
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
