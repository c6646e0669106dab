"""Literals: what a script writes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.compounds import text_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Constant,
    Function,
    Items,
    Pattern,
    Record,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader


def pattern(node: Node, run: Reader) -> Value:
    """A regular expression, the flags before it that change what it matches."""
    flags = js.text(node.child_by_field_name("flags"))
    kept = "".join(flag for flag in "ims" if flag in flags)
    source = js.text(node.child_by_field_name("pattern"))
    return Pattern(f"(?{kept}){source}" if kept else source)


def string(node: Node, run: Reader) -> Value:
    """A string."""
    return Constant(js.unescaped(js.text(node)[1:-1]))


def number(node: Node, run: Reader) -> Value:
    """A number that JSON can hold."""
    value = js.number(js.text(node))
    return UNKNOWN if value is None else Constant(value)


def template(node: Node, run: Reader) -> Value:
    """A template: its texts are what lies between the substitutions."""
    text = node.text or b""
    pieces: list[Value] = []
    at = 1
    for part in node.named_children:
        if part.type == "template_substitution":
            pieces += _piece(text[at : part.start_byte - node.start_byte])
            pieces += [run.value(inner) for inner in js.parts(part)]
            at = part.end_byte - node.start_byte
    return text_of([*pieces, *_piece(text[at:-1])])


def _piece(raw: bytes) -> list[Value]:
    return [Constant(js.unescaped(raw.decode("utf-8", "replace")))] if raw else []


def array(node: Node, run: Reader) -> Value:
    """An array, a constant if all in it is."""
    values = [run.value(part) for part in js.parts(node)]
    written = [each.value for each in values if isinstance(each, Constant)]
    return run.constant([*written]) if len(written) == len(values) else Items(values)


def object_literal(node: Node, run: Reader) -> Value:
    """An object, a constant if all in it is."""
    members: dict[str, Value] = {}
    for part in js.parts(node):
        members.update(_members(part, run))
    written = {name: each.value for name, each in members.items() if isinstance(each, Constant)}
    return run.constant({**written}) if len(written) == len(members) else Record(members)


def _members(part: Node, run: Reader) -> dict[str, Value]:
    """What one part of an object literal gives it."""
    match part.type:
        case "pair":
            key, value = part.child_by_field_name("key"), part.child_by_field_name("value")
            name = _key(key, run) if key else None
            given = run.value(value) if value else UNKNOWN
            return {} if name is None else {name: given}
        case "shorthand_property_identifier":
            return {js.text(part): run.named(js.text(part))}
        case "method_definition":
            return {js.text(part.child_by_field_name("name")): Function(part, run.names)}
        case "spread_element":
            return _spread(run.value(part))
        case _:
            return {}


def _spread(value: Value) -> dict[str, Value]:
    match value:
        case Record(members):
            return members
        case Constant(dict() as written):
            return {name: Constant(each) for name, each in written.items()}
        case _:
            return {}


def _key(key: Node, run: Reader) -> str | None:
    if key.type == "string":
        return js.unescaped(js.text(key)[1:-1])
    if key.type != "computed_property_name":
        return js.text(key)
    values = [run.value(part) for part in js.parts(key)]
    match values:
        case [Constant(str(name))]:
            return name
        case _:
            return None
