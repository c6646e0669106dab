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
        (["GET /item/8863.json"], ["/item/{id}.json"]),
        # proven by other requests
        (["GET /folder/0", "GET /folder/{folder}"], ["/folder/{folder}"]),
        (["GET /folder/0", "GET /folder/{folder}/items"], ["/folder/0", "/folder/{folder}/items"]),
        (["GET /company/3", "GET /company/4"], ["/company/{id}"]),
        (["GET /company/3", "POST /company/4"], ["/company/{id}", "/company/{id}"]),
        (["GET /company/3"], ["/company/3"]),
        (["GET /order/ord-17", "GET /order/ord-18"], ["/order/{id}"]),
        (["GET /a/{a}/part/1", "GET /a/7/part/2"], ["/a/{a}/part/{id}"]),
        # names stay
        (["GET /leads/search", "GET /leads/{lead}"], ["/leads/search", "/leads/{lead}"]),
        (["GET /leads/s3", "GET /leads/{lead}"], ["/leads/s3", "/leads/{lead}"]),
        (["GET /leads/v1.2", "GET /leads/{lead}"], ["/leads/v1.2", "/leads/{lead}"]),
        (["GET /api/2/leads", "GET /api/3/leads"], ["/api/2/leads", "/api/3/leads"]),
        (["GET /auth/oauth1", "GET /auth/oauth2"], ["/auth/oauth1", "/auth/oauth2"]),
        (["GET /a b/c"], ["/a%20b/c"]),
        (["GET /"], ["/"]),
    ],
)
def test_gather(fact: Fact, calls: list[str], paths: list[str]) -> None:
    assert [endpoint.path for endpoint in gather(tuple(map(fact, calls)))] == paths


def test_a_literal_that_is_a_value_elsewhere_is_one(fact: Fact) -> None:
    steps = (LiteralSegment("tags"), ParameterSegment("tag", "red"))
    known = RequestFact("b", "b", "GET", 0, steps)
    paths = [e.path for e in gather((fact("GET /tags/red"), fact("GET /tags/new"), known))]
    assert paths == ["/tags/{tag}", "/tags/new"]


def test_names_like_me_are_none_even_as_a_value(fact: Fact) -> None:
    known = RequestFact(
        "b", "b", "GET", 0, (LiteralSegment("users"), ParameterSegment("user", "me"))
    )
    found = gather((fact("GET /users/me"), known))
    assert [endpoint.path for endpoint in found] == ["/users/me", "/users/{user}"]


@pytest.mark.parametrize(
    ("calls", "reason"),
    [
        (["GET /leads/142"], "has the form of an id"),
        (["GET /leads/4"], "is a number after a plural"),
        (["GET /folder/0", "GET /folder/{f}"], "1 other request has a parameter in place of"),
        (["GET /company/3", "GET /company/4"], "the same place holds 3, 4"),
    ],
)
def test_a_parameter_that_was_written_out_says_why(
    fact: Fact, calls: list[str], reason: str
) -> None:
    (endpoint,) = gather(tuple(map(fact, calls)))
    segments = [each.segments[-1] for each in endpoint.requests]
    assert any(reason in each.reason for each in segments if isinstance(each, ParameterSegment))


def test_parameters_in_one_segment(fact: Fact) -> None:
    steps = (
        LiteralSegment("at"),
        ParameterSegment("lat", suffix=","),
        ParameterSegment("lon", glued=True),
    )
    apart = (LiteralSegment("at"), ParameterSegment("lat", suffix=","), ParameterSegment("lon"))
    found = gather((RequestFact("a", "a", "GET", 0, steps), RequestFact("b", "b", "GET", 0, apart)))
    assert [endpoint.path for endpoint in found] == ["/at/{lat},{lon}", "/at/{lat},/{lon}"]


def test_what_is_glued_to_a_parameter_tells_endpoints_apart(fact: Fact) -> None:
    steps = (LiteralSegment("files"), ParameterSegment("id", suffix=".json"))
    whole = fact("GET /files/{id}")
    found = gather((whole, RequestFact("b", "b", "GET", 0, steps)))
    assert [endpoint.path for endpoint in found] == ["/files/{id}", "/files/{id}.json"]


def test_a_server_tells_endpoints_apart(fact: Fact) -> None:
    here = fact("GET /leads")
    there = RequestFact("b", "b", "get", 1, here.segments)
    assert [endpoint.server for endpoint in gather((here, there))] == [0, 1]
