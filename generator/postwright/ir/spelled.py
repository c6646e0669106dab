"""Schemas in a few characters, for people."""

from __future__ import annotations

from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)


def spelled(schema: Schema) -> str:
    """A schema in a few characters: `[Lead]`, `string(date-time) or null`."""
    text = _bare(schema)
    return f"{text} or null" if getattr(schema, "nullable", False) else text


def _bare(schema: Schema) -> str:
    match schema:
        case AnySchema():
            return "anything"
        case ScalarSchema(type=kind, format=form):
            return f"{kind}({form})" if form else kind
        case EnumSchema(values=values):
            return " | ".join(repr(value) for value in values)
        case ArraySchema(items=items):
            return f"[{spelled(items)}]"
        case MapSchema(values=item):
            return f"{{*: {spelled(item)}}}"
        case ObjectSchema(properties=members):
            return "{" + ", ".join(member.name for member in members) + "}"
        case Reference(name=name):
            return name
        case UnionSchema(variants=variants):
            return " or ".join(spelled(variant) for variant in variants)
