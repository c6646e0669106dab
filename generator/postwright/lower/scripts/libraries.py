"""Functions of the language and of the libraries that Postman gives to scripts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from postwright.ir.script_facts import Subject
from postwright.lower.scripts.compounds import negation
from postwright.lower.scripts.conditions import compared
from postwright.lower.scripts.members import chosen, member, parsed
from postwright.lower.scripts.methods import method
from postwright.lower.scripts.subjects import made_of, subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Claim,
    Constant,
    Function,
    Items,
    Known,
    Module,
    Record,
    Value,
)
from postwright.lower.scripts.written import as_json, as_text

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader

_SCHEMA_OF_SECOND = {"tv4.validate", "tv4.validateResult", "tv4.validateMultiple"}
_SCHEMA_OF_SECOND |= {"jsonschema.validate"}
_TYPES = {
    "Array.isArray": "array",
    "_.isArray": "array",
    "_.isString": "string",
    "_.isNumber": "number",
    "_.isBoolean": "boolean",
    "_.isInteger": "integer",
    "_.isObject": "object",
    "_.isPlainObject": "object",
    "Number.isInteger": "integer",
    "Number.isSafeInteger": "integer",
    "_.isNull": "null",
}
_EACH = frozenset({"_.each", "_.forEach", "_.map", "_.every", "_.some", "_.find", "_.filter"})
_REQUIRED = {"lodash": "_", "underscore": "_", "ajv": "ajv", "chai": "chai", "tv4": "tv4"}


def library(name: str, arguments: list[Value], run: Reader, node: Node) -> Value | None:
    """A call of a library's function; None if it is not known."""
    name = "_." + name[7:] if name.startswith("lodash.") else name
    first = arguments[0] if arguments else UNKNOWN
    second = arguments[1] if len(arguments) > 1 else UNKNOWN
    if name in _TYPES:
        return Claim(subject_of(first), "type", _TYPES[name])
    if name in _EACH:
        return method(chosen(first), name[2:], arguments[1:], run, node)
    if name in _SCHEMA_OF_SECOND:
        return _validated(name, first, second)
    match name:
        case "require" | "pm.require":
            return Module(_REQUIRED.get(as_text(first), as_text(first) or "?"))
        case "JSON.parse":
            run.spend(len(as_text(first)) // 50)
            value = parsed(first)
            return run.constant(value.value) if isinstance(value, Constant) else value
        case "JSON.stringify":
            return _written(first)
        case "ajv.validate":
            return Claim(subject_of(second), "schema", as_json(first))
        case "ajv.compile":
            return Function(schema=as_json(first))
        case "String":
            return first if isinstance(first, (Known, Constant)) else made_of(first)
        case "Number" | "parseInt" | "parseFloat" | "_.toNumber" | "_.parseInt":
            return _number(first)
        case "Boolean":
            return negation(negation(first))
        case "Object.keys" | "_.keys":
            return _keys(first)
        case _:
            return _of_lodash(name, first, second, run)


def _validated(name: str, data: Value, schema: Value) -> Value:
    claim = Claim(subject_of(data), "schema", as_json(schema))
    if name == "tv4.validate":
        return claim
    nothing_wrong = {"error": negation(claim), "errors": negation(claim), "missing": UNKNOWN}
    return Record({"valid": claim, **nothing_wrong})


def _written(value: Value) -> Value:
    """`JSON.stringify(value)`: what is written out stays as it is, for bodies of requests."""
    return value if isinstance(value, (Record, Items, Constant)) else made_of(value)


def _number(value: Value) -> Value:
    match value:
        case Known(Subject(part="") as subject):
            return Known(replace(subject, part="number"))
        case _:
            return made_of(value)


def _keys(value: Value) -> Value:
    match chosen(value):
        case Known(Subject(of="body", path=path, part="", answer=number)):
            return Known(Subject("body", path, "keys", number))
        case other:
            return made_of(other)


def _of_lodash(name: str, first: Value, second: Value, run: Reader) -> Value | None:
    match name:
        case "_.get":
            return run.seen(at(first, as_text(second)))
        case "_.has":
            return Claim(subject_of(at(first, as_text(second))), "defined")
        case "_.isEmpty":
            return Claim(subject_of(first), "empty")
        case "_.isNil":
            return Claim(subject_of(first), "present", negated=True)
        case "_.isUndefined":
            return Claim(subject_of(first), "defined", negated=True)
        case "_.size":
            return member(first, "length")
        case "_.isEqual":
            return _equal(first, second)
        case _:
            return None


def _equal(first: Value, second: Value) -> Value:
    return compared("===", first, second)


def at(value: Value, path: str) -> Value:
    """The place that a path such as `a.b[0].c` leads to."""
    for step in steps(path):
        value = member(value, step)
    return value if path else UNKNOWN


def steps(path: str) -> list[str]:
    """The steps of a path: `a.b[0]['c']`."""
    plain = path.replace("[", ".").replace("]", "")
    return [step.strip("'\"") for step in plain.split(".") if step.strip("'\"")][:50]
