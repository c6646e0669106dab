"""Operations as commands: which example is taken, what has an option, and why none can be taken."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.json import Json
from postwright.render.untrusted import Text, Value
from postwright.render.view.model import (
    AnswerView,
    ArgumentView,
    BodyView,
    ExampleArgumentView,
    ExampleView,
    RequestView,
    TypeView,
)
from postwright.render.view.spoken import spoken

JSON = BodyView("json", Text("application/json"), (), TypeView("Any"), True, Text(""), True)
TEXT = BodyView("text", Text("text/plain"), (), TypeView("str"), False, Text(""), True)


def given(value: Json, place: str = "body", kind: str = "string", **more: Any) -> Any:
    """A value for an argument; `more` says what else is known of both."""
    own = {"given": True, "valid": True, "texts": ()}
    shown = {name: more.pop(name, usual) for name, usual in own.items()}
    argument: dict[str, Any] = {
        "names": {},
        "api_name": Text("x"),
        "wire_name": Text("x"),
        "place": place,
        "type": TypeView("Any"),
        "kind": kind,
        "item": "string",
        "required": False,
        "nullable": False,
        "whole": False,
        "repeated": False,
        "choices": (),
        "default": Value(None),
        "description": Text(""),
        "nested": False,
        "lists": "",
        "joined": False,
        "idempotency": False,
    }
    return ExampleArgumentView(ArgumentView(**{**argument, **more}), Value(value), **shown)


def example(*arguments: Any, outcome: str = "result", kind: str = "json", **more: Any) -> Any:
    """An example with these arguments, and with an answer unless its outcome is ""."""
    request = RequestView(Text("POST"), Text("/"), (), (), kind, Text(""), Value(None), (), ())
    answer = AnswerView(200, "json", Text(""), Value(None), False, (), outcome, None, None)
    return ExampleView(
        {},
        Text(more.pop("name", "")),
        arguments,
        request,
        answer if outcome else None,
        more.pop("callable", True),
    )


@pytest.mark.parametrize(
    ("argument", "body", "rest"),
    [
        (given("a"), JSON, None),
        (given(None), JSON, {"x": None}),
        (given(None, kind="any"), JSON, None),
        (given(None, choices=(Value("a"), Value(None))), JSON, None),
        (given([], kind="array", repeated=True), JSON, {"x": []}),
        (given(["a", None], kind="array", repeated=True), JSON, {"x": ["a", None]}),
        (given(["a", None], kind="array", repeated=True, item="any"), JSON, None),
        (given("a", kind="integer", valid=False), JSON, {"x": "a"}),
        (given({"a": None}, kind="object", whole=True), JSON, None),
        (given("a", place="query"), JSON, None),
    ],
)
def test_a_member_of_json_is_an_option_where_one_can_say_it(
    argument: Any, body: BodyView, rest: Json
) -> None:
    found = spoken((example(argument),), body)

    assert found.rest == Value(rest)
    assert found.said == (() if rest else (argument,))


@pytest.mark.parametrize(
    ("argument", "body", "reason"),
    [
        (given(None, given=False), JSON, "it leaves out what the command requires"),
        (given("a", "path", valid=False), None, "it shows a value that the command refuses"),
        (given(None, "query"), None, "no option can be null"),
        (given(None), TEXT, "no option can be null"),
        (given([], "query", repeated=True), None, "no option can be an empty list"),
        (given(None, "file", repeated=True), None, "no option can be an empty list"),
        (given(None, "file", repeated=True, texts=(Text("a"),)), None, ""),
        (given(None, "file", texts=(Text("a"),)), None, ""),
        (given({}, whole=True), TEXT, "the body is an object, where the command takes a text"),
    ],
)
def test_what_no_command_can_say(argument: Any, body: BodyView | None, reason: str) -> None:
    found = spoken((example(argument),), body)

    assert found.reason == reason
    assert (found.example is None) is bool(reason)


@pytest.mark.parametrize(
    ("outcomes", "best"),
    [
        (["error", "result", "nothing"], "result"),
        (["error", "", "nothing"], "nothing"),
        (["unreadable", ""], ""),
        (["error", "unreadable"], "unreadable"),
        (["error"], "error"),
    ],
)
def test_the_answer_that_tells_most_is_taken(outcomes: list[str], best: str) -> None:
    found = spoken(tuple(example(outcome=each) for each in outcomes), None).example

    assert found is not None
    assert (found.answer.outcome if found.answer else "") == best


def test_an_example_that_can_be_said_goes_before_a_better_answer() -> None:
    unsayable = example(given(None, "query"))
    sayable = example(outcome="error")

    assert spoken((unsayable, sayable), None).example == sayable


def test_the_reason_is_that_of_the_first_example() -> None:
    examples = (example(callable=False), example(given(None, "query")))

    assert spoken(examples, None).reason == "the method's arguments cannot express its request"
    assert spoken((), None).reason == "the collection shows no request of it"
