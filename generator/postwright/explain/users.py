"""Users: which operations show a model, and which models hold it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postwright.ir.api import Operation
from postwright.ir.schema import (
    ArraySchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    Schema,
    UnionSchema,
)
from postwright.ir.steps import Each, Steps, path_text


def references(schema: Schema, steps: Steps = ()) -> Iterator[tuple[str, Steps]]:
    """The models that a schema speaks of, each with the way to it that passes no other model."""
    match schema:
        case Reference(name=name):
            yield name, steps
        case ArraySchema(items=items):
            yield from references(items, (*steps, Each.ITEMS))
        case MapSchema(values=values):
            yield from references(values, (*steps, Each.VALUES))
        case ObjectSchema(properties=properties):
            for member in properties:
                yield from references(member.schema, (*steps, member.name))
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from references(variant, steps)
        case _:
            return


def holders(name: str, models: Mapping[str, NamedSchema]) -> Iterator[str]:
    """The places in other models where a model stands: `LeadPage.data[]`."""
    for holder, named in models.items():
        for known, steps in references(named.schema):
            if known == name:
                way = path_text(steps)
                yield f"{holder}{way if way.startswith(('[', '{')) else f'.{way}'}"


def reached(schema: Schema | None, models: Mapping[str, NamedSchema]) -> frozenset[str]:
    """All models that a schema leads to."""
    found: set[str] = set()
    ahead = [schema] if schema is not None else []
    while ahead:
        for name, _ in references(ahead.pop()):
            if name not in found:
                found.add(name)
                ahead.append(models[name].schema)
    return frozenset(found)


def uses(operation: Operation, name: str, models: Mapping[str, NamedSchema]) -> Iterator[str]:
    """Where an operation sends or answers a model: `body`, `response 200`."""
    body = operation.request_body
    if body and any(name in reached(each.schema, models) for each in body.content):
        yield "body"
    statuses = (each.status for each in operation.responses if name in reached(each.schema, models))
    yield from (f"response {status}" for status in dict.fromkeys(statuses))
