"""Rewriting an `Api`: a change made wherever it applies, everything else as it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias, assert_never

from postwright.ir.api import Api, Operation, Pagination, Parameter, RequestBody, Resource, Response
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

Change: TypeAlias = Callable[[Schema], Schema]


def with_operation(api: Api, changed: Operation) -> Api:
    """The API with one operation, known by its id, in another form."""
    return each_operation(api, lambda old: changed if old.id == changed.id else old)


def each_operation(api: Api, change: Callable[[Operation], Operation]) -> Api:
    """The API with every operation changed."""

    def changed(resource: Resource) -> Resource:
        return replace(resource, operations=tuple(map(change, resource.operations)))

    return each_resource(api, changed)


def each_resource(api: Api, change: Callable[[Resource], Resource]) -> Api:
    """The API with every resource changed, those below first."""

    def changed(resource: Resource) -> Resource:
        return change(replace(resource, resources=tuple(map(changed, resource.resources))))

    return replace(api, resources=tuple(map(changed, api.resources)))


def with_resource(api: Api, trail: tuple[str, ...], changed: Resource) -> Api:
    """The API with the resource at `trail` in another form."""
    return replace(api, resources=_at(api.resources, trail, changed))


def _at(
    resources: tuple[Resource, ...], trail: tuple[str, ...], changed: Resource
) -> tuple[Resource, ...]:
    first, rest = trail[0], trail[1:]
    return tuple(
        (
            each
            if each.name != first
            else replace(each, resources=_at(each.resources, rest, changed)) if rest else changed
        )
        for each in resources
    )


def with_references(api: Api, names: Mapping[str, str]) -> Api:
    """The API with references to some models made references to others."""

    def change(schema: Schema) -> Schema:
        if isinstance(schema, Reference) and schema.name in names:
            return replace(schema, name=names[schema.name])
        return _collapsed(schema) if isinstance(schema, UnionSchema) else schema

    return each_schema(api, change)


def _collapsed(union: UnionSchema) -> Schema:
    """A union without references that it has twice; a union of one thing is that thing."""
    variants: list[Schema] = []
    known: set[str] = set()
    for variant in union.variants:
        if isinstance(variant, Reference) and variant.name in known:
            continue
        variants.append(variant)
        known |= {variant.name} if isinstance(variant, Reference) else set()
    if len(variants) > 1 or not isinstance(variants[0], Reference):
        return replace(union, variants=tuple(variants))
    only = variants[0]
    return replace(only, nullable=only.nullable or union.nullable)


def each_schema(api: Api, change: Change) -> Api:
    """The API with every schema changed, wherever it stands, the inner ones first."""
    changed = each_operation(api, lambda operation: _operation(operation, change))
    schemas = (replace(each, schema=rewrite(each.schema, change)) for each in api.schemas)
    error = api.error and replace(api.error, schema=rewrite(api.error.schema, change))
    return replace(changed, schemas=tuple(schemas), error=error)


def _operation(operation: Operation, change: Change) -> Operation:
    return replace(
        operation,
        parameters=tuple(_parameter(each, change) for each in operation.parameters),
        request_body=operation.request_body and _body(operation.request_body, change),
        responses=tuple(_response(each, change) for each in operation.responses),
        pagination=operation.pagination and _pagination(operation.pagination, change),
    )


def _parameter(parameter: Parameter, change: Change) -> Parameter:
    return replace(parameter, schema=rewrite(parameter.schema, change))


def _body(body: RequestBody, change: Change) -> RequestBody:
    content = (replace(each, schema=rewrite(each.schema, change)) for each in body.content)
    return replace(body, content=tuple(content))


def _response(response: Response, change: Change) -> Response:
    if response.schema is None:
        return response
    return replace(response, schema=rewrite(response.schema, change))


def _pagination(pagination: Pagination, change: Change) -> Pagination:
    return replace(pagination, item=rewrite(pagination.item, change))


def rewrite(schema: Schema, change: Change) -> Schema:
    """A schema changed, its parts first."""
    match schema:
        case ArraySchema(items=items):
            return change(replace(schema, items=rewrite(items, change)))
        case MapSchema(values=values):
            return change(replace(schema, values=rewrite(values, change)))
        case ObjectSchema(properties=properties):
            members = (replace(each, schema=rewrite(each.schema, change)) for each in properties)
            return change(replace(schema, properties=tuple(members)))
        case UnionSchema(variants=variants):
            inner = tuple(rewrite(each, change) for each in variants)
            return change(replace(schema, variants=inner))
        case AnySchema() | ScalarSchema() | EnumSchema() | Reference():
            return change(schema)
        case _:
            assert_never(schema)


def bare(schema: Schema) -> Schema:
    """A schema without the words about it: descriptions, evidence, how often a property was seen."""

    def change(each: Schema) -> Schema:
        plain = replace(each, description="")
        if isinstance(plain, ObjectSchema):
            members = (Property(each.name, each.schema, each.required) for each in plain.properties)
            plain = replace(plain, properties=tuple(members))
        return plain if isinstance(plain, AnySchema) else replace(plain, evidence=())

    return rewrite(schema, change)


def same(one: Schema, other: Schema) -> bool:
    """Whether two schemas accept the same values, whatever is said of them."""
    return bare(one) == bare(other)
