"""Postman's own functions: tests, variables, requests that a script sends, the order of requests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from postwright.ir.script_facts import SentRequest, Subject
from postwright.lower.scripts import javascript as js
from postwright.lower.scripts.compounds import text_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Answer,
    Claim,
    Constant,
    Function,
    Known,
    Record,
    Value,
)
from postwright.lower.scripts.written import as_json, as_text
from postwright.lower.variables import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader

_OLD = {
    "postman.setEnvironmentVariable": ("set", "environment"),
    "postman.setGlobalVariable": ("set", "globals"),
    "postman.getEnvironmentVariable": ("get", "environment"),
    "postman.getGlobalVariable": ("get", "globals"),
    "postman.clearEnvironmentVariable": ("unset", "environment"),
    "postman.clearGlobalVariable": ("unset", "globals"),
}


def postman(name: str, arguments: list[Value], run: Reader, node: Node) -> Value | None:
    """A call of `pm.x` or `postman.x`; None if it is neither."""
    first = arguments[0] if arguments else UNKNOWN
    match name:
        case "pm.test" | "postman.test":
            return _test(first, arguments, run, node)
        case "pm.test.skip" | "postman.test.skip":
            return UNKNOWN
        case "pm.expect.fail":
            return run.failed(node)
        case "pm.sendRequest":
            return _send(first, arguments[1:], run, node)
        case "postman.setNextRequest" | "pm.setNextRequest" | "pm.execution.setNextRequest":
            run.notes.next.append(as_text(first) if first != Constant(None) else "")
            return UNKNOWN
        case "postman.getResponseHeader":
            return Known(Subject("header", (as_text(first),)))
        case "postman.getResponseCookie":
            return Known(Subject("cookie", (as_text(first),)))
    if name in _OLD:
        what, scope = _OLD[name]
        return variable(what, scope, arguments, run, node)
    return None


def _test(name: Value, arguments: list[Value], run: Reader, node: Node) -> Value:
    before = len(run.notes.assertions)
    with run.testing(as_text(name)):
        for each in arguments[1:]:
            if isinstance(each, Function):
                run.call(each, [UNKNOWN])
    if len(run.notes.assertions) > before:
        run.notes.met.add(node.start_byte)
    return UNKNOWN


def variable(
    what: str, scope: str, arguments: list[Value], run: Reader, node: Node
) -> Value | None:
    """`pm.environment.set` and the like; None for a function that is none of them."""
    name = as_text(arguments[0]) if arguments else ""
    match what:
        case "set":
            if name:
                run.store(name, arguments[1] if len(arguments) > 1 else UNKNOWN, scope, node)
            return UNKNOWN
        case "get":
            return run.read(name) if name else UNKNOWN
        case "has":
            run.read(name)
            return Claim(Subject("variable", (name,)), "defined")
        case "unset":
            run.notes.unset.append(name)
            return UNKNOWN
        case "replaceIn":
            return replaced(name, run)
        case _:
            return None


def replaced(text: str, run: Reader) -> Value:
    """A text with the variables that it refers to."""
    pieces: list[Value] = []
    at = 0
    for match in REFERENCE.finditer(text):
        pieces += [Constant(text[at : match.start()])] if match.start() > at else []
        pieces.append(run.read(match[1].strip()))
        at = match.end()
    pieces += [Constant(text[at:])] if at < len(text) else []
    return pieces[0] if len(pieces) == 1 else text_of(pieces)


def _send(asked: Value, rest: list[Value], run: Reader, node: Node) -> Value:
    """`pm.sendRequest(request, (error, response) => ...)`."""
    run.notes.sent.append(_request(asked, node))
    answer = Answer(len(run.notes.sent))
    for each in rest:
        if isinstance(each, Function):
            run.call(each, [Constant(None), answer])
    return answer


def _request(asked: Value, node: Node) -> SentRequest:
    parts = _parts(asked)
    if parts is None:
        return SentRequest("GET", as_text(asked), line=js.line(node))
    body = _parts(parts.get("body", UNKNOWN)) or {}
    mode = as_text(body.get("mode", Constant("raw" if body else "")))
    given = body.get(mode, UNKNOWN)
    return SentRequest(
        method=(as_text(parts.get("method", UNKNOWN)) or "GET").upper(),
        url=_url(parts.get("url", UNKNOWN)),
        headers=_pairs(parts.get("header", parts.get("headers", UNKNOWN))),
        mode=mode,
        fields=_pairs(given) if mode in ("urlencoded", "formdata") else (),
        body=_raw(given) if mode == "raw" else "",
        line=js.line(node),
    )


def _parts(value: Value) -> Mapping[str, Value] | None:
    match value:
        case Record(members):
            return members
        case Constant(dict() as written):
            return {name: Constant(each) for name, each in written.items()}
        case _:
            return None


def _url(value: Value) -> str:
    parts = _parts(value)
    return as_text(parts.get("raw", UNKNOWN) if parts else value)


def _raw(value: Value) -> str:
    text = as_text(value)
    if text or not isinstance(value, (Record, Constant)):
        return text
    return json.dumps(as_json(value), ensure_ascii=False)


def _pairs(value: Value) -> tuple[tuple[str, str], ...]:
    """Names with values: an object, a list of `{key, value}`, or a text of lines or of a form."""
    match as_json(value):
        case dict() as members:
            return tuple((name, str(each or "")) for name, each in members.items())
        case list() as entries:
            pairs = [each for each in entries if isinstance(each, dict) and each.get("key")]
            return tuple((str(each["key"]), str(each.get("value") or "")) for each in pairs)
        case str() as text:
            return _from_text(text)
        case _:
            return ()


def _from_text(text: str) -> tuple[tuple[str, str], ...]:
    sign = "=" if "=" in text and ": " not in text else ":"
    lines = text.replace("&", "\n").splitlines() if sign == "=" else text.splitlines()
    halves = [line.partition(sign) for line in lines]
    return tuple((name.strip(), value.strip()) for name, _, value in halves if name.strip())
