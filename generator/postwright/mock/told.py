"""What scripts tell of an answer that nobody saved: members that it has, their types and values.

An answer that is made up is given them, so that it holds what every script of its operation asks of it. Of
values about which scripts differ it has the first, where it has none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from postwright.ir.api import Api, Operation
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.json import Json, found_at
from postwright.ir.schema import ScalarSchema, Schema
from postwright.ir.script_facts import (
    DERIVED,
    ITEMS,
    Assertion,
    Operator,
    StoredVariable,
    Subject,
    named_members,
)
from postwright.mock.answers import EMPTY, Answer, in_json
from postwright.mock.places import Place, is_at, place_of, put_at
from postwright.mock.samples import TEXT, sample

_MOST, _LONGEST = 20, 1000
"""The most items of a list, and the longest text, that are made up."""

_AT_LEAST: dict[Operator, int] = {"equals": 0, "at least": 0, "above": 1}
"""What to add to an amount to be as an assertion wants it."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the requests of each operation say in their scripts, by the operation's id."""

    requests: Mapping[str, tuple[RequestFact, ...]]
    taken: Mapping[str, tuple[tuple[Place, Json], ...]] = field(default_factory=dict)
    """What other operations take from the answers of one: the place, and a value that they allow."""

    def holding(self, operation: Operation | None, status: int, body: Json) -> Json:
        """The body of an operation's answer with what scripts tell of it; as it is where they tell nothing."""
        requests = self.requests.get(operation.id, ()) if operation else ()
        claims = [each for request in requests for each in _claims(request, status)]
        for place, value in self.taken.get(operation.id, ()) if operation and status < 300 else ():
            body = body if is_at(body, place) else put_at(body, place, value)
        for place, values in _values(claims).items():
            if len(values) == 1 or not is_at(body, place):
                body = put_at(body, place, values[0])
        for each in claims:
            body = _shaped(body, each)
        for each in claims:
            body = _bounded(body, each)
        stored = (each for request in requests for each in request.scripts.stored)
        for kept in stored if status < 300 else ():
            body = _having(body, place_in(kept.value)) if _is_taken(kept) else body
        return body

    def answer(self, operation: Operation, like: Answer) -> Answer:
        """An answer that is made up, with what scripts tell of its body."""
        if like.status in EMPTY or (like.is_text and like.body):
            return like
        whole, parts = self._texts(operation, like.status)
        if len(whole) == 1:
            return _text(like.status, whole)
        held = self.holding(operation, like.status, like.body)
        if parts and not held:
            return _text(like.status, parts)
        return like if held == like.body else like.holding(held)

    def _texts(self, operation: Operation, status: int) -> tuple[list[str], list[str]]:
        """The texts that the body is as it came, and those that are in it, each once."""
        found: dict[str, list[str]] = {"equals": [], "contains": []}
        for request in self.requests.get(operation.id, ()):
            for each in _spoken(request, status):
                if each.subject == Subject("text") and isinstance(each.expected, str):
                    texts = found.get(each.operator, [])
                    texts.extend(() if each.expected in texts else (each.expected,))
        return found["equals"], found["contains"]


def told_of(api: Api, facts: Facts | None) -> Told:
    """What scripts tell of an API's answers."""
    known = {request.id: request for request in facts.requests} if facts else {}
    operations = {operation.id: operation for _, operation in api.operations()}
    schemas = {each.name: each.schema for each in api.schemas}
    requests = {
        id: tuple(known[each] for each in (id, *operation.variants) if each in known)
        for id, operation in operations.items()
    }
    taken = {
        id: tuple(
            (place_of(link.pointer), sample(parameter.schema, schemas))
            for link in operation.links
            if link.operation in operations
            for parameter in operations[link.operation].parameters
            if (parameter.location, parameter.name) == (link.location, link.parameter)
        )
        for id, operation in operations.items()
    }
    return Told(requests, taken)


def _text(status: int, lines: list[str]) -> Answer:
    return Answer(status, (("Content-Type", "text/plain"),), "\n".join(lines), True)


def _claims(request: RequestFact, status: int) -> Iterator[Assertion]:
    """The assertions of members of a body that hold of an answer with a status."""
    for each in _spoken(request, status):
        if each.subject.of == "body" and each.against is None:
            yield each


def _spoken(request: RequestFact, status: int) -> Iterator[Assertion]:
    """The assertions that certainly speak of the answer with a status."""
    expected = request.scripts.statuses or (200,)
    for each in request.scripts.assertions:
        loose = each.negated or each.conditional or each.alternative or each.subject.answer
        statuses = each.statuses or (() if each.inherited and status >= 400 else expected)
        if not loose and (status in statuses or (not request.scripts.statuses and status < 300)):
            yield each


def _shaped(body: Json, claim: Assertion) -> Json:
    """The body with the members that a claim names, the last of the type that it tells."""
    place = place_in(claim.subject)
    if claim.subject.part == "length" and found_at(body, place) is None:
        return put_at(body, place, [])
    for path in named_members(claim):
        body = _having(body, path)
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


def _values(claims: list[Assertion]) -> dict[Place, list[Json]]:
    """The values that are asserted, by their places, each once; a text may be a part of the value."""
    found: dict[Place, list[Json]] = {}
    for each in claims:
        is_text = each.operator == "contains" and isinstance(each.expected, str)
        if each.subject.part or not (each.operator == "equals" or is_text):
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


def _having(body: Json, place: Place) -> Json:
    """The body with something at a place, where nothing is there."""
    if not place or is_at(body, place) or found_at(body, place) is not None:
        return body
    return put_at(body, place, TEXT)


def _is_taken(kept: StoredVariable) -> bool:
    """Whether a variable is a member of the answer."""
    subject = kept.value
    of_body = subject.of == "body" and bool(subject.path) and not subject.answer
    return of_body and subject.part not in DERIVED and not subject.part


def place_in(subject: Subject) -> Place:
    """Where in a body a subject is, any item standing for itself as the first."""
    return tuple("0" if step in ITEMS else step for step in subject.path)


def made(operation: Operation, status: int, schemas: Mapping[str, Schema]) -> Answer:
    """An answer with a status, of what the contract knows of it; None in it where that is nothing."""
    known = (each.schema for each in operation.responses if each.status == status)
    schema = next((each for each in known if each is not None), None)
    return (
        Answer(status, (), None, True)
        if schema is None
        else in_json(status, sample(schema, schemas))
    )
