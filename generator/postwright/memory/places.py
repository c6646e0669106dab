"""The places where models stand: `leads/list 200.data[]`, `errors`, `Lead.owner`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postwright.ir.api import Api, Operation
from postwright.ir.schema import (
    ArraySchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    Schema,
    UnionSchema,
)
from postwright.memory.walking import walked


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place. `holder` is the model that it is in, "" where it belongs to an operation."""

    holder: str
    where: str

    def spelled(self, names: Mapping[str, str]) -> str:
        """The place in a text, its holder by the name that it has in `names`."""
        return f"{names.get(self.holder, self.holder)}{self.where}"


def places(api: Api) -> dict[str, frozenset[Place]]:
    """The places of each model, those in operations by their present names."""
    standing: dict[str, set[Place]] = {named.name: set() for named in api.schemas}
    for name, place in _all(api):
        standing.setdefault(name, set()).add(place)
    return {name: frozenset(each) for name, each in standing.items()}


def members(named: NamedSchema) -> frozenset[str]:
    """The members of a model, none where it is no object."""
    schema = named.schema
    properties = schema.properties if isinstance(schema, ObjectSchema) else ()
    return frozenset(each.name for each in properties)


def _all(api: Api) -> Iterator[tuple[str, Place]]:
    for placed, operation in walked(api):
        yield from _of_operation("/".join((*placed.trail, placed.action)), operation)
    if api.error is not None:
        yield from _within("", "errors", api.error.schema)
    for named in api.schemas:
        yield from _within(named.name, "", named.schema)


def _of_operation(name: str, operation: Operation) -> Iterator[tuple[str, Place]]:
    for parameter in operation.parameters:
        where = f"{name} {parameter.location} {parameter.wire_name or parameter.name}"
        yield from _within("", where, parameter.schema)
    for media in operation.request_body.content if operation.request_body else ():
        yield from _within("", f"{name} request", media.schema)
    for response in operation.responses:
        if response.schema is not None:
            yield from _within("", f"{name} {response.status}", response.schema)


def _within(holder: str, where: str, schema: Schema) -> Iterator[tuple[str, Place]]:
    match schema:
        case Reference(name=name):
            yield name, Place(holder, where)
        case ArraySchema(items=items):
            yield from _within(holder, f"{where}[]", items)
        case MapSchema(values=values):
            yield from _within(holder, f"{where}{{}}", values)
        case ObjectSchema(properties=properties):
            for member in properties:
                yield from _within(holder, f"{where}.{member.name}", member.schema)
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from _within(holder, where, variant)
        case _:
            return
