"""The reference of names: every row of its tables is what inference says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from postwright.infer.amounts import amount
from postwright.infer.endpoints import gather
from postwright.infer.resources import place
from postwright.infer.shapes import observed
from postwright.infer.tallies import Tally
from postwright.ir.facts import LiteralSegment, ParameterSegment, RequestFact, Segment
from postwright.ir.json import Json
from postwright.source import NOWHERE

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "operations.md"
NAMES = PAGE.read_text(encoding="utf-8").partition("# What they are called")[2]
ROWS = re.findall(r"^\| `([^`]+)` \|([^|`]*)\| `([^`]+)` \|$", NAMES, re.M)
TOGETHER = re.findall(r"^\| (`[^|]+`) \| (`[^|]+`) \|$", NAMES, re.M)
SENT = re.findall(r"^\| `(.+?)` \| `(.+?)` \| `(.+?)` \| `(.+?)` \|$", NAMES, re.M)
BESIDE = ("GET /leads", "GET /leads/{lead}")


def segment(part: str) -> Segment:
    name, braced, suffix = part.removeprefix("{").partition("}")
    return ParameterSegment(name, suffix=suffix) if braced else LiteralSegment(part)


def called(calls: list[tuple[str, str]], bodies: Mapping[str, Json] | None = None) -> list[str]:
    requests = []
    for call, name in calls:
        method, path = call.split(" ")
        segments = tuple(segment(part) for part in path.removeprefix("/").split("/"))
        if path == "/":
            segments = ()
        requests.append(RequestFact(call, name, method, 0, segments=segments))
    endpoints = gather(tuple(requests))
    sent = {call: observed([(body, NOWHERE)]) for call, body in (bodies or {}).items()}
    amounts = {each: amount(Tally(each, sent.get(each.first.id))) for each in endpoints}
    placed = place(endpoints, dict.fromkeys(endpoints), amounts)
    return [".".join((*each.resource, each.action)).replace(" ", "_") for each in placed]


def test_there_are_rows() -> None:
    assert len(ROWS) > 20
    assert len(TOGETHER) == 6
    assert len(SENT) == 4


@pytest.mark.parametrize(("call", "name", "wanted"), ROWS)
def test_a_request_is_called_so(call: str, name: str, wanted: str) -> None:
    beside = [(each, "") for each in BESIDE if each != call]
    assert called([(call, name.strip()), *beside])[0] == wanted


@pytest.mark.parametrize(("calls", "wanted"), TOGETHER)
def test_requests_are_called_so(calls: str, wanted: str) -> None:
    given = [(call, "") for call in re.findall("`([^`]+)`", calls)]
    assert called(given) == re.findall("`([^`]+)`", wanted)


@pytest.mark.parametrize(("call", "body", "beside", "wanted"), SENT)
def test_what_sends_this_is_called_so(call: str, body: str, beside: str, wanted: str) -> None:
    calls = [(call, ""), (beside, "")]
    assert called(calls, {call: json.loads(body)})[0] == wanted
