"""Auth: with which credentials the requests of an operation are sent, and where those are set."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.explain.statements import Reason, Statement, reason_at
from postwright.ir.api import Operation
from postwright.ir.facts import RequestFact
from postwright.source import Origin


def secured(operation: Operation, requests: tuple[RequestFact, ...]) -> Statement:
    """What an operation is sent with, and how many of its requests are."""
    if not operation.security:
        return Statement("auth", "public", (Reason("no request is sent with credentials"),))
    ways = " or ".join(" and ".join(way) or "none" for way in operation.security)
    reasons = tuple(_reason(way, requests) for way in operation.security if way)
    return Statement("auth", ways, (*reasons, *_without(operation, requests)))


def _without(operation: Operation, requests: tuple[RequestFact, ...]) -> Iterator[Reason]:
    """Why no credential is needed, where that was seen."""
    for each in operation.evidence if () in operation.security else ():
        if each.claim == "security":
            some = f"{each.samples} of {len(requests)}"
            text = f"or none: {some} are sent without a credential and succeed"
            yield reason_at(text, each.places)


def _reason(way: tuple[str, ...], requests: tuple[RequestFact, ...]) -> Reason:
    places = [_place(request, way) for request in requests]
    found = tuple(place for place in places if place is not None)
    some = "every request is" if len(found) == len(places) else f"{len(found)} of {len(places)} are"
    return reason_at(f"{some} sent with {' and '.join(way)}, which is set here", found)


def _place(request: RequestFact, way: tuple[str, ...]) -> Origin | None:
    """Where a request's credentials are set, None if it is sent with others."""
    return next((origin for ids, origin in _ways(request) if ids == way), None)


def _ways(request: RequestFact) -> Iterator[tuple[tuple[str, ...], Origin]]:
    for way in request.auth.ways if request.auth is not None else ():
        yield tuple(fact.scheme.id for fact in way), way[0].scheme.origin
