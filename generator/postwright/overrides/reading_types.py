"""What an override says of a type, read: `type`, `enum`, `nullable`, `required`."""

from __future__ import annotations

from postwright.ir.json import Json
from postwright.ir.schema import EnumSchema, ScalarSchema, ScalarType
from postwright.overrides.model import Typing
from postwright.overrides.typewords import NoType, parse_type
from postwright.packs.item import Item, Record

TYPING = ("type", "enum", "nullable", "required")
"""The keys."""


def read_typing(record: Record) -> Typing:
    """What the keys say; what is not given is left as it is. Raises `Failure` (PW609)."""
    schema = None
    if "type" in record:
        item = record["type"]
        try:
            schema = parse_type(item.text())
        except NoType as error:
            raise item.unknown(error.word, error.known) from None
    if "enum" in record:
        if schema is not None and not isinstance(schema, ScalarSchema):
            raise record["enum"].refusal("goes with a type that is a single value")
        schema = _enum(record["enum"], schema)
    return Typing(
        schema,
        record.flag("nullable") if "nullable" in record else None,
        record.flag("required") if "required" in record else None,
    )


def _enum(item: Item, kind: ScalarSchema | None) -> EnumSchema:
    values: tuple[Json, ...] = tuple(each.scalar() for each in item.items())
    known: dict[type, ScalarType] = {str: "string", int: "integer", bool: "boolean"}
    kinds = {known.get(type(value)) for value in values}
    found = kinds.pop() if len(kinds) == 1 else None
    if found is None or len(set(values)) < len(values):
        raise item.refusal("must be a list of different values of one type")
    if kind is not None and kind.type != found:
        raise item.refusal(f"has values that are not of type {kind.type}")
    return EnumSchema(found, values, open=False)
