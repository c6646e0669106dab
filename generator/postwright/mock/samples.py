"""Values that a schema allows, for answers that nobody saved."""

from __future__ import annotations

from collections.abc import Mapping

from postwright.ir.json import Json
from postwright.ir.schema import (
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)

_DEPTH = 6

TEXT = "text"
"""A text of which nothing else is known."""

_OF_FORMAT = {
    "date-time": "2025-01-01T00:00:00Z",
    "date": "2025-01-01",
    "time": "00:00:00Z",
    "email": "user@example.com",
    "uuid": "00000000-0000-4000-8000-000000000000",
    "uri": "https://example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "hostname": "example.com",
}


def sample(schema: Schema | None, schemas: Mapping[str, Schema], depth: int = 0) -> Json:
    """A value that a schema allows; null where nothing is known or it goes too deep."""
    if depth > _DEPTH:
        return None
    match schema:
        case Reference():
            return sample(schemas.get(schema.name), schemas, depth + 1)
        case ObjectSchema():
            return {
                each.name: sample(each.schema, schemas, depth + 1) for each in schema.properties
            }
        case ArraySchema():
            item = sample(schema.items, schemas, depth + 1)
            return [] if item is None else [item]
        case UnionSchema():
            return sample(next(iter(schema.variants), None), schemas, depth + 1)
        case EnumSchema():
            return next(iter(schema.values), None)
        case MapSchema():
            return {}
        case ScalarSchema():
            return _scalar(schema)
        case _:
            return None


def _scalar(schema: ScalarSchema) -> Json:
    match schema.type:
        case "string":
            return _OF_FORMAT.get(schema.format, TEXT)
        case "integer":
            return 1
        case "number":
            return 1.5
        case "boolean":
            return True
        case _:
            return None
