"""Which answer an assertion is about, and which statuses scripts say an endpoint answers with."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.infer.endpoints import Endpoint
from postwright.ir.facts import RequestFact
from postwright.ir.schema import Evidence
from postwright.ir.script_facts import Assertion, named_statuses

_PLACES = 3


def asserted_statuses(endpoint: Endpoint) -> dict[int, Evidence]:
    """The statuses that scripts expect of requests without a saved response, in order, with evidence.

    A folder's script counts where it leaves no choice: a list of statuses is there for all its requests.
    """
    found: dict[int, list[Assertion]] = {}
    for request in endpoint.requests:
        if not any(answer.status is not None for answer in request.responses):
            for status, assertion in _expected(request):
                found.setdefault(status, []).append(assertion)
    return {status: _evidence(found[status]) for status in sorted(found)}


def expected_statuses(request: RequestFact) -> tuple[int, ...]:
    """The statuses that scripts expect of one request."""
    return tuple(status for status, _ in _expected(request))


def _expected(request: RequestFact) -> Iterator[tuple[int, Assertion]]:
    for assertion in _in_force(request):
        if assertion.inherited and (assertion.operator != "equals" or _loose(assertion)):
            continue
        asked = () if assertion.inherited else assertion.statuses
        for status in (*named_statuses(assertion), *asked):
            yield status, assertion


def _in_force(request: RequestFact) -> list[Assertion]:
    """The assertions of a request; its own word on the status stands against its folder's."""
    given = request.scripts.assertions
    own = any(not each.inherited and named_statuses(each) for each in given)
    return [each for each in given if not (own and each.inherited and named_statuses(each))]


def _loose(assertion: Assertion) -> bool:
    return assertion.conditional or assertion.alternative


def _evidence(assertions: list[Assertion]) -> Evidence:
    places = tuple(dict.fromkeys(each.origin for each in assertions))[:_PLACES]
    return Evidence("status", "its script expects this status", len(assertions), places)


def by_status(endpoint: Endpoint) -> dict[int, list[tuple[RequestFact, Assertion]]]:
    """The assertions about bodies that hold whenever the answer has a status, by that status."""
    found: dict[int, list[tuple[RequestFact, Assertion]]] = {}
    for request in endpoint.requests:
        for assertion in request.scripts.assertions:
            subject = assertion.subject
            if subject.of == "body" and not subject.answer and not _loose(assertion):
                for status in about(request, assertion):
                    found.setdefault(status, []).append((request, assertion))
    return found


def about(request: RequestFact, assertion: Assertion) -> tuple[int, ...]:
    """The statuses an assertion speaks of: those it asks for, else the one that its script expects.

    Where no status is expected, it is about the saved success; where there is none, that is not known.
    """
    if assertion.statuses:
        return assertion.statuses
    expected = [
        status
        for each in _in_force(request)
        if not _loose(each) and not each.statuses
        for status in named_statuses(each)
    ]
    if expected:
        alike = len({status // 100 for status in expected}) == 1
        return tuple(dict.fromkeys(expected)) if alike else ()
    saved = {answer.status for answer in request.responses if answer.status is not None}
    good = sorted(status for status in saved if 200 <= status < 300)
    return tuple(good[:1])
