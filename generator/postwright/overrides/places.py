"""Places in schemas: finding one by the steps that lead to it, and putting another schema there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from postwright.ir.schema import (
    ArraySchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    Schema,
    UnionSchema,
)
from postwright.ir.steps import Each, Step, Steps, path_text
from postwright.overrides.refusals import nothing_there

Change: TypeAlias = Callable[[Schema], Schema]


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a place that passes no reference: from a model if `model` is one, else from the start."""

    model: str
    steps: Steps


def find(start: Schema, steps: Steps, models: Mapping[str, NamedSchema], before: str) -> Way:
    """The way to a place, through references. `before` is what stands before the path in messages.

    Raises `Refused` (PW610) where a step leads nowhere, with the nearest that leads somewhere.
    """
    schema, way = start, Way("", ())
    for index, step in enumerate(steps):
        schema, way = follow(schema, way, models)
        inside = enter(schema, step)
        if inside is None:
            here = steps[:index]
            known = [before + path_text((*here, each)) for each in exits(schema)]
            known = known or [(before + path_text(here)).rstrip(". ")]
            wanted = before + path_text((*here, step))
            raise nothing_there(f"there is no `{wanted}`", wanted, known)
        schema, way = inside, Way(way.model, (*way.steps, step))
    return way


def follow(schema: Schema, way: Way, models: Mapping[str, NamedSchema]) -> tuple[Schema, Way]:
    """What a reference stands for, and the way to that."""
    while isinstance(schema, Reference):
        way = Way(schema.name, ())
        schema = models[schema.name].schema
    return schema, way


def enter(schema: Schema, step: Step) -> Schema | None:
    """The schema one step inside of another, None if the step leads nowhere."""
    match schema:
        case ArraySchema(items=items) if step is Each.ITEMS:
            return items
        case MapSchema(values=values) if step is Each.VALUES:
            return values
        case ObjectSchema(properties=properties):
            return next((each.schema for each in properties if each.name == step), None)
        case UnionSchema(variants=variants):
            inside = (enter(each, step) for each in variants)
            return next((each for each in inside if each is not None), None)
        case _:
            return None


def exits(schema: Schema) -> Iterator[Step]:
    """The steps that lead on from a schema."""
    match schema:
        case ArraySchema():
            yield Each.ITEMS
        case MapSchema():
            yield Each.VALUES
        case ObjectSchema(properties=properties):
            yield from (each.name for each in properties)
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from exits(variant)
        case _:
            return


def at(schema: Schema, steps: Steps, change: Change) -> Schema:
    """The schema with the place that `steps` lead to changed; the way passes no reference."""
    if not steps:
        return change(schema)
    step, rest = steps[0], steps[1:]
    match schema:
        case ArraySchema(items=items) if step is Each.ITEMS:
            return replace(schema, items=at(items, rest, change))
        case MapSchema(values=values) if step is Each.VALUES:
            return replace(schema, values=at(values, rest, change))
        case ObjectSchema(properties=properties):
            return replace(
                schema, properties=tuple(_member(each, steps, change) for each in properties)
            )
        case UnionSchema(variants=variants):
            taking = next(i for i, each in enumerate(variants) if enter(each, step) is not None)
            changed = at(variants[taking], steps, change)
            return replace(schema, variants=(*variants[:taking], changed, *variants[taking + 1 :]))
        case _:
            raise AssertionError("the way was found before")


def _member(member: Property, steps: Steps, change: Change) -> Property:
    if member.name != steps[0]:
        return member
    return replace(member, schema=at(member.schema, steps[1:], change))


def member_at(
    schema: Schema, steps: Steps, change: Callable[[Property], Property | None]
) -> Schema:
    """The schema with a property changed, or left out for None; `steps` end with its name."""

    def changed(holder: Schema) -> Schema:
        return _with_member(holder, steps[-1], change)

    return at(schema, steps[:-1], changed)


def _with_member(
    holder: Schema, name: Step, change: Callable[[Property], Property | None]
) -> Schema:
    match holder:
        case ObjectSchema(properties=properties):
            kept = (change(each) if each.name == name else each for each in properties)
            return replace(holder, properties=tuple(each for each in kept if each is not None))
        case UnionSchema(variants=variants):
            taking = next(i for i, each in enumerate(variants) if enter(each, name) is not None)
            changed = _with_member(variants[taking], name, change)
            return replace(holder, variants=(*variants[:taking], changed, *variants[taking + 1 :]))
        case _:
            raise AssertionError("the way was found before")
