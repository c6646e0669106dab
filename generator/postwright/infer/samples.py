"""Samples: what the requests of an endpoint show of its bodies, with the place each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from postwright.infer.endpoints import Endpoint
from postwright.infer.originals import with_originals
from postwright.ir.api import Payload
from postwright.ir.facts import RequestFact, ResponseFact
from postwright.ir.json import Json
from postwright.source import Origin

Sample: TypeAlias = tuple[Json, Origin]


def sent(endpoint: Endpoint) -> Iterator[RequestFact]:
    """Every request shown: the endpoint's own, then those that its saved responses answered."""
    yield from with_originals(endpoint.requests)


def accepted(endpoint: Endpoint) -> Iterator[RequestFact]:
    """The requests shown that nothing says were refused: not those that a saved error answered."""
    for request in endpoint.requests:
        yield request
        for response in request.responses:
            refused = response.status is not None and response.status >= 400
            if response.request is not None and not refused:
                yield response.request


def bodies(endpoint: Endpoint) -> Iterator[tuple[Payload, Origin]]:
    """Every request body shown."""
    for request in sent(endpoint):
        if request.body.kind != "none":
            yield request.body, request.origin


def answers(endpoint: Endpoint) -> Iterator[ResponseFact]:
    """Every saved response."""
    for request in endpoint.requests:
        yield from request.responses


def statuses(endpoint: Endpoint) -> dict[int, list[ResponseFact]]:
    """The saved responses by status, in the order of the statuses; those without one are left out."""
    found: dict[int, list[ResponseFact]] = {}
    for answer in answers(endpoint):
        if answer.status is not None:
            found.setdefault(answer.status, []).append(answer)
    return dict(sorted(found.items()))


def is_success(status: int) -> bool:
    """2xx (RFC 9110, section 15.3). Nothing else tells what an operation gives."""
    return 200 <= status < 300


def json_samples(answers: list[ResponseFact]) -> list[Sample]:
    """The JSON bodies among some responses."""
    return [(answer.body.value, answer.origin) for answer in answers if answer.body.kind == "json"]


def members_of_body(request: RequestFact) -> Iterator[set[str]]:
    """The names that the request's body has: none for one without a body, one set per item of an array."""
    if request.body.kind in {"form", "multipart"}:
        yield {shown.name for shown in request.form if not shown.disabled}
    elif request.body.kind == "json":
        value = request.body.value
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield set(each)
