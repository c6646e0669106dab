"""Expressions: what each kind of them stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.calls import called, made
from postwright.lower.scripts.compounds import both, either, negation, text_of
from postwright.lower.scripts.conditions import OPERATORS, compared
from postwright.lower.scripts.expectations import worded
from postwright.lower.scripts.literals import (
    array,
    number,
    object_literal,
    pattern,
    string,
    template,
)
from postwright.lower.scripts.members import item, member
from postwright.lower.scripts.subjects import made_of, subject_of
from postwright.lower.scripts.values import (
    UNDEFINED,
    UNKNOWN,
    Constant,
    Expectation,
    Function,
    Known,
    Undefined,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader


def evaluated(node: Node, run: Reader) -> Value:
    """The value of an expression; what it says and stores on the way is noted."""
    how = _HOW.get(node.type)
    if how is not None:
        return how(node, run)
    values = [run.value(part) for part in js.parts(node)]
    return values[-1] if values and node.type in _SAME else made_of(*values)


_SAME = {"parenthesized_expression", "await_expression", "sequence_expression", "spread_element"}


def _name(node: Node, run: Reader) -> Value:
    return run.named(js.text(node))


def _member(node: Node, run: Reader) -> Value:
    holder, name = node.child_by_field_name("object"), node.child_by_field_name("property")
    value = run.value(holder) if holder else UNKNOWN
    if isinstance(value, Expectation):
        return worded(value, js.text(name), None, run, node)
    return run.seen(member(value, js.text(name)))


def _subscript(node: Node, run: Reader) -> Value:
    holder, index = node.child_by_field_name("object"), node.child_by_field_name("index")
    value = run.value(holder) if holder else UNKNOWN
    match run.value(index) if index else UNKNOWN:
        case Constant(str() | int() as name):
            return run.seen(member(value, str(name)))
        case _:
            return run.seen(item(value))


def _function(node: Node, run: Reader) -> Value:
    return Function(node, run.names)


def _binary(node: Node, run: Reader) -> Value:
    """An operation; those that follow one another to the left are gone through without going deeper."""
    chain = [node]
    while (left := chain[-1].child_by_field_name("left")) and left.type == "binary_expression":
        chain.append(left)
    value = run.value(left) if left else UNKNOWN
    for each in reversed(chain):
        right = each.child_by_field_name("right")
        operator = js.text(each.child_by_field_name("operator"))
        value = _operation(operator, value, right, run)
    return value


def _operation(operator: str, left: Value, node: Node | None, run: Reader) -> Value:
    right = run.value(node) if node else UNKNOWN
    if operator in OPERATORS:
        return compared(operator, left, right)
    match operator:
        case "&&":
            return both(left, right)
        case "||" | "??":
            return either(left, right)
        case "+":
            return _sum(left, right)
        case _:
            return made_of(left, right)


def _sum(left: Value, right: Value) -> Value:
    """Texts put together, or numbers added."""
    if _is_number(left) or _is_number(right):
        return made_of(left, right)
    return text_of((left, right))


def _is_number(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.value, (int, float))


def _unary(node: Node, run: Reader) -> Value:
    operand = node.child_by_field_name("argument")
    value = run.value(operand) if operand else UNKNOWN
    match js.text(node.child_by_field_name("operator")), value:
        case "!", _:
            return negation(value)
        case "-", Constant(int() | float() as number) if not isinstance(number, bool):
            return Constant(-number)
        case "void", _:
            return UNDEFINED
        case "typeof", _ if not subject_of(value).part:
            return Known(replace(subject_of(value), part="type"))
        case _:
            return made_of(value)


def _choice(node: Node, run: Reader) -> Value:
    names = ("condition", "consequence", "alternative")
    condition, this, that = (node.child_by_field_name(name) for name in names)
    asked = run.value(condition) if condition else UNKNOWN
    with run.under(asked):
        left = run.value(this) if this else UNKNOWN
    with run.under(negation(asked)):
        right = run.value(that) if that else UNKNOWN
    return either(left, right)


def _assignment(node: Node, run: Reader) -> Value:
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    value = run.value(right) if right else UNKNOWN
    if left is not None:
        run.assign(left, value, node)
    return value


def _added(node: Node, run: Reader) -> Value:
    """`left += right`, and the like."""
    left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
    before = run.value(left) if left else UNKNOWN
    value = _sum(before, run.value(right) if right else UNKNOWN)
    if left is not None:
        run.assign(left, value, node)
    return value


def _constant(value: Value) -> Callable[[Node, Reader], Value]:
    return lambda node, run: value


def _nothing(node: Node, run: Reader) -> Value:
    return Undefined()


_HOW: dict[str, Callable[[Node, Reader], Value]] = {
    "identifier": _name,
    "string": string,
    "number": number,
    "template_string": template,
    "true": _constant(Constant(True)),
    "false": _constant(Constant(False)),
    "null": _constant(Constant(None)),
    "undefined": _nothing,
    "regex": pattern,
    "array": array,
    "object": object_literal,
    "member_expression": _member,
    "subscript_expression": _subscript,
    "call_expression": called,
    "new_expression": made,
    "function_expression": _function,
    "arrow_function": _function,
    "generator_function": _function,
    "binary_expression": _binary,
    "unary_expression": _unary,
    "update_expression": _constant(UNKNOWN),
    "ternary_expression": _choice,
    "assignment_expression": _assignment,
    "augmented_assignment_expression": _added,
    "this": _constant(UNKNOWN),
    "class": _constant(UNKNOWN),
}
