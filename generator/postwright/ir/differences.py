"""Where a JSON value is not what a schema says of it.

Everything that a reader of the contract would be wrong about is told, each with its place in the value and in
the contract; who asks decides what of it matters. `fatal` are the kinds that a validator of JSON Schema
2020-12 would find, for which formats are annotations (JSON Schema Validation 2020-12, section 7.2.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

from postwright.ir.formats import has_format
from postwright.ir.json import Json, has_type
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
from postwright.ir.steps import Each, Step, Steps

Kind: TypeAlias = Literal[
    "type", "null", "missing", "refused", "value", "lacking", "unseen", "format", "member"
]
"""What is different.

`type`: another type; `null`: null where none is allowed. `missing` is a required member that is not there,
`lacking` one that every sample had. `refused` is a member of an object that has no others, `member` one
that is merely new. `value` is none of a closed enumeration, `unseen` none of an open one.
"""

FATAL: frozenset[Kind] = frozenset({"type", "null", "missing", "refused", "value"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: in the model `model` or, where that is "", from the start, at `steps`."""

    model: str = ""
    steps: Steps = ()

    def at(self, step: Step) -> Place:
        """The place one step further."""
        return Place(self.model, (*self.steps, step))


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: at `way` from the value's root, where the contract says `schema` at `place`.

    `value` is what is there instead, None for a member that is not there. `name` is that of a member.
    """

    kind: Kind
    way: Steps
    place: Place
    schema: Schema
    value: Json = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place in the value, and the place in the contract that speaks of it."""

    way: Steps = ()
    place: Place = Place()

    def at(self, step: Step) -> _Spot:
        return _Spot((*self.way, step), self.place.at(step))


class Comparing:
    """Compares values with schemas, for an API with these models."""

    def __init__(self, models: Mapping[str, NamedSchema]) -> None:
        self._models = models

    def differences(self, schema: Schema, value: Json) -> Iterator[Difference]:
        """All differences, in the order of the value; items of one list each have theirs."""
        return self._of(schema, value, _Spot())

    def _of(self, schema: Schema, value: Json, spot: _Spot) -> Iterator[Difference]:
        if value is None and getattr(schema, "nullable", False):
            return
        match schema:
            case AnySchema():
                return
            case Reference():
                yield from self._referred(schema, value, spot)
            case UnionSchema(variants=()):
                if schema.nullable:
                    yield _other(schema, value, spot)
            case UnionSchema():
                yield from self._variant(schema, value, spot)
            case _ if value is None and not _takes_null(schema):
                yield Difference("null", spot.way, spot.place, schema)
            case ScalarSchema():
                yield from _scalar(schema, value, spot)
            case EnumSchema():
                yield from _among(schema, value, spot)
            case ArraySchema(items=items) if isinstance(value, list):
                for each in value:
                    yield from self._of(items, each, spot.at(Each.ITEMS))
            case MapSchema(values=values) if isinstance(value, dict):
                for each in value.values():
                    yield from self._of(values, each, spot.at(Each.VALUES))
            case ObjectSchema() if isinstance(value, dict):
                yield from self._members(schema, value, spot)
            case ArraySchema() | MapSchema() | ObjectSchema():
                yield _other(schema, value, spot)
            case _:
                assert_never(schema)

    def _referred(self, schema: Reference, value: Json, spot: _Spot) -> Iterator[Difference]:
        """What a reference stands for; nothing is known of what refers to itself or to no model."""
        name, passed, found = schema.name, {schema.name}, self._named(schema.name)
        while isinstance(found, Reference):
            if value is None and found.nullable:
                return
            name = found.name
            found = AnySchema() if name in passed else self._named(name)
            passed.add(name)
        if value is None and not isinstance(found, AnySchema) and not _takes_null(found):
            yield Difference("null", spot.way, spot.place, schema)
            return
        yield from self._of(found, value, _Spot(spot.way, Place(name)))

    def _named(self, name: str) -> Schema:
        return self._models[name].schema if name in self._models else AnySchema()

    def _variant(self, schema: UnionSchema, value: Json, spot: _Spot) -> Iterator[Difference]:
        """The differences to the variant that is nearest; where none is of the type, only that."""
        found = [list(self._of(each, value, spot)) for each in schema.variants]
        here = [each for each in found if not any(_is_at(one, spot) for one in each)]
        if here:
            yield from min(here, key=_weight)
        elif len(found) == 1:
            yield from found[0]
        else:
            kind: Kind = "null" if value is None else "type"
            yield Difference(kind, spot.way, spot.place, schema, value)

    def _members(
        self, schema: ObjectSchema, value: dict[str, Json], spot: _Spot
    ) -> Iterator[Difference]:
        for member in schema.properties:
            if member.name in value:
                yield from self._of(member.schema, value[member.name], spot.at(member.name))
            else:
                yield from _absent(member, spot)
        known = {member.name for member in schema.properties}
        kind: Kind = "refused" if schema.closed else "member"
        for name in value:
            if name not in known:
                yield Difference(kind, spot.way, spot.place, schema, value[name], name)


def _absent(member: Property, spot: _Spot) -> Iterator[Difference]:
    if member.required or member.always_seen:
        kind: Kind = "missing" if member.required else "lacking"
        there = spot.at(member.name)
        yield Difference(kind, spot.way, there.place, member.schema, None, member.name)


def _scalar(schema: ScalarSchema, value: Json, spot: _Spot) -> Iterator[Difference]:
    if not is_of(value, schema.type):
        yield _other(schema, value, spot)
    elif isinstance(value, str) and not has_format(value, schema.format):
        yield Difference("format", spot.way, spot.place, schema, value)


def _among(schema: EnumSchema, value: Json, spot: _Spot) -> Iterator[Difference]:
    if not is_of(value, schema.type):
        yield _other(schema, value, spot)
    elif not any(_same(value, each) for each in schema.values):
        kind: Kind = "unseen" if schema.open else "value"
        yield Difference(kind, spot.way, spot.place, schema, value)


def _other(schema: Schema, value: Json, spot: _Spot) -> Difference:
    return Difference("type", spot.way, spot.place, schema, value)


def _is_at(difference: Difference, spot: _Spot) -> bool:
    """Whether it is the value itself that is of another type."""
    return difference.kind in ("type", "null", "value") and difference.way == spot.way


def _weight(found: list[Difference]) -> tuple[int, int]:
    return sum(each.kind in FATAL for each in found), len(found)


def _takes_null(schema: Schema) -> bool:
    return isinstance(schema, ScalarSchema | EnumSchema) and schema.type == "null"


def is_of(value: Json, kind: str) -> bool:
    """Whether a value is of a type; 1.0 is an integer (JSON Schema 2020-12, section 4.2.3)."""
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return has_type(value, kind)


def _same(one: Json, other: Json) -> bool:
    """Equal as JSON, where true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
