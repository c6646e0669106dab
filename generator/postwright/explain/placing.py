"""Places with a schema: properties, bodies, responses and parameters."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.explain.showing import Shown, member_of, sent_as, shown_of
from postwright.explain.statements import Reason, Statement, counted, reason_at, reasons_of
from postwright.explain.typing import defaulted, nulls, typed
from postwright.ir.api import Api, Operation, Parameter, Response
from postwright.ir.schema import ObjectSchema, Property, Schema, UnionSchema
from postwright.overrides.spots import Spot, schema_at


def placed(api: Api, place: Spot) -> Iterator[Statement]:
    """What is said of a place, and of the property it is where it is one."""
    member = property_at(api, place)
    schema = schema_at(api, place)
    if member is None:
        values = shown_of(api, place)
        yield from (*typed(schema, values), *nulls(schema, values))
        return
    shown = member_of(api, Spot(place.root, place.steps[:-1]), member.name)
    yield from (*typed(schema, shown, member.evidence), *nulls(schema, shown))
    yield _presence(member.required, reasons_of(member.evidence, "required"), shown)
    yield from defaulted(member.default, member.evidence, member.description)
    yield from described(member.description)


def property_at(api: Api, place: Spot) -> Property | None:
    """The property that a place is, None for items, values and whole bodies."""
    if not place.steps or not isinstance(place.steps[-1], str):
        return None
    holder = schema_at(api, Spot(place.root, place.steps[:-1]))
    return next((each for each in _members(holder) if each.name == place.steps[-1]), None)


def _members(schema: Schema) -> Iterator[Property]:
    match schema:
        case ObjectSchema(properties=properties):
            yield from properties
        case UnionSchema(variants=variants):
            for variant in variants:
                yield from _members(variant)
        case _:
            return


def parametric(operation: Operation, parameter: Parameter) -> Iterator[Statement]:
    """What is said of a parameter."""
    shown = sent_as(operation, parameter)
    yield from typed(parameter.schema, shown, parameter.evidence)
    yield _presence(parameter.required, reasons_of(parameter.evidence, "required"), shown)
    yield from defaulted(
        parameter.default, parameter.evidence, parameter.description, parameter.origin
    )
    yield from described(parameter.description)


def answered(operation: Operation, response: Response) -> Iterator[Statement]:
    """What is said of a response as a whole."""
    saved = [
        each.origin
        for each in operation.examples
        if each.response is not None and each.response.status == response.status
    ]
    reasons = reasons_of(response.evidence, *(each.claim for each in response.evidence))
    if saved:
        seen = reason_at(f"{counted(len(saved), 'response')} with it saved", tuple(saved))
        reasons = (seen, *reasons)
    text = f"{response.status} {response.content_type}".strip()
    yield Statement("response", text, reasons)


def described(description: str) -> Iterator[Statement]:
    """What a description says, on one line."""
    if description:
        yield Statement("description", " ".join(description.split()))


def _presence(required: bool, reasons: tuple[Reason, ...], shown: Shown) -> Statement:
    seen = f"seen in {len(shown.values)} of {counted(shown.of, 'sample')}"
    if required:
        return Statement("required", "required", (*reasons, Reason(seen)))
    if shown.lacking:
        lacks = reason_at(f"{seen}; missing here", shown.lacking)
        return Statement("required", "optional", (*reasons, lacks))
    silent = Reason(f"no description, script or error says that it is required; {seen}")
    return Statement("required", "optional", (*reasons, silent))
