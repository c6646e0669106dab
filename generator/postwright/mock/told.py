"""What scripts tell of an answer that nobody saved: members that it has, their types and values.

An answer that is made up is given them, so that it holds what every script of its operation asks of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from postwright.ir.api import Api, Operation
from postwright.ir.facts import Facts, RequestFact
from postwright.ir.json import Json
from postwright.ir.schema import Schema
from postwright.ir.script_facts import DERIVED, Assertion, StoredVariable, Subject
from postwright.mock.answers import EMPTY, Answer, in_json
from postwright.mock.places import Place, is_at, place_of, put_at
from postwright.mock.samples import sample
from postwright.mock.shaping import claimed, having, place_in


@dataclass(frozen=True, slots=True)
class Told:
    """What the requests of each operation say in their scripts, by the operation's id."""

    requests: Mapping[str, tuple[RequestFact, ...]]
    taken: Mapping[str, tuple[tuple[Place, Json], ...]] = field(default_factory=dict)
    """What other operations take from the answers of one: the place, and a value that they allow."""

    def holding(self, operation: Operation, status: int, body: Json) -> Json:
        """The body of an operation's answer with what scripts tell of it; as it is where they tell nothing."""
        requests = self.requests.get(operation.id, ())
        claims = [each for request in requests for each in claims_of(request, status)]
        if status >= 300:
            return claimed(body, claims)
        for place, value in self.taken.get(operation.id, ()):
            body = body if is_at(body, place) else put_at(body, place, value)
        return _kept(claimed(body, claims), requests)

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


def claims_of(request: RequestFact, status: int, *, negated: bool = False) -> Iterator[Assertion]:
    """The assertions of members of a body that hold of an answer with a status, or say what does not."""
    for each in _spoken(request, status, negated):
        if each.subject.of == "body" and each.against is None:
            yield each


def _spoken(request: RequestFact, status: int, negated: bool = False) -> Iterator[Assertion]:
    """The assertions that certainly speak of the answer with a status."""
    expected = request.scripts.statuses or range(200, 300)
    for each in request.scripts.assertions:
        loose = each.conditional or each.alternative or each.subject.answer
        statuses = each.statuses or (() if each.inherited and status >= 400 else expected)
        if not loose and each.negated == negated and status in statuses:
            yield each


def _kept(body: Json, requests: Iterable[RequestFact]) -> Json:
    """The body with the members that scripts keep in variables."""
    for request in requests:
        for kept in request.scripts.stored:
            body = having(body, place_in(kept.value)) if _is_taken(kept) else body
    return body


def _is_taken(kept: StoredVariable) -> bool:
    """Whether a variable is a member of the answer."""
    subject = kept.value
    of_body = subject.of == "body" and bool(subject.path) and not subject.answer
    return of_body and subject.part not in DERIVED and not subject.part


def made(operation: Operation, status: int, schemas: Mapping[str, Schema]) -> Answer:
    """An answer with a status, of what the contract knows of it; None in it where that is nothing."""
    known = (each.schema for each in operation.responses if each.status == status)
    schema = next((each for each in known if each is not None), None)
    return (
        Answer(status, (), None, True)
        if schema is None
        else in_json(status, sample(schema, schemas))
    )
