"""Whether an endpoint serves who sends no credential: one success proves it, one refusal disproves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from postwright.ir.api import Api, SecurityScheme
from postwright.ir.facts import AuthFact, RequestFact
from postwright.ir.script_facts import Assertion, ScriptFacts, Subject

Fact = Callable[..., RequestFact]

AUTH = AuthFact(SecurityScheme("key", "apiKey", location="header", name="X-Key"))
NEEDED, OPTIONAL = (("key",),), (("key",), ())


def expects(*statuses: int, **more: Any) -> ScriptFacts:
    """A script that expects one of some statuses."""
    return ScriptFacts((Assertion(Subject("status"), "one of", list(statuses), **more),))


def security(inferred: Callable[..., Api], *requests: RequestFact) -> tuple[tuple[str, ...], ...]:
    told = (replace(each, id=str(number)) for number, each in enumerate(requests))
    ((_, operation),) = inferred(*told).operations()
    assert (() in operation.security) is any(e.claim == "security" for e in operation.evidence)
    return operation.security


SAVED = [
    ([(200, {"id": 1})], OPTIONAL),
    ([(204, None)], OPTIONAL),
    ([(302, None)], NEEDED),
    ([(404, {"message": "Gone."})], NEEDED),
    ([(200, {"id": 1}), (404, {"message": "Gone."})], OPTIONAL),
    ([(200, {"id": 1}), (401, {"message": "No."})], NEEDED),
    ([(200, {"id": 1}), (403, {"message": "No."})], NEEDED),
    ([(200, {"success": False})], NEEDED),
    ([(200, {"errors": [{"message": "No."}]})], NEEDED),
    ([(200, {"errors": [], "id": 1})], OPTIONAL),
    ([], NEEDED),
]


@pytest.mark.parametrize(("answers", "wanted"), SAVED)
def test_what_was_saved_without_a_credential_tells(
    fact: Fact, inferred: Callable[..., Api], answers: Any, wanted: Any
) -> None:
    signed = fact("GET /x", auth=AUTH)
    assert security(inferred, signed, fact("GET /x", answers=answers)) == wanted


ASSERTED = [
    (expects(200), OPTIONAL),
    (expects(200, 201), OPTIONAL),
    (expects(200, 404), NEEDED),
    (expects(401), NEEDED),
    (expects(200, inherited=True), NEEDED),
    (expects(200, conditional=True), NEEDED),
    (expects(200, alternative=True), NEEDED),
    (expects(200, statuses=(404,)), NEEDED),
]


@pytest.mark.parametrize(("scripts", "wanted"), ASSERTED)
def test_so_does_what_its_own_script_asserts(
    fact: Fact, inferred: Callable[..., Api], scripts: ScriptFacts, wanted: Any
) -> None:
    signed = fact("GET /x", auth=AUTH)
    assert security(inferred, signed, fact("GET /x", scripts=scripts)) == wanted


def authorized(request: RequestFact) -> RequestFact:
    """The request with answers to what was sent with a credential."""
    return replace(
        request, responses=tuple(replace(each, authorized=True) for each in request.responses)
    )


def test_an_answer_to_who_had_a_credential_proves_nothing(
    fact: Fact, inferred: Callable[..., Api]
) -> None:
    signed = fact("GET /x", auth=AUTH)
    saved = authorized(fact("GET /x", answers=[(200, {"id": 1})], scripts=expects(200)))
    assert security(inferred, signed, saved) == NEEDED


def test_nor_does_a_refusal_of_who_had_one(fact: Fact, inferred: Callable[..., Api]) -> None:
    signed = authorized(fact("GET /x", auth=AUTH, answers=[(403, {"message": "No."})]))
    assert security(inferred, signed, fact("GET /x", answers=[(200, {"id": 1})])) == OPTIONAL


def test_one_refusal_outweighs_every_success(fact: Fact, inferred: Callable[..., Api]) -> None:
    guest = fact("GET /x", answers=[(200, {"id": 1})])
    for refused in (
        fact("GET /x", scripts=expects(401)),
        fact("GET /x", scripts=expects(403, inherited=False)),
        fact("GET /x", auth=AUTH, answers=[(401, {"message": "No."})]),
    ):
        assert security(inferred, fact("GET /x", auth=AUTH), guest, refused) == NEEDED


def test_a_header_that_a_script_adds_may_be_a_credential(
    fact: Fact, inferred: Callable[..., Api]
) -> None:
    scripts = ScriptFacts(added=("X-Key",))
    guest = fact("GET /x", answers=[(200, {"id": 1})], scripts=scripts)
    assert security(inferred, fact("GET /x", auth=AUTH), guest) == NEEDED


def test_where_nobody_has_a_credential_it_is_public(
    fact: Fact, inferred: Callable[..., Api]
) -> None:
    assert security(inferred, fact("GET /x", answers=[(200, {"id": 1})])) == ()


def test_a_status_says_nothing_where_failures_are_in_bodies(
    fact: Fact, inferred: Callable[..., Api]
) -> None:
    call = {"jsonrpc": "2.0", "method": "list", "id": 1}
    signed = fact("POST /rpc", auth=AUTH, sends=call)
    guest = fact("POST /rpc", sends=call, scripts=expects(200))
    assert security(inferred, signed, guest) == NEEDED
