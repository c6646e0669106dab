"""Members: what `value.name` stands for."""

from __future__ import annotations

import json
from dataclasses import replace

from postwright.ir.script_facts import EACH, SOME, Subject
from postwright.lower.scripts.compounds import LETTERS, PARTS, weight
from postwright.lower.scripts.subjects import made_of, subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Answer,
    Both,
    Constant,
    Either,
    Expectation,
    Fields,
    Items,
    Known,
    Module,
    Record,
    Text,
    Value,
)

GLOBALS: dict[str, Value] = {
    "responseBody": Known(Subject("text")),
    "responseTime": Known(Subject("time")),
    "responseCode": Answer(),
    "responseHeaders": Fields("header"),
    "responseCookies": Fields("cookie"),
    "request": Known(Subject("request")),
    "environment": Fields("variable", "environment"),
    "globals": Fields("variable", "globals"),
    "data": Fields("data"),
}
"""What Postman's older sandbox has under names of their own."""

_POSTMAN: dict[str, Value] = {
    "response": Answer(),
    "environment": Fields("variable", "environment"),
    "globals": Fields("variable", "globals"),
    "collectionVariables": Fields("variable", "collection"),
    "variables": Fields("variable", "local"),
    "vault": Fields("variable", "vault"),
    "iterationData": Fields("data"),
    "request": Known(Subject("request")),
    "cookies": Fields("cookie"),
}


def member(value: Value, name: str) -> Value:
    """`value.name`, or `value["name"]`."""
    match value:
        case Known(subject):
            return _of_subject(subject, name)
        case Answer(number):
            return _of_answer(number, name)
        case Fields():
            return field_named(value, name)
        case Record(members):
            return members.get(name, UNKNOWN)
        case Constant() | Items():
            return _of_written(value, name)
        case Module(module):
            return _of_module(module, name)
        case Either() | Both():
            return member(chosen(value), name)
        case Text():
            return made_of(value)
        case _:
            return UNKNOWN


def chosen(value: Value) -> Value:
    """Of several that a value may be, the one of which most is known."""
    match value:
        case Either(left, right) | Both(right, left):
            sides = [chosen(left), chosen(right)]
            telling = [each for each in sides if _tells(each)]
            return (telling or sides)[0]
        case _:
            return value


def _tells(value: Value) -> bool:
    return subject_of(value).of != "local" or isinstance(value, (Fields, Module, Record, Items))


def _of_subject(subject: Subject, name: str) -> Value:
    if subject.of in ("header", "cookie"):
        return Known(subject) if name == "value" else made_of(Known(subject))
    if subject.part or subject.of not in ("body", "request", "text"):
        return made_of(Known(subject))
    if subject.path[-1:] == (SOME,) and (name == "length" or name.isdecimal()):
        return made_of(Known(subject)) if name == "length" else Known(subject)
    if name == "length":
        return Known(replace(subject, part="length"))
    if subject.of == "text":
        return made_of(Known(subject))
    return Known(replace(subject, path=(*subject.path, name)))


def item(value: Value) -> Value:
    """`value[i]` where `i` is not known: what holds for each."""
    match value:
        case Known(Subject(of="body" | "request", part="") as subject):
            return Known(replace(subject, path=(*subject.path, EACH)))
        case Either() | Both():
            return item(chosen(value))
        case _:
            return made_of(value)


_OF_ANSWER = {
    "code": "status",
    "status": "reason",
    "name": "reason",
    "body": "text",
    "responseTime": "time",
    "responseSize": "size",
}


def _of_answer(number: int, name: str) -> Value:
    match name:
        case "headers" | "cookies":
            return Fields(name.removesuffix("s"), number=number)
        case "code" | "status" | "name" | "body" | "responseTime" | "responseSize":
            return Known(Subject(_OF_ANSWER[name], answer=number))  # type: ignore[arg-type]
        case "to":
            return Expectation(Answer(number))
        case _:
            return UNKNOWN


def field_named(fields: Fields, name: str) -> Value:
    """The one of that name. `pm.cookies` and the like have functions too, which are called."""
    return Known(Subject(fields.of, (name,), answer=fields.number))  # type: ignore[arg-type]


def _of_written(value: Constant | Items, name: str) -> Value:
    """A member of what is written out in the script."""
    if isinstance(value, Items):
        index = int(name) if name.isdecimal() and len(name) < 7 else -1
        return value.values[index] if 0 <= index < len(value.values) else UNKNOWN
    match value.value:
        case dict() as members if name in members:
            return Constant(members[name])
        case list() | str() as items if name == "length":
            return Constant(len(items))
        case list() as items if name.isdecimal() and len(name) < 7 and int(name) < len(items):
            return Constant(items[int(name)])
        case _:
            return UNKNOWN


def _of_module(module: str, name: str) -> Value:
    if module == "pm":
        return _POSTMAN.get(name, Module(f"pm.{name}"))
    if module == "chai" and name == "expect":
        return Module("pm.expect")
    return Module(f"{module}.{name}" if module else name)


def parsed(value: Value) -> Value:
    """`JSON.parse(value)`: what the text of the answer is as JSON."""
    match chosen(value):
        case Known(Subject(of="text", part="", answer=number)):
            return Known(Subject("body", answer=number))
        case Known(Subject(of="body", part="") as subject):
            return Known(replace(subject, part="computed") if subject.path else subject)
        case Known(Subject(of="request", path=path, part="")):
            return Known(Subject("request", path[:1] or ("body",)))
        case Constant(str(text)):
            return _constant(text)
        case other:
            return made_of(other)


def _constant(text: str) -> Value:
    try:
        content = json.loads(text, parse_constant=lambda _: None) if len(text) <= LETTERS else None
    except (ValueError, RecursionError):
        return UNKNOWN
    return Constant(content) if weight(content) <= PARTS else UNKNOWN
