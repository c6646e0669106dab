"""Bodies that have to be sent, because members of them have to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from postwright.ir.api import Operation
from postwright.ir.schema import NamedSchema, ObjectSchema, Reference, Schema


def with_needed_body(operation: Operation, models: Mapping[str, NamedSchema]) -> Operation:
    """The operation, its body required where in each media type a member is."""
    body = operation.request_body
    if body is None or not all(_has_required(each.schema, models) for each in body.content):
        return operation
    return replace(operation, request_body=replace(body, required=True))


def _has_required(schema: Schema, models: Mapping[str, NamedSchema]) -> bool:
    known = models.get(schema.name) if isinstance(schema, Reference) else None
    whole = known.schema if known else schema
    return isinstance(whole, ObjectSchema) and any(each.required for each in whole.properties)
