"""Values as they would be written: as JSON or as text, variables as `{{name}}`."""

from __future__ import annotations

import json

from postwright.ir.json import Json
from postwright.ir.script_facts import Subject
from postwright.lower.scripts.values import Constant, Either, Items, Known, Record, Text, Value

PARTS = 5_000
DEPTH = 40


def as_json(value: Value) -> Json:
    """A value as JSON: variables as `{{name}}`, null for what is not known or lies too deep."""
    return _as_json(value, 0, [PARTS])


def _as_json(value: Value, depth: int, left: list[int]) -> Json:
    """`left` is how many parts may still be written: what is written out may hold itself."""
    left[0] -= 1
    if depth > DEPTH or left[0] < 0:
        return None
    match value:
        case Constant(content):
            return content
        case Items(values):
            return [_as_json(each, depth + 1, left) for each in values[:PARTS]]
        case Record(members):
            return {name: _as_json(each, depth + 1, left) for name, each in members.items()}
        case _:
            return as_text(value) or None


def as_text(value: Value) -> str:
    """A value as a text: variables as `{{name}}`, "" for what is not known."""
    match value:
        case Constant(str(text)):
            return text
        case Constant(None | bool() | int() | float() as scalar):
            return json.dumps(scalar)
        case Known(Subject(of="variable", path=(name,), part="")):
            return "{{" + name + "}}"
        case Text(parts):
            return "".join(map(as_text, parts))
        case Either(left, right):
            return as_text(left) or as_text(right)
        case _:
            return ""


def is_written_out(value: Value) -> bool:
    """Whether a text is made of constants and variables alone."""
    match value:
        case Text(parts):
            return all(map(is_written_out, parts))
        case _:
            return isinstance(value, (Constant, Known)) and bool(as_text(value))


def prefix_of(value: Value) -> str:
    """The text put before the one value that a text is made of."""
    match value:
        case Text((Constant(str(text)), *_)):
            return text
        case _:
            return ""
