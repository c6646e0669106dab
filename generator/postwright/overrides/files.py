"""Files of multipart bodies: the members whose type is binary (OpenAPI 3.1.1, section 4.8.15.1)."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.rewriting import with_operation
from postwright.ir.schema import ArraySchema, ObjectSchema, ScalarSchema, Schema
from postwright.overrides.spots import InBody, Spot


def with_files(api: Api, place: Spot) -> Api:
    """The API with the files of a multipart body listed, after a member of it has got its type."""
    if not isinstance(place.root, InBody) or len(place.steps) != 1:
        return api
    root, name = place.root, str(place.steps[0])
    operation = next(each for _, each in api.operations() if each.id == root.operation)
    body = operation.request_body
    assert body is not None
    first, *others = body.content
    if first.content_type != "multipart/form-data" or not isinstance(first.schema, ObjectSchema):
        return api
    files = tuple(
        each.name
        for each in first.schema.properties
        if (_is_file(each.schema) if each.name == name else each.name in first.file_fields)
    )
    content = (replace(first, file_fields=files), *others)
    return with_operation(api, replace(operation, request_body=replace(body, content=content)))


def _is_file(schema: Schema) -> bool:
    item = schema.items if isinstance(schema, ArraySchema) else schema
    return isinstance(item, ScalarSchema) and item.format == "binary"
