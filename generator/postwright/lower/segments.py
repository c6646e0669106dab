"""Path segments: which are always the same, and which are parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from postwright.ir.facts import LiteralSegment, ParameterSegment, Segment
from postwright.lower.urls import decoded
from postwright.lower.variables import REFERENCE, Scope
from postwright.postman.model import Variable
from postwright.postman.node import as_text

_COLON = re.compile(r":([A-Za-z_][\w-]*)")
_MARK = re.compile(r"\{\{(?P<variable>[^{}]+)\}\}|\{(?P<braces>[^{}]+)\}|<(?P<angles>[^<>]+)>")


def segments(
    path: Iterable[str], variables: Iterable[Variable], scope: Scope
) -> tuple[Segment, ...]:
    """The segments of a path. Empty ones are dropped, but for a last one: a slash that ends it."""
    declared = {variable.key.lstrip(":"): variable for variable in variables}
    parts = list(path)
    kept = [part for index, part in enumerate(parts) if part or 0 < index == len(parts) - 1]
    return tuple(segment for part in kept for segment in _segment(part, declared, scope))


def _segment(part: str, declared: Mapping[str, Variable], scope: Scope) -> Iterator[Segment]:
    """A segment's parameters, each with the text around it; its text where it has none."""
    found = list(_parameters(part, declared, scope))
    if not found:
        yield LiteralSegment(decoded(part))
    for index, (start, end, parameter) in enumerate(found):
        follows = found[index + 1][0] if index + 1 < len(found) else len(part)
        yield replace(
            parameter,
            prefix="" if index else decoded(part[:start]),
            suffix=decoded(part[end:follows]),
            glued=index > 0,
        )


def _parameters(
    part: str, declared: Mapping[str, Variable], scope: Scope
) -> Iterator[tuple[int, int, ParameterSegment]]:
    """The parameters in a segment, with their places in it."""
    start = 0
    if name := _after_colon(part, declared):
        start = len(name) + 1
        yield 0, start, _declared(name, declared, scope)
    for match in _MARK.finditer(part, start):
        name = (match["variable"] or match["braces"] or match["angles"]).strip()
        if not name:
            continue
        found = _declared(name, declared, scope)
        if match["variable"] and name not in declared:
            found = _referring(name, scope)
        yield match.start(), match.end(), found


def _after_colon(part: str, declared: Mapping[str, Variable]) -> str:
    """The name in `:id`, and in `:id.json` where the whole is not what the file declares."""
    if part.startswith(":") and part[1:] in declared:
        return part[1:]
    match = _COLON.match(part)
    return match[1] if match else ""


def _declared(name: str, declared: Mapping[str, Variable], scope: Scope) -> ParameterSegment:
    variable = declared.get(name)
    if variable is None:
        return ParameterSegment(name, stated=True)
    text = scope.resolve(as_text(variable.value)) if variable.value is not None else ""
    known = text and not REFERENCE.search(text)
    value = decoded(text) if known else None
    return ParameterSegment(name, value, variable.description, stated=True)


def _referring(name: str, scope: Scope) -> ParameterSegment:
    value = scope.value(name)
    return ParameterSegment(name.lstrip("$"), None if value is None else decoded(value))
