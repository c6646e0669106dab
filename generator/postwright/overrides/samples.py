"""Samples against what an override says: those that a client could not read or would not send."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from postwright.ir.api import Api, Example, Operation
from postwright.ir.differences import Comparing
from postwright.ir.json import Json
from postwright.ir.schema import (
    ArraySchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    Schema,
    UnionSchema,
)
from postwright.ir.steps import Each
from postwright.overrides.spots import InBody, InModel, InResponse, Root, Spot

ABSENT: Json = {"": "absent"}
"""Stands for a member that a sample lacks though it is required; compared by identity."""


@dataclass(frozen=True, slots=True)
class Misfits:
    """How many of the samples of a place do not fit its schema, and the first example that shows it."""

    count: int
    of: int
    first: Example


def misfits(api: Api, place: Spot) -> Misfits | None:
    """The samples that do not fit what is said of a place, None if all do."""
    return all_misfits(api).get(place)


def all_misfits(api: Api) -> dict[Spot, Misfits]:
    """The samples that do not fit what is said of their place, by places that have any."""
    models = {named.name: named for named in api.schemas}
    comparing = Comparing(models, _reads)
    counts: Counter[Spot] = Counter()
    wrong: dict[Spot, list[Example]] = {}
    for example, root, start, sample in _shown(api):
        for spot, schema, value in _walk(Spot(root, ()), start, sample, models):
            counts[spot] += 1
            if not _fits(schema, value, comparing):
                wrong.setdefault(spot, []).append(example)
    return {
        spot: Misfits(len(examples), counts[spot], examples[0]) for spot, examples in wrong.items()
    }


def shown_at(api: Api, place: Spot) -> Iterator[tuple[Example, Schema, Json]]:
    """All that the examples show of a place; `ABSENT` where a required member is missing."""
    models = {named.name: named for named in api.schemas}
    for example, root, start, sample in _shown(api):
        for spot, schema, value in _walk(Spot(root, ()), start, sample, models):
            if spot == place:
                yield example, schema, value


def _shown(api: Api) -> Iterator[tuple[Example, Root, Schema, Json]]:
    """The JSON that was sent and answered, with the schema it should be of."""
    for _, operation in api.operations():
        for example in operation.examples:
            yield from ((example, *each) for each in _of_example(operation, example))


def _of_example(operation: Operation, example: Example) -> Iterator[tuple[Root, Schema, Json]]:
    answer, body = example.response, operation.request_body
    if answer is not None and answer.body.kind == "json":
        for response in operation.responses:
            if response.status == answer.status and response.schema is not None:
                yield InResponse(operation.id, response.status), response.schema, answer.body.value
    if body is not None and example.request.body.kind == "json":
        refused = answer is not None and answer.status >= 400
        if not refused:
            yield InBody(operation.id), body.content[0].schema, example.request.body.value


Visited = Iterator[tuple[Spot, Schema, Json]]


def _walk(spot: Spot, schema: Schema, value: Json, models: Mapping[str, NamedSchema]) -> Visited:
    """Every place in a sample, with its schema."""
    yield spot, schema, value
    if value is ABSENT:
        return
    match schema, value:
        case Reference(name=name), _:
            yield from _walk(Spot(InModel(name), ()), models[name].schema, value, models)
        case _:
            yield from _inside(spot, schema, value, models)


def _inside(spot: Spot, schema: Schema, value: Json, models: Mapping[str, NamedSchema]) -> Visited:
    match schema, value:
        case ArraySchema(items=items), list():
            for each in value:
                yield from _walk(Spot(spot.root, (*spot.steps, Each.ITEMS)), items, each, models)
        case MapSchema(values=values), dict():
            for each in value.values():
                yield from _walk(Spot(spot.root, (*spot.steps, Each.VALUES)), values, each, models)
        case ObjectSchema(properties=properties), dict():
            for member in properties:
                below = Spot(spot.root, (*spot.steps, member.name))
                if member.name in value or member.required:
                    shown = value.get(member.name, ABSENT)
                    yield from _walk(below, member.schema, shown, models)
        case UnionSchema(variants=variants), _:
            for variant in variants:
                yield from _inside(spot, variant, value, models)


def _fits(schema: Schema, value: Json, comparing: Comparing) -> bool:
    """Whether a value may be of a schema; the members of objects are not looked at."""
    if value is ABSENT:
        return False
    if isinstance(value, str) and re.search(r"\{\{.*\}\}|^<.*>$", value):
        return True
    return comparing.itself(schema, value) in (None, "unseen")


_READERS: dict[str, Callable[[str], object]] = {
    "date-time": datetime.fromisoformat,
    "date": date.fromisoformat,
    "uuid": UUID,
}


def _reads(text: str, form: str) -> bool:
    """Whether a text is of a format that clients read (RFC 3339, section 5.6; RFC 9562)."""
    try:
        _READERS.get(form, str)(text)
    except ValueError:
        return False
    return True
