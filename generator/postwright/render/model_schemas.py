"""Named schemas for a maker of models: JSON Schema 2020-12, with the names a pack has settled on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from postwright.ir.api import Api, Operation
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.naming.signature import by_name
from postwright.naming.table import Names


def spoken_of(api: Api) -> tuple[NamedSchema, ...]:
    """The named schemas that a client's users meet: not the envelopes of pages, which are walked."""
    schemas = by_name(api)
    in_pages = reached((named.name for named in api.schemas if named.role == "page"), schemas)
    told = {named.name for named in api.schemas if named.name not in in_pages}
    told |= {name for _, operation in api.operations() for name in mentioned(operation)}
    met = reached(told, schemas)
    return tuple(named for named in api.schemas if named.name in met)


def reached(names: Iterable[str], schemas: Mapping[str, NamedSchema]) -> set[str]:
    """These names and all that their schemas mention."""
    waiting, met = set(names), set()
    while waiting:
        name = waiting.pop()
        met.add(name)
        waiting |= set(references(schemas[name].schema)) - met
    return met


def mentioned(operation: Operation) -> Iterator[str]:
    """The names that an operation's methods speak of: items of pages, not the pages."""
    found = operation.answer
    if operation.pagination is not None:
        yield from references(operation.pagination.item)
    elif found is not None:
        yield from references(found)
    for media in operation.request_body.content if operation.request_body else ():
        yield from references(media.schema)
    for parameter in operation.parameters:
        yield from references(parameter.schema)


def references(schema: Schema) -> Iterator[str]:
    """The names that a schema mentions, directly or in its parts."""
    match schema:
        case Reference(name=name):
            yield name
        case ArraySchema(items=below) | MapSchema(values=below):
            yield from references(below)
        case ObjectSchema(properties=members):
            for member in members:
                yield from references(member.schema)
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from references(variant)
        case AnySchema() | ScalarSchema() | EnumSchema():
            return
        case _:
            assert_never(schema)


def _sent(api: Api) -> set[str]:
    """The names of all that callers give: what requests take, and whatever that is made of."""
    given = {named.name for named in api.schemas if named.role in GIVEN}
    for _, operation in api.operations():
        for media in operation.request_body.content if operation.request_body else ():
            given |= set(references(media.schema))
    return reached(given, by_name(api))


class ModelSchemas:
    """Writes the schemas of one pack; `formats` are those its type table knows."""

    def __init__(self, api: Api, names: Names, formats: frozenset[str]) -> None:
        self._names = names
        self._formats = formats
        self._sent = _sent(api)

    def schemas(self, named: tuple[NamedSchema, ...]) -> dict[str, Mapping[str, Json]]:
        """The schemas by type name."""
        return {self._type(each.name): self._named(each) for each in named}

    def fields(self, named: tuple[NamedSchema, ...]) -> dict[str, Mapping[str, str]]:
        """By type name, the field for each property."""
        return {
            self._type(each.name): {
                member.name: self._names.of("field", each.name, member.name)["field"]
                for member in _members(each)
            }
            for each in named
        }

    def _type(self, name: str) -> str:
        return self._names.of("schema", name)["type"]

    def _named(self, named: NamedSchema) -> dict[str, Json]:
        written = self._write(named.schema, answers=named.name not in self._sent)
        return {**written, "description": named.description} if named.description else written

    def _write(self, schema: Schema, answers: bool) -> dict[str, Json]:
        written = self._bare(schema, answers)
        if not getattr(schema, "nullable", False):
            return written
        return {"anyOf": [written, {"type": "null"}]}

    def _bare(self, schema: Schema, answers: bool) -> dict[str, Json]:
        match schema:
            case AnySchema():
                return {}
            case ScalarSchema(type=kind, format=form):
                return {"type": kind, **({"format": form} if form in self._formats else {})}
            case EnumSchema(values=values, open=is_open, type=kind):
                listed: dict[str, Json] = {"type": kind, "enum": list(values)}
                return {"anyOf": [listed, {"type": kind}]} if is_open else listed
            case ArraySchema(items=items):
                return {"type": "array", "items": self._write(items, answers)}
            case MapSchema(values=item):
                return {
                    "type": "object",
                    "additionalProperties": self._write(item, answers) or True,
                }
            case ObjectSchema():
                return self._object(schema, answers)
            case Reference(name=name):
                return {"$ref": f"#/$defs/{self._type(name)}"}
            case UnionSchema(variants=variants):
                return {"anyOf": [self._write(variant, answers) for variant in variants]}
            case _:
                assert_never(schema)

    def _object(self, schema: ObjectSchema, answers: bool) -> dict[str, Json]:
        required: list[Json] = [
            member.name
            for member in schema.properties
            if member.required or (answers and member.always_seen)
        ]
        properties: dict[str, Json] = {
            member.name: self._member(member, answers) for member in schema.properties
        }
        return {"type": "object", "properties": properties, "required": required}

    def _member(self, member: Property, answers: bool) -> dict[str, Json]:
        written = self._write(member.schema, answers)
        return {**written, "description": member.description} if member.description else written


GIVEN = frozenset({"create", "update", "request"})
"""Roles of what callers give: only a claim of the contract makes a member of it required."""


def _members(named: NamedSchema) -> tuple[Property, ...]:
    return named.schema.properties if isinstance(named.schema, ObjectSchema) else ()
