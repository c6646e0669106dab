"""Calls: functions of the script, of Postman, of the libraries scripts use, and methods of values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.expectations import begun, worded
from postwright.lower.scripts.libraries import library
from postwright.lower.scripts.members import chosen, member, parsed
from postwright.lower.scripts.methods import method
from postwright.lower.scripts.postman import postman
from postwright.lower.scripts.subjects import made_of, subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Answer,
    Claim,
    Constant,
    Either,
    Expectation,
    Fields,
    Function,
    Module,
    Value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader


def called(node: Node, run: Reader) -> Value:
    """A call: what it gives back, with what it says and stores noted."""
    callee = node.child_by_field_name("function")
    if callee is None:
        return UNKNOWN
    if callee.type in ("member_expression", "subscript_expression"):
        found = _method_call(node, callee, run)
        if found is not None:
            return found
        function: Value = UNKNOWN
    else:
        function = run.value(callee)
    return _plain_call(function, _arguments(node, run), node, run)


def _arguments(node: Node, run: Reader) -> list[Value]:
    return [run.value(each) for each in js.arguments(node)]


def _method_call(node: Node, callee: Node, run: Reader) -> Value | None:
    holder = callee.child_by_field_name("object")
    value = run.value(holder) if holder else UNKNOWN
    name = _name(callee, run)
    if isinstance(value, Expectation):
        return worded(value, name, _arguments(node, run), run, node)
    if isinstance(value, Module):
        return _plain_call(member(value, name), _arguments(node, run), node, run)
    held = member(value, name) if not isinstance(value, (Answer, Fields)) else UNKNOWN
    arguments = _arguments(node, run)
    if isinstance(held, Function):
        return run.call(held, arguments)
    return method(value, name, arguments, run, node)


def _name(callee: Node, run: Reader) -> str:
    index = callee.child_by_field_name("index")
    if index is None:
        return js.text(callee.child_by_field_name("property"))
    value = run.value(index)
    return value.value if isinstance(value, Constant) and isinstance(value.value, str) else ""


def _plain_call(function: Value, arguments: list[Value], node: Node, run: Reader) -> Value:
    match function:
        case Function(node=None, schema=schema):
            data = arguments[0] if arguments else UNKNOWN
            return Claim(subject_of(data), "schema", schema)
        case Function():
            return run.call(function, arguments)
        case Module("pm.expect"):
            return begun(arguments, run, node)
        case Module(name):
            return _of_module(name, arguments, node, run)
        case Either(Module() as one, Module() as other):
            both = (one.name, other.name)
            named = next((name for name in both if not name.endswith(".skip")), "")
            with run.under(UNKNOWN):
                return _of_module(named, arguments, node, run)
        case Either():
            return _plain_call(chosen(function), arguments, node, run)
        case _:
            return _not_known(arguments, node, run)


def _not_known(arguments: list[Value], node: Node, run: Reader) -> Value:
    """What a function gives that is not known: JSON, if its name says that it reads that."""
    texts = [each for each in arguments if subject_of(each).of == "text"]
    return parsed(texts[0]) if texts and _parses(node) else unknown_call(arguments, run)


def _parses(node: Node) -> bool:
    """Whether a function that is not known says in its name that it reads JSON."""
    name = js.text(node.child_by_field_name("function"))[-30:].lower()
    return "json" in name and "xml" not in name and "stringify" not in name


def _of_module(name: str, arguments: list[Value], node: Node, run: Reader) -> Value:
    for known in (postman, library):
        found = known(name, arguments, run, node)
        if found is not None:
            return found
    return _not_known(arguments, node, run)


def unknown_call(arguments: list[Value], run: Reader) -> Value:
    """A call of something unknown, which may call what it is given: `setTimeout(() => ...)`."""
    for each in arguments:
        if isinstance(each, Function):
            run.call(each, [])
    return made_of(*arguments)


def made(node: Node, run: Reader) -> Value:
    """`new Thing(...)`."""
    kind = node.child_by_field_name("constructor")
    name = js.text(kind)
    arguments = _arguments(node, run)
    if name.lower().startswith("ajv"):
        return Module("ajv")
    if name.endswith("Validator"):
        return Module("jsonschema")
    return unknown_call(arguments, run)
