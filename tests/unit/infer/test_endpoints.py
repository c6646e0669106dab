"""Endpoints: which requests are one, and what their path parameters are called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.infer.endpoints import gather
from postwright.ir.facts import LiteralSegment, ParameterSegment, RequestFact

Fact = Callable[..., RequestFact]


@pytest.mark.parametrize(
    ("calls", "paths"),
    [
        (["GET /leads", "GET /leads"], ["/leads"]),
        (["GET /leads", "POST /leads"], ["/leads", "/leads"]),
        (["GET /leads/{a}", "GET /leads/{b}"], ["/leads/{a}"]),
        (["GET /leads/{id}", "GET /leads/{lead}/notes"], ["/leads/{lead}", "/leads/{lead}/notes"]),
        (["GET /s/{Sid}", "GET /s/{ServiceSid}/x"], ["/s/{Sid}", "/s/{ServiceSid}/x"]),
        (["GET /leads/{id}/notes/{id}"], ["/leads/{id}/notes/{note_id}"]),
        (["GET /leads/42", "GET /leads/{lead}"], ["/leads/{lead}"]),
        (["GET /leads/42/notes"], ["/leads/{id}/notes"]),
        (["GET /user/1234"], ["/user/{id}"]),
        (["GET /issues/TEST-12"], ["/issues/{id}"]),
        (["GET /api/2/issues"], ["/api/2/issues"]),
        (["GET /folders/0"], ["/folders/0"]),
        (["GET /42/leads"], ["/42/leads"]),
        (["GET /x/aB3dE5gH7jK9mN1p"], ["/x/{id}"]),
        (["GET /x/securityClassification"], ["/x/securityClassification"]),
        (["GET /a b/c"], ["/a%20b/c"]),
        (["GET /"], ["/"]),
    ],
)
def test_gather(fact: Fact, calls: list[str], paths: list[str]) -> None:
    assert [endpoint.path for endpoint in gather(tuple(map(fact, calls)))] == paths


def test_what_is_glued_to_a_parameter_tells_endpoints_apart(fact: Fact) -> None:
    steps = (LiteralSegment("files"), ParameterSegment("id", suffix=".json"))
    whole = fact("GET /files/{id}")
    found = gather((whole, RequestFact("b", "b", "GET", 0, steps)))
    assert [endpoint.path for endpoint in found] == ["/files/{id}", "/files/{id}.json"]


def test_a_server_tells_endpoints_apart(fact: Fact) -> None:
    here = fact("GET /leads")
    there = RequestFact("b", "b", "get", 1, here.segments)
    assert [endpoint.server for endpoint in gather((here, there))] == [0, 1]
