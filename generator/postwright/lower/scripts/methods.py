"""Methods of values: of answers, headers and variables, and those that texts and arrays have."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from postwright.ir.json import Json
from postwright.ir.script_facts import EACH, SOME, Subject
from postwright.lower.scripts.compounds import items_of
from postwright.lower.scripts.conditions import equal
from postwright.lower.scripts.members import chosen, field_named
from postwright.lower.scripts.postman import variable
from postwright.lower.scripts.subjects import made_of, subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Answer,
    Claim,
    Constant,
    Fields,
    Found,
    Function,
    Items,
    Known,
    Pattern,
    Value,
)
from postwright.lower.scripts.written import as_json, as_text

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader

_LISTS = frozenset({("headers",), ("url", "query")})
_ADDING = frozenset({"add", "upsert", "append", "insert", "prepend"})
_ADDING_TO_REQUEST = frozenset({"addHeader", "upsertHeader", "addQueryParams"})
_SAME = frozenset({"toString", "trim", "slice", "valueOf", "concat", "sort", "reverse"})
_FIRST = frozenset({"find", "pop", "shift", "findLast", "at"})
_FOUND = frozenset({"find", "findLast", "filter"})
_PROMISED = frozenset({"then", "catch", "finally"})
_EACH = frozenset(
    {"forEach", "each", "map", "every", "some", "find", "filter", "findLast", "flatMap"}
)
_EACH |= frozenset({"findIndex", "all", "reduce"})


def method(value: Value, name: str, arguments: list[Value], run: Reader, node: Node) -> Value:
    """`value.name(arguments)`."""
    value = chosen(value)
    match value:
        case Answer():
            return _of_answer(value, name, arguments, run)
        case Fields():
            return _of_fields(value, name, arguments, run, node)
        case Pattern(source):
            text = subject_of(arguments[0]) if arguments else subject_of(UNKNOWN)
            return Claim(text, "matches", source)
    if name in _EACH and any(isinstance(each, Function) for each in arguments):
        return _over_items(value, name, arguments, run)
    return _of_value(value, name, arguments, run)


def _of_answer(answer: Answer, name: str, arguments: list[Value], run: Reader) -> Value:
    number = answer.number
    match name:
        case "json":
            return Known(Subject("body", answer=number))
        case "text":
            return Known(Subject("text", answer=number))
        case "reason":
            return Known(Subject("reason", answer=number))
        case "size":
            return Known(Subject("size", answer=number))
        case "then" | "catch" | "finally":
            return _promised(answer, name, arguments, run)
        case _:
            return UNKNOWN


def _promised(value: Value, name: str, arguments: list[Value], run: Reader) -> Value:
    """`promise.then(f)`: what is promised is what stands for the promise."""
    given = UNKNOWN if name == "catch" else value
    functions = [each for each in arguments if isinstance(each, Function)]
    results = [run.call(each, [given]) for each in functions]
    return results[0] if results and name == "then" else value


_ASKED = frozenset({"get", "one", "idx", "find"})


def _of_fields(fields: Fields, name: str, arguments: list[Value], run: Reader, node: Node) -> Value:
    first = arguments[0] if arguments else UNKNOWN
    if fields.of == "variable":
        found = variable(name, fields.scope, arguments, run, node)
        return UNKNOWN if found is None else found
    if name in _ASKED and as_text(first):
        return field_named(fields, as_text(first))
    if name == "has":
        return Claim(subject_of(field_named(fields, as_text(first))), "defined")
    if name in ("toObject", "toJSON"):
        return fields
    for each in arguments:
        if isinstance(each, Function):
            run.call(each, [])
    return UNKNOWN


def _over_items(value: Value, name: str, arguments: list[Value], run: Reader) -> Value:
    """Call a function with what stands for each item."""
    functions = [one for one in arguments if isinstance(one, Function)]
    results: list[Value] = []
    for each in items_of(value):
        given = [UNKNOWN, each] if name == "reduce" else [each, UNKNOWN]
        results += [run.call(one, given) for one in functions]
    if name in _FOUND:
        return _found(value)
    if name == "map" and len(results) == 1:
        return _listed(value, results[0])
    if name in ("every", "all") and isinstance(results[0], Claim):
        return results[0]
    return made_of(value, *results)


def _listed(value: Value, result: Value) -> Value:
    """What a function makes of each item: a list, if that is a place in it."""
    match result:
        case Known(Subject(of="body", part="", path=path) as subject) if EACH in path:
            return Known(replace(subject, part="values"))
        case _:
            return made_of(value, result)


def _found(value: Value) -> Value:
    """Some of the items: which ones, a function says that is not followed."""
    match value:
        case Known(Subject(of="body", part="", path=path) as subject) if path[-1:] != (SOME,):
            return Known(replace(subject, path=(*path, SOME)))
        case _:
            return made_of(value)


def _first(value: Value) -> Value:
    match value:
        case Known(Subject(of="body", part="") as subject):
            return Known(replace(subject, path=(*subject.path, "0")))
        case _:
            return made_of(value)


def _adds(subject: Subject, name: str) -> bool:
    """Whether a method adds a header or a query parameter to the request."""
    if subject.of != "request" or subject.part:
        return False
    return name in _ADDING_TO_REQUEST or (name in _ADDING and subject.path in _LISTS)


def _name_of(value: Value) -> str:
    """The name of what is added: of `{key, value}`, or of a text `Name: value` or `name=value`."""
    match as_json(value):
        case {"key": str(name)} | [{"key": str(name)}, *_]:
            return name
        case str(text):
            return re.split("[:=]", text, maxsplit=1)[0].strip()
        case _:
            return ""


def _of_value(value: Value, name: str, arguments: list[Value], run: Reader) -> Value:
    first = arguments[0] if arguments else UNKNOWN
    if isinstance(value, Known) and _adds(value.subject, name):
        run.notes.added.append(_name_of(first))
        return UNKNOWN
    match name:
        case "includes" | "contains":
            return equal(subject_of(value), first, "contains")
        case "indexOf" | "search":
            return Found(equal(subject_of(value), first, "contains"))
        case "match" | "test" if isinstance(first, Pattern):
            return Claim(subject_of(value), "matches", first.source)
        case "startsWith":
            return equal(subject_of(value), first, "starts with")
        case "endsWith":
            return equal(subject_of(value), first, "ends with")
        case "hasOwnProperty" | "has":
            return Claim(subject_of(value), "members", [as_text(first)])
        case "push" if isinstance(value, Items):
            value.values.extend(arguments)
            return UNKNOWN
        case "push" if isinstance(value, Constant) and isinstance(value.value, list):
            _push(value.value, arguments, run)
            return UNKNOWN
    if name in _SAME:
        return value
    if name in _FIRST:
        return _first(value)
    if name in _PROMISED:
        return _promised(value, name, arguments, run)
    for each in arguments:
        if isinstance(each, Function):
            run.call(each, [])
    return made_of(value)


def _push(items: list[Json], arguments: list[Value], run: Reader) -> None:
    """Add to an array that is written out, as long as that stays small."""
    for each in arguments:
        if isinstance(each, Constant):
            together = run.constant([*items, each.value])
            items += [copy.deepcopy(each.value)] if isinstance(together, Constant) else []
