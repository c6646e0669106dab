"""The digest of a contract: what may stand at each of its places, in a few characters.

A place is an address as overrides write it, in two steps: `Lead` and `score`, `GET /leads` and `query page`. What
may stand there is a list of kinds between bars, `string/email|null`: JSON types, a format after a slash, the
values of a closed enumeration as a JSON array. `!` at the end says that it is required.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from postwright.ir.api import Api, Operation
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.ir.steps import Each, Steps, path_text
from postwright.source import NOWHERE, Origin

Digest: TypeAlias = Mapping[str, Mapping[str, str]]
"""What may stand at each place, by what has the place and by the way from there."""

_Entry: TypeAlias = tuple[str, str, str, Origin]
"""What has a place, the way from there, what may stand there, and where that is shown."""


def digest(api: Api) -> dict[str, dict[str, str]]:
    """The digest of a contract, sorted."""
    found: dict[str, dict[str, str]] = {}
    for holder, way, kinds, _ in sorted(_entries(api)):
        found.setdefault(holder, {}).setdefault(way, kinds)
    return found


def place_of(api: Api, holder: str, way: str) -> Origin:
    """Where the contract's input shows a place of its digest."""
    found = (origin for here, there, _, origin in _entries(api) if (here, there) == (holder, way))
    return next(found, NOWHERE)


def written(digest: Digest) -> dict[str, Json]:
    """A digest in the form that is kept."""
    return {holder: {**places} for holder, places in digest.items()}


def read_digest(data: Mapping[str, Json]) -> Digest:
    """A digest as it was kept, without what is none of it."""
    return {
        holder: {way: kinds for way, kinds in places.items() if isinstance(kinds, str)}
        for holder, places in data.items()
        if isinstance(places, dict)
    }


def _entries(api: Api) -> Iterator[_Entry]:
    models = {named.name: named for named in api.schemas}
    for named in api.schemas:
        for steps, kinds, origin in _inside(named.schema, (), models, named.origin):
            yield named.name, path_text(steps), kinds, origin
    for _, operation in api.operations():
        command = f"#{operation.command}" if operation.command else ""
        holder = f"{operation.method} {operation.path}{command}"
        yield from ((holder, *rest) for rest in _of_operation(operation, models))


def _of_operation(
    operation: Operation, models: Mapping[str, NamedSchema]
) -> Iterator[tuple[str, str, Origin]]:
    for each in operation.parameters:
        kinds = _kinds(each.schema, models) + ("!" if each.required else "")
        yield f"{each.location} {each.name}", kinds, _shown(each.schema, each.evidence, each.origin)
    if operation.request_body is not None:
        body = operation.request_body.content[0].schema
        for steps, kinds, origin in _places(body, (), models, operation.origin):
            yield f"body {path_text(steps)}".rstrip(), kinds, origin
    for response in operation.responses:
        if response.schema is not None and not isinstance(response.schema, Reference):
            for steps, kinds, origin in _places(response.schema, (), models, response.origin):
                yield f"response {response.status} {path_text(steps)}".rstrip(), kinds, origin


_Place: TypeAlias = tuple[Steps, str, Origin]


def _places(
    schema: Schema,
    steps: Steps,
    models: Mapping[str, NamedSchema],
    origin: Origin,
    member: Property | None = None,
) -> Iterator[_Place]:
    """A place and all below it that are no other model's."""
    evidence = member.evidence if member is not None else ()
    required = "!" if member is not None and member.required else ""
    here = _shown(schema, evidence, origin)
    yield steps, _kinds(schema, models) + required, here
    yield from _inside(schema, steps, models, here)


def _inside(
    schema: Schema, steps: Steps, models: Mapping[str, NamedSchema], origin: Origin
) -> Iterator[_Place]:
    match schema:
        case ArraySchema(items=items):
            yield from _places(items, (*steps, Each.ITEMS), models, origin)
        case MapSchema(values=values):
            yield from _places(values, (*steps, Each.VALUES), models, origin)
        case ObjectSchema(properties=properties):
            for each in properties:
                yield from _places(each.schema, (*steps, each.name), models, origin, each)
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from _inside(variant, steps, models, origin)
        case _:
            return


def _shown(schema: Schema, evidence: tuple[Evidence, ...], origin: Origin) -> Origin:
    known = (*getattr(schema, "evidence", ()), *evidence)
    return next((place for each in known for place in each.places), origin)


def _kinds(schema: Schema, models: Mapping[str, NamedSchema]) -> str:
    kinds = dict.fromkeys(_all_kinds(schema, models))
    return "any" if "any" in kinds else "|".join(sorted(kinds))


def _all_kinds(schema: Schema, models: Mapping[str, NamedSchema]) -> Iterator[str]:
    if getattr(schema, "nullable", False):
        yield "null"
    match schema:
        case AnySchema():
            yield "any"
        case ScalarSchema(type=kind, format=form):
            yield f"{kind}/{form}" if form else kind
        case EnumSchema(type=kind, open=True):
            yield kind
        case EnumSchema(values=values):
            yield json.dumps(sorted(values, key=json.dumps)).replace("|", "\\u007c")
        case ArraySchema():
            yield "array"
        case MapSchema():
            yield "map"
        case ObjectSchema():
            yield "object"
        case Reference(name=name):
            yield from _all_kinds(models[name].schema, models)
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from _all_kinds(variant, models)
