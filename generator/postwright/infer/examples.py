"""Examples: every exchange that a collection shows of an operation."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.infer.endpoints import Endpoint
from postwright.infer.fields.parameters import is_credential
from postwright.infer.fields.seen import fields
from postwright.infer.security import Credentials
from postwright.ir.api import Example, ExampleRequest, ExampleResponse, Location
from postwright.ir.facts import ParameterSegment, RequestFact, ResponseFact


def examples(endpoint: Endpoint, credentials: Credentials) -> tuple[Example, ...]:
    """One example per saved response, and one per request that none of its responses answered as it is."""
    return tuple(example for _, found in by_request(endpoint, credentials) for example in found)


def by_request(
    endpoint: Endpoint, credentials: Credentials
) -> Iterator[tuple[RequestFact, tuple[Example, ...]]]:
    """The examples of each request, in the order in which `examples` gives them."""
    for request in endpoint.requests:
        yield request, tuple(_of_request(endpoint, request, credentials))


def _of_request(
    endpoint: Endpoint, request: RequestFact, credentials: Credentials
) -> Iterator[Example]:
    own = _sent(endpoint, request, credentials)
    answered = [
        Example(
            _called(request.name, answer.name),
            _sent(endpoint, answer.request, credentials) if answer.request else own,
            _received(answer),
            answer.origin,
        )
        for answer in request.responses
    ]
    if all(example.request != own for example in answered):
        yield Example(request.name, own, None, request.origin)
    yield from answered


def _called(request: str, answer: str) -> str:
    """The names of a request and its answer, said once where one says the other."""
    sent, came = request.strip(), answer.strip()
    if not came or came.casefold() in sent.casefold():
        return request
    return answer if not sent or sent.casefold() in came.casefold() else f"{sent} - {came}"


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
