"""Bodies that are made up, given the form which claims of scripts ask for.

Of values about which claims differ a place has the first, where it has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from postwright.ir.json import Json, found_at
from postwright.ir.schema import ScalarSchema
from postwright.ir.script_facts import ITEMS, Assertion, Operator, Subject, named_members
from postwright.mock.places import Place, is_at, put_at, without
from postwright.mock.samples import TEXT, sample

_MOST, _LONGEST = 20, 1000
"""The most items of a list, and the longest text, that are made up."""

_AT_LEAST: dict[Operator, int] = {"equals": 0, "at least": 0, "above": 1}
"""What to add to an amount to be as an assertion wants it."""


def claimed(body: Json, claims: Sequence[Assertion]) -> Json:
    """A body as claims about its members say that it is, as far as they tell it."""
    for place, values in _values(claims).items():
        if len(values) == 1 or not is_at(body, place):
            body = put_at(body, place, values[0])
    for each in claims:
        body = _formed(body, each)
    for each in claims:
        body = _bounded(body, each)
    return body


def _formed(body: Json, claim: Assertion) -> Json:
    """The body with the members that a claim names, the last of the type that it tells."""
    place = place_in(claim.subject)
    if claim.subject.part == "length" and found_at(body, place) is None:
        return put_at(body, place, [])
    for path in named_members(claim):
        body = having(body, path)
    if claim.operator == "type" and not claim.subject.part and isinstance(claim.expected, str):
        return body if _is_a(found_at(body, place), claim.expected) else _typed(body, place, claim)
    return body


def _typed(body: Json, place: Place, claim: Assertion) -> Json:
    match claim.expected:
        case "object":
            return put_at(body, place, {})
        case "array":
            return put_at(body, place, [])
        case "string" | "number" | "integer" | "boolean" as kind:
            return put_at(body, place, sample(ScalarSchema(kind), {}))
        case _:
            return body


def _is_a(value: Json, kind: str) -> bool:
    match kind:
        case "object":
            return isinstance(value, dict)
        case "array":
            return isinstance(value, list)
        case "string":
            return isinstance(value, str)
        case "boolean":
            return isinstance(value, bool)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "integer":
            return type(value) is int
        case _:
            return True


def lacking(body: Json, claims: Iterable[Assertion]) -> Json:
    """A body without the members that claims say it has not."""
    for each in claims:
        names = each.expected if each.operator == "members" else None
        place = place_in(each.subject)
        for name in names if isinstance(names, list) else ():
            body = without(body, (*place, str(name)))
        if each.operator == "defined" and not each.subject.part and place:
            body = without(body, place)
    return body


def _tells_value(claim: Assertion) -> bool:
    """Whether a claim says what is at a place, a part of its text, or what is there of one of the items."""
    if claim.operator == "contains":
        part = claim.subject.part
        return part == "values" or (part == "" and isinstance(claim.expected, str))
    return claim.operator == "equals" and not claim.subject.part


def _values(claims: Sequence[Assertion]) -> dict[Place, list[Json]]:
    """The values that are asserted, by their places, each once; a text may be a part of the value."""
    found: dict[Place, list[Json]] = {}
    for each in claims:
        if not _tells_value(each):
            continue
        values = found.setdefault(place_in(each.subject), [])
        if each.expected not in values:
            values.append(each.expected)
    return found


def _bounded(body: Json, claim: Assertion) -> Json:
    """The body with as many items, or as high a number, as a claim asks for."""
    place, wanted = place_in(claim.subject), claim.expected
    if type(wanted) is not int or claim.operator not in _AT_LEAST:
        return body
    least = wanted + _AT_LEAST[claim.operator]
    held = found_at(body, place)
    match claim.subject.part:
        case "length" if isinstance(held, list) and 0 <= least <= _MOST:
            item = held[0] if held else {}
            return put_at(body, place, [*held[:least], *[item] * (least - len(held))])
        case "length" if isinstance(held, str) and 0 <= least <= _LONGEST:
            shown = held or TEXT
            return put_at(body, place, (shown * (least // len(shown) + 1))[:least])
        case "" | "number" if claim.operator != "equals":
            is_so = isinstance(held, int | float) and held >= least
            return body if is_so else put_at(body, place, least)
        case _:
            return body


def having(body: Json, place: Place) -> Json:
    """The body with something at a place, where nothing is there."""
    if not place or is_at(body, place) or found_at(body, place) is not None:
        return body
    return put_at(body, place, TEXT)


def place_in(subject: Subject) -> Place:
    """Where in a body a subject is, any item standing for itself as the first."""
    return tuple("0" if step in ITEMS else step for step in subject.path)
