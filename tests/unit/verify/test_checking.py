"""Answers against a contract that is written by hand: what LeadCenter's does not have."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from postwright.ir.api import (
    Api,
    Example,
    ExampleRequest,
    ExampleResponse,
    Operation,
    Pagination,
    Payload,
    Resource,
    Response,
)
from postwright.ir.schema import EnumSchema, ObjectSchema, Property, ScalarSchema
from postwright.verify.checking import Checking
from postwright.verify.exchange import Answer
from postwright.verify.telling import Telling

STATE = EnumSchema("string", ("on", "off"), open=False)
LIGHT = ObjectSchema(
    (Property("state", STATE), Property("name", ScalarSchema("string"))), closed=True
)
JSON = {"content-type": "application/json; charset=utf-8"}


def operation(*responses: Response, bodies: tuple[Payload, ...] = ()) -> Operation:
    examples = tuple(
        Example("", ExampleRequest(), ExampleResponse(200, (), each)) for each in bodies
    )
    return Operation(
        "1", "get", "Get light", "GET", "/light", responses=responses, examples=examples
    )


LIT = operation(Response(200, content_type="application/json", schema=LIGHT))
BARE = operation(Response(204), bodies=(Payload(),))
EMPTY = operation(Response(200), bodies=(Payload(),))
FAILING = operation(Response(404, content_type="application/json", schema=LIGHT))


def told(asked: Operation, answer: Answer) -> list[tuple[str, str]]:
    api = Api("Lights", resources=(Resource("light", operations=(asked,)),))
    telling = Telling(api, lambda each: f"light.{each.operation.action}")
    findings = Checking(api).findings(asked, answer)
    diagnostics = [telling.diagnostic([each]) for each in findings]
    return [(each.code, each.message.partition("answered ")[2]) for each in diagnostics]


def answer(value: Any, status: int = 200) -> Answer:
    return Answer(status, JSON, json.dumps(value).encode())


@pytest.mark.parametrize(
    ("asked", "given", "wanted"),
    [
        (LIT, answer({"state": "on"}), []),
        (
            LIT,
            answer({"state": "dim"}),
            [("PW927", "200 with \"dim\" at `state`, where the contract knows 'on' | 'off' (`light.get response 200 state`)")],
        ),
        (
            LIT,
            answer({"state": "maya@example.com"}),
            [("PW927", "200 with \"xxxx@xxxxxxx.xxx\" at `state`, where the contract knows 'on' | 'off' (`light.get response 200 state`)")],
        ),
        (
            LIT,
            answer({"colour": "red"}),
            [("PW931", "200 with `colour` (a string), which the contract rules out (`light.get response 200`)")],
        ),
        (EMPTY, answer({"a": 1}), [("PW933", "200 with a body, where the samples have none")]),
        (EMPTY, Answer(200), []),
        (FAILING, answer({}), [("PW934", "200, and no saved response shows a success")]),
        (operation(), answer({}), [("PW934", "200, and no saved response shows a success")]),
        (operation(), answer({}, 404), []),
        (FAILING, answer({}, 400), [("PW920", "400, and the contract knows 404")]),
        (LIT, Answer(200, {}, b'{"state": "on"}'), []),
        (LIT, Answer(200, {}, b"<html>"), [("PW922", "200 with a body that is not JSON: expecting value")]),
        (LIT, Answer(200, {"content-type": "text/html"}, b"<html>"), [("PW921", "200 with `text/html`, and the contract knows application/json")]),
        (operation(Response(200, content_type="application/json", schema=LIGHT), bodies=(Payload(),)), Answer(200), []),
        (operation(Response(200, content_type="application/json", schema=LIGHT), bodies=(Payload("text", "application/json", text="ok"),)), Answer(200, JSON, b"ok"), []),
    ],
)  # fmt: skip
def test_what_is_told(asked: Operation, given: Answer, wanted: Any) -> None:
    assert told(asked, given) == wanted


def test_what_a_mock_did_not_fill_in_is_no_difference() -> None:
    assert told(LIT, answer({"state": "{{state}}", "name": "<string>"})) == []


def test_a_last_page_leads_nowhere() -> None:
    next_page = Property("next", ScalarSchema("string"), seen=2, of=2)
    page = ObjectSchema((next_page, Property("total", ScalarSchema("integer"))))
    asked = operation(Response(200, content_type="application/json", schema=page))
    paged = replace(asked, pagination=Pagination("cursor", "data", next_cursor="next"))
    for last in ({"next": None}, {}):
        assert told(paged, answer(last)) == []
        assert len(told(asked, answer(last))) == 1
    assert len(told(paged, answer({"next": None, "total": None}))) == 1
