"""Examples with values where the collection has placeholders: `<integer>` says a type and is no integer.

Postman writes them into collections that it makes of OpenAPI documents.
"""

from __future__ import annotations

from dataclasses import replace

from postwright.infer.schemas.values import placeholder
from postwright.ir.api import Example, ExampleResponse, Payload
from postwright.ir.json import Json

SAMPLES: dict[tuple[str, str], Json] = {
    ("integer", ""): 1,
    ("number", ""): 1.5,
    ("boolean", ""): True,
    ("string", "uuid"): "7d444840-9dc0-11d1-b245-5ffdce74fad2",
    ("string", "date"): "2024-02-29",
    ("string", "date-time"): "2024-02-29T12:00:00Z",
    ("string", "email"): "ada@example.com",
    ("string", "uri"): "https://example.com/",
}
"""A value for each type and format."""


def concrete(example: Example) -> Example:
    """The same exchange with a sample of its type for each placeholder."""
    sent = replace(
        example.request,
        path=_pairs(example.request.path),
        query=_pairs(example.request.query),
        headers=_pairs(example.request.headers),
        body=_payload(example.request.body),
    )
    return replace(example, request=sent, response=_response(example.response))


def _response(response: ExampleResponse | None) -> ExampleResponse | None:
    return response and replace(response, body=_payload(response.body))


def _payload(payload: Payload) -> Payload:
    return replace(payload, value=_filled(payload.value))


def _pairs(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _text(_sample(text))) for name, text in pairs)


def _text(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _filled(value: Json) -> Json:
    match value:
        case str():
            return _sample(value)
        case list():
            return [_filled(each) for each in value]
        case dict():
            return {name: _filled(member) for name, member in value.items()}
        case _:
            return value


def _sample(text: str) -> Json:
    found = placeholder(text)
    return SAMPLES.get((found.type, found.format), text) if found else text
