"""Patterns: the names that a declaration, a parameter or a loop gives to a value and its members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.members import member
from postwright.lower.scripts.names import Names
from postwright.lower.scripts.values import UNKNOWN, Value

if TYPE_CHECKING:
    from tree_sitter import Node

_DEPTH = 30


def bind(pattern: Node, value: Value, names: Names, depth: int = 0) -> None:
    """Define what a pattern names: `x`, `{a, b: {c}}`, `[first, second]`, `x = default`."""
    if depth > _DEPTH:
        return
    match pattern.type:
        case "identifier" | "shorthand_property_identifier_pattern":
            names.define(js.text(pattern), value)
        case "object_pattern":
            for part in js.parts(pattern):
                _bind_member(part, value, names, depth + 1)
        case "array_pattern":
            for index, part in enumerate(js.parts(pattern)):
                bind(part, member(value, str(index)), names, depth + 1)
        case "assignment_pattern" | "object_assignment_pattern":
            left = pattern.child_by_field_name("left")
            if left is not None:
                bind(left, value, names, depth + 1)


def _bind_member(part: Node, value: Value, names: Names, depth: int) -> None:
    match part.type:
        case "shorthand_property_identifier_pattern":
            bind(part, member(value, js.text(part)), names, depth)
        case "object_assignment_pattern":
            left = part.child_by_field_name("left")
            if left is not None:
                _bind_member(left, value, names, depth)
        case "pair_pattern":
            key, inner = part.child_by_field_name("key"), part.child_by_field_name("value")
            if key is not None and inner is not None:
                name = js.text(key).strip("'\"")
                bind(inner, member(value, name), names, depth)


def bind_parameters(function: Node, arguments: list[Value], names: Names) -> None:
    """Define the parameters of a function; of those that nothing is given for, nothing is known."""
    single = function.child_by_field_name("parameter")
    many = function.child_by_field_name("parameters")
    parameters = [single] if single else js.parts(many) if many else []
    for index, parameter in enumerate(parameters):
        bind(parameter, arguments[index] if index < len(arguments) else UNKNOWN, names)
