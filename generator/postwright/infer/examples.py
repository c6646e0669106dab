"""Examples: every exchange that a collection shows of an operation."""

from __future__ import annotations

from postwright.infer.endpoints import Endpoint
from postwright.infer.parameters import is_credential
from postwright.infer.security import Credentials
from postwright.infer.seen import fields
from postwright.ir.api import Example, ExampleRequest, ExampleResponse, Location
from postwright.ir.facts import ParameterSegment, RequestFact, ResponseFact


def examples(endpoint: Endpoint, credentials: Credentials) -> tuple[Example, ...]:
    """One example per saved response, and one per request that has none."""
    found = []
    for request in endpoint.requests:
        if not request.responses:
            found.append(
                Example(request.name, _sent(endpoint, request, credentials), None, request.origin)
            )
        for answer in request.responses:
            sent = _sent(endpoint, answer.request or request, credentials)
            found.append(Example(answer.name, sent, _received(answer), answer.origin))
    return tuple(found)


def _sent(endpoint: Endpoint, request: RequestFact, credentials: Credentials) -> ExampleRequest:
    return ExampleRequest(
        path=_path(endpoint, request),
        query=_shown(request, "query", credentials),
        headers=_shown(request, "header", credentials),
        body=request.body,
    )


def _path(endpoint: Endpoint, request: RequestFact) -> tuple[tuple[str, str], ...]:
    return tuple(
        (step.name, segment.value)
        for step, segment in zip(endpoint.steps, request.segments, strict=False)
        if isinstance(segment, ParameterSegment) and step.is_parameter and segment.value is not None
    )


def _shown(
    request: RequestFact, location: Location, credentials: Credentials
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (field.name, field.value or "")
        for field in fields(request, location)
        if not field.disabled
        and field.name
        and not is_credential(field.name, location, credentials)
    )


def _received(answer: ResponseFact) -> ExampleResponse | None:
    if answer.status is None:
        return None
    headers = tuple((field.name, field.value or "") for field in answer.headers if field.name)
    return ExampleResponse(answer.status, headers, answer.body)
