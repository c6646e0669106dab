"""Where a JSON value is not what a schema says of it.

Everything that a reader of the contract would be wrong about is told, each with its place in the value and in
the contract; who asks decides what of it matters. `fatal` are the kinds that a validator of JSON Schema
2020-12 would find, for which formats are annotations (JSON Schema Validation 2020-12, section 7.2.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
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


HasFormat: TypeAlias = Callable[[str, str], bool]
"""Whether a text is of a format."""


class Comparing:
    """Compares values with schemas, for an API with these models. `has_format` judges texts."""

    def __init__(
        self, models: Mapping[str, NamedSchema], has_format: HasFormat = has_format
    ) -> None:
        self._models = models
        self._has_format = has_format

    def differences(self, schema: Schema, value: Json) -> Iterator[Difference]:
        """All differences, in the order of the value; items of one list each have theirs."""
        return self._of(schema, value, _Spot())

    def itself(self, schema: Schema, value: Json) -> Kind | None:
        """What is different about a value as such, its items and members apart; None if nothing is."""
        if value is None and getattr(schema, "nullable", False):
            return None
        match schema:
            case AnySchema():
                return None
            case Reference():
                return self.itself(self.named(schema), value)
            case UnionSchema(variants=()):
                return "type" if schema.nullable else None
            case UnionSchema(variants=variants):
                return _nearest([self.itself(each, value) for each in variants], value)
            case ScalarSchema():
                return self._scalar(schema, value)
            case EnumSchema():
                return _among(schema, value)
            case ArraySchema():
                return None if isinstance(value, list) else _other(value)
            case MapSchema() | ObjectSchema():
                return None if isinstance(value, dict) else _other(value)
            case _:
                assert_never(schema)

    def named(self, schema: Reference) -> Schema:
        """What a reference stands for; nothing is known of what refers to itself or to no model."""
        return self._home(schema)[1]

    def _home(self, schema: Reference) -> tuple[str, Schema]:
        """The model that a reference ends at, and what it is."""
        name, nullable, found = schema.name, False, self._model(schema.name)
        passed = {name}
        while isinstance(found, Reference):
            name, nullable = found.name, nullable or found.nullable
            found = AnySchema() if name in passed else self._model(name)
            passed.add(name)
        if nullable and not isinstance(found, AnySchema):
            found = replace(found, nullable=True)
        return name, found

    def _model(self, name: str) -> Schema:
        return self._models[name].schema if name in self._models else AnySchema()

    def _scalar(self, schema: ScalarSchema, value: Json) -> Kind | None:
        if not is_of(value, schema.type):
            return _other(value)
        wrong = isinstance(value, str) and not self._has_format(value, schema.format)
        return "format" if wrong else None

    def _of(self, schema: Schema, value: Json, spot: _Spot) -> Iterator[Difference]:
        kind = self.itself(schema, value)
        if kind is not None:
            yield Difference(kind, spot.way, spot.place, schema, value)
        elif value is not None:
            yield from self._inside(schema, value, spot)

    def _inside(self, schema: Schema, value: Json, spot: _Spot) -> Iterator[Difference]:
        match schema, value:
            case Reference(), _:
                name, found = self._home(schema)
                yield from self._inside(found, value, _Spot(spot.way, Place(name)))
            case UnionSchema(variants=variants), _:
                fitting = [each for each in variants if self.itself(each, value) is None]
                found_in = [list(self._inside(each, value, spot)) for each in fitting]
                yield from min(found_in, key=_weight, default=())
            case ArraySchema(items=items), list():
                for each in value:
                    yield from self._of(items, each, spot.at(Each.ITEMS))
            case MapSchema(values=values), dict():
                for each in value.values():
                    yield from self._of(values, each, spot.at(Each.VALUES))
            case ObjectSchema(), dict():
                yield from self._members(schema, value, spot)

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


def _among(schema: EnumSchema, value: Json) -> Kind | None:
    if not is_of(value, schema.type):
        return _other(value)
    if any(_same(value, each) for each in schema.values):
        return None
    return "unseen" if schema.open else "value"


def _other(value: Json) -> Kind:
    return "null" if value is None else "type"


def _nearest(kinds: list[Kind | None], value: Json) -> Kind | None:
    """What is different about a value that may be one of several: nothing, or what the nearest one says."""
    for kind in (None, "unseen", "format", "value"):
        if kind in kinds and (kind != "value" or len(kinds) == 1):
            return kind
    return _other(value)


def _weight(found: list[Difference]) -> tuple[int, int]:
    return sum(each.kind in FATAL for each in found), len(found)


def is_of(value: Json, kind: str) -> bool:
    """Whether a value is of a type; 1.0 is an integer (JSON Schema 2020-12, section 4.2.3)."""
    if kind == "integer" and isinstance(value, float):
        return value.is_integer()
    return has_type(value, kind)


def _same(one: Json, other: Json) -> bool:
    """Equal as JSON, where true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
