"""Operations as commands: the example that a command line can express best, and how it does.

A command takes the parts of a path by their position and everything else by options. Of a JSON body it
takes as JSON what no option can say. Where no example can be expressed, there is a reason.
"""

from __future__ import annotations

from postwright.render.untrusted import Value
from postwright.render.view.model import (
    ArgumentView,
    BodyView,
    ExampleArgumentView,
    ExampleView,
    SpokenView,
)

_JSON = frozenset({"any", "object", "array", "null"})
"""Kinds of values that an option takes as JSON, null among them."""

_RANK = {"result": 0, "page": 0, "file": 0, "nothing": 1, "unreadable": 3, "graphql error": 3}
_UNANSWERED, _ERROR = 2, 4


def spoken(examples: tuple[ExampleView, ...], body: BodyView | None) -> SpokenView:
    """How an operation is called: as the example shows whose answer tells most."""
    reasons = [_reason(each, body) for each in examples]
    found = [each for each, reason in zip(examples, reasons, strict=True) if not reason]
    if not found:
        return SpokenView(
            None, (reasons or ["the collection shows no request of it"])[0], (), Value(None)
        )
    best = min(found, key=_rank)
    rest = [each for each in best.arguments if _is_rest(each, body)]
    return SpokenView(
        example=best,
        reason="",
        said=tuple(each for each in best.arguments if each not in rest),
        rest=Value({e.argument.wire_name.content: e.value.content for e in rest} or None),
    )


def _rank(example: ExampleView) -> int:
    return _RANK.get(example.answer.outcome, _ERROR) if example.answer else _UNANSWERED


def _reason(example: ExampleView, body: BodyView | None) -> str:
    """Why no command can send the request of an example, "" if one can."""
    if not example.callable:
        return "the method's arguments cannot express its request"
    each = (_obstacle(given, example, body) for given in example.arguments)
    return next(filter(None, each), "")


def _obstacle(given: ExampleArgumentView, example: ExampleView, body: BodyView | None) -> str:
    argument, value = given.argument, given.value.content
    if not given.given:
        return "it leaves out what the command requires"
    if argument.whole:
        return _obstacle_of_whole(example, body)
    if _is_rest(given, body):
        return ""
    if not given.valid:
        return "it shows a value that the command refuses"
    if argument.repeated and not (given.texts if argument.place == "file" else value):
        return "no option can be an empty list"
    return "no option can be null" if _holds_null(given) else ""


def _obstacle_of_whole(example: ExampleView, body: BodyView | None) -> str:
    is_read = body is not None and body.kind in {"text", "binary"}
    is_raw = example.request.kind in {"text", "binary"}
    return "the body is an object, where the command takes a text" if is_read and not is_raw else ""


def _is_rest(given: ExampleArgumentView, body: BodyView | None) -> bool:
    """Whether it is a member of a JSON body that no option can say."""
    argument = given.argument
    if body is None or body.kind != "json" or argument.place != "body" or argument.whole:
        return False
    is_empty = argument.repeated and not given.value
    return given.given and (not given.valid or is_empty or _holds_null(given))


def _holds_null(given: ExampleArgumentView) -> bool:
    """Whether it is null, or a list with null, though its option takes no JSON."""
    argument, value = given.argument, given.value.content
    if argument.place == "file" or Value(None) in argument.choices or _kind(argument) in _JSON:
        return False
    return value is None or (isinstance(value, list) and None in value)


def _kind(argument: ArgumentView) -> str:
    return argument.item if argument.repeated else argument.kind
