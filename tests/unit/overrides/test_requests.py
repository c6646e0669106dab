"""Overrides of what requests say, on facts."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.infer import infer
from postwright.ir.api import Payload
from postwright.ir.facts import (
    Facts,
    FieldFact,
    LiteralSegment,
    ParameterSegment,
    RequestFact,
    ResponseFact,
    Segment,
)
from postwright.overrides import Corrections, read_overrides
from postwright.packs.document import parse
from postwright.source import Origin


def request(name: str, call: str, **given: Any) -> RequestFact:
    """`POST /rpc` as a fact, at a place of its own; `sends` is its JSON, `query` its parameters."""
    method, path = call.split(" ")
    body = (
        Payload("json", "application/json", given.pop("sends")) if "sends" in given else Payload()
    )
    query = tuple(FieldFact(key, value) for key, value in given.pop("query", {}).items())
    return RequestFact(
        id=name,
        name=name,
        method=method,
        server=given.pop("server", 0),
        segments=tuple(_segment(part) for part in path[1:].split("/")),
        body=body,
        query=query,
        origin=Origin("a.json", f"/{name}"),
        **given,
    )


def _segment(part: str) -> Segment:
    return ParameterSegment(part[1:-1]) if part.startswith("{") else LiteralSegment(part)


def corrected(overrides: str, *requests: RequestFact) -> tuple[Facts, Sink]:
    """The facts after overrides, and what was told of them."""
    sink = Sink()
    made = Corrections(read_overrides(parse(overrides, "postwright.yaml").items()), sink)
    facts = Facts("Any", requests=requests)
    return made.of_requests(facts, lambda shown: infer(shown, Sink())), sink


RPC = (
    request("Get user", "POST /rpc", sends={"call": {"method": "getUser"}}, query={"v": "1"}),
    request("Again", "POST /rpc", sends={"call": {"method": "getUser"}}, query={"v": "2"}),
    request("Ban user", "POST /rpc", sends={"call": {"method": "banUser"}}, query={"v": "2"}),
    request("Empty", "POST /rpc"),
)


@pytest.mark.parametrize(
    ("by", "commands"),
    [
        ("request", ["Get user", "Again", "Ban user", "Empty"]),
        ("query v", ["1", "2", "2", ""]),
        ("body call.method", ["getUser", "getUser", "banUser", ""]),
    ],
)
def test_a_split_gives_every_request_its_command(by: str, commands: list[str]) -> None:
    facts, sink = corrected(f"[{{split: POST /rpc, by: {by}, reason: r}}]", *RPC)
    assert [each.command for each in facts.requests] == commands
    assert list(sink) == []


def test_a_split_that_tells_nothing_apart_changes_nothing() -> None:
    facts, sink = corrected("[{split: POST /rpc, by: query v, reason: r}]", *RPC[1:3])
    assert facts.requests == RPC[1:3]
    assert [each.message for each in sink] == ["all its requests say `2`"]


def test_a_merge_makes_one_command_of_several_and_one_server() -> None:
    facts, _ = corrected(
        "[{merge: [request Here, request There], reason: r}]",
        request("Here", "POST /rpc", command="a"),
        request("There", "POST /rpc", command="b", server=1),
    )
    assert [(each.command, each.server) for each in facts.requests] == [("", 0), ("", 0)]


def test_a_merge_puts_parameters_into_paths_and_into_those_of_saved_answers() -> None:
    kept = ResponseFact("ok", 200, request=request("Sent", "GET /leads/won"), origin=Origin("b"))
    facts, _ = corrected(
        "- {merge: [GET /leads/open, GET /leads/lost], to: '/leads/{status}', reason: r}",
        request("Open", "GET /leads/open", responses=(kept,)),
        request("Lost", "GET /leads/lost"),
    )
    opened, lost = facts.requests
    assert opened.segments == (LiteralSegment("leads"), ParameterSegment("status", "open"))
    assert lost.segments == (LiteralSegment("leads"), ParameterSegment("status", "lost"))
    sent = opened.responses[0].request
    assert sent is not None
    assert sent.segments == (LiteralSegment("leads"), ParameterSegment("status", "won"))


@pytest.mark.parametrize(
    ("to", "value"),
    [("/v{version}/leads", "1"), ("/{version}/leads", "v1"), ("/v1/leads", None)],
)
def test_a_parameter_may_be_glued_to_text(to: str, value: str | None) -> None:
    facts, _ = corrected(
        f"- {{merge: [request A, request B], to: '{to}', reason: r}}",
        request("A", "GET /v1/leads"),
        request("B", "GET /v1/leads", server=1),
    )
    first = facts.requests[1].segments[0]
    assert getattr(first, "value", None) == value


def test_what_is_dropped_is_told_with_its_reason() -> None:
    facts, sink = corrected("[{drop: rpc, reason: Old.}]", *RPC, request("Keep", "GET /leads"))
    assert [each.name for each in facts.requests] == ["Keep"]
    assert next((each.code, each.message) for each in sink) == (
        "PW614",
        "the request `Again` is left out: Old.",
    )
    assert len(sink) == 4


def test_nothing_is_inferred_where_there_is_nothing_to_do() -> None:
    facts = Facts("Any", requests=RPC)
    assert Corrections((), Sink()).of_requests(facts, lambda shown: pytest.fail("asked")) is facts
