"""Facts in few words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.ir.api import Api, Payload
from postwright.ir.facts import (
    Facts,
    FieldFact,
    LiteralSegment,
    ParameterSegment,
    RequestFact,
    ResponseFact,
    Segment,
)


def json_payload(value: Any) -> Payload:
    return Payload("json", "application/json", value)


def request_fact(call: str, name: str = "", **given: Any) -> RequestFact:
    """`GET /leads/{lead}` as a fact; `answers` are (status, JSON), `sends` is the JSON it takes."""
    method, path = call.split(" ", 1)
    answers = given.pop("answers", ())
    body = json_payload(given.pop("sends")) if "sends" in given else Payload()
    query = tuple(FieldFact(key, value) for key, value in given.pop("query", ()))
    return RequestFact(
        id=call,
        name=name or call,
        method=method,
        server=0,
        segments=tuple(_segment(part) for part in path.strip("/").split("/") if part),
        body=given.pop("body", body),
        query=given.pop("fields", query),
        responses=tuple(
            ResponseFact(f"answer {index}", status, json_payload(value))
            for index, (status, value) in enumerate(answers)
        ),
        **given,
    )


def _segment(part: str) -> Segment:
    if not part.startswith("{"):
        return LiteralSegment(part)
    name, _, suffix = part[1:].partition("}")
    return ParameterSegment(name, suffix=suffix)


@pytest.fixture
def fact() -> Callable[..., RequestFact]:
    return request_fact


@pytest.fixture
def inferred() -> Callable[..., Api]:
    def api(*requests: RequestFact) -> Api:
        return infer(Facts("Any", requests=requests), Sink())

    return api
