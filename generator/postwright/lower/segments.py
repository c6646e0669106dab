"""Path segments: which are always the same, and which are parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from postwright.ir.facts import LiteralSegment, ParameterSegment, Segment
from postwright.lower.urls import decoded
from postwright.lower.variables import REFERENCE, Scope
from postwright.postman.model import Variable
from postwright.postman.node import as_text

_COLON = re.compile(r":([A-Za-z_][\w-]*)(.*)", re.DOTALL)
_BRACES = re.compile(r"\{\s*([^{}]+?)\s*\}")
_ANGLES = re.compile(r"<\s*([^<>]+?)\s*>")


def segments(
    path: Iterable[str], variables: Iterable[Variable], scope: Scope
) -> tuple[Segment, ...]:
    """The segments of a path. Empty ones are dropped, but for a last one: a slash that ends it."""
    declared = {variable.key.lstrip(":"): variable for variable in variables}
    parts = list(path)
    kept = [part for index, part in enumerate(parts) if part or 0 < index == len(parts) - 1]
    return tuple(_segment(part, declared, scope) for part in kept)


def _segment(part: str, declared: Mapping[str, Variable], scope: Scope) -> Segment:
    if part.startswith(":") and len(part) > 1:
        return _declared(part, declared, scope)
    references = list(REFERENCE.finditer(part))
    if references:
        return _referring(part, references, scope)
    match = _BRACES.search(part) or _ANGLES.search(part)
    if match:
        prefix, suffix = decoded(part[: match.start()]), decoded(part[match.end() :])
        value, description = _shown(declared.get(match[1]), scope)
        return ParameterSegment(match[1], value, description, prefix, suffix)
    return LiteralSegment(decoded(part))


def _declared(part: str, declared: Mapping[str, Variable], scope: Scope) -> Segment:
    """`:id`, and `:id.json` where the whole is not what the file declares."""
    name, suffix = part[1:], ""
    match = _COLON.fullmatch(part)
    if name not in declared:
        if not match:
            return LiteralSegment(decoded(part))
        name, suffix = match[1], match[2]
    value, description = _shown(declared.get(name), scope)
    return ParameterSegment(name, value, description, "", scope.resolve(suffix))


def _shown(variable: Variable | None, scope: Scope) -> tuple[str | None, str]:
    """A path variable's value, None where there is none, and its description."""
    if variable is None:
        return None, ""
    text = scope.resolve(as_text(variable.value)) if variable.value is not None else ""
    known = text and not REFERENCE.search(text)
    return (decoded(text) if known else None), variable.description


def _referring(part: str, references: list[re.Match[str]], scope: Scope) -> Segment:
    """A segment with variables in it; several are one parameter with all their names."""
    first, last = references[0], references[-1]
    inner = part[first.start() : last.end()]
    value = scope.resolve(inner)
    return ParameterSegment(
        name="-".join(reference[1].strip().lstrip("$") for reference in references),
        value=None if REFERENCE.search(value) else decoded(value),
        prefix=decoded(part[: first.start()]),
        suffix=decoded(part[last.end() :]),
    )
