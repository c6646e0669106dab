"""Comparisons: what a script says of a subject by an operator of JavaScript's own."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.json import Json
from postwright.ir.script_facts import LOCAL, Operator, Subject
from postwright.lower.scripts.compounds import negation, truth
from postwright.lower.scripts.subjects import subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Claim,
    Constant,
    Either,
    Found,
    Known,
    Module,
    Text,
    Undefined,
    Value,
)
from postwright.lower.scripts.written import as_text, is_written_out

_EQUALITY = {"==": False, "===": False, "!=": True, "!==": True}
_ORDER: dict[str, Operator] = {">": "above", ">=": "at least", "<": "below", "<=": "at most"}
_TURNED = {">": "<", ">=": "<=", "<": ">", "<=": ">="}

OPERATORS = frozenset({*_EQUALITY, *_ORDER, "in", "instanceof"})
"""The operators that compare."""

_TYPEOF: dict[str, Json] = {
    "string": "string",
    "number": "number",
    "boolean": "boolean",
    "object": ["object", "array", "null"],
}


def compared(operator: str, left: Value, right: Value) -> Value:
    """`left operator right`."""
    if operator in _EQUALITY:
        same = _same(left, right, strict=len(operator) == 3 or operator == "!==")
        return negation(same) if _EQUALITY[operator] else same
    if operator in _ORDER:
        return _ordered(operator, left, right)
    if operator == "in":
        name = as_text(left)
        return Claim(subject_of(right), "members", [name]) if name else truth(UNKNOWN)
    kind = {"Array": "array", "Object": "object"}.get(_class(right), "")
    return Claim(subject_of(left), "type", kind) if kind else Claim(subject_of(left), "")


def _class(value: Value) -> str:
    return value.name if isinstance(value, Module) else ""


def _same(left: Value, right: Value, *, strict: bool) -> Value:
    if isinstance(left, (Constant, Undefined)) and not isinstance(right, (Constant, Undefined)):
        left, right = right, left
    match left, right:
        case Found(claim), Constant(-1):
            return replace(claim, negated=not claim.negated)
        case Known(Subject(part="type") as typed), Constant(str(name)):
            return _typed(typed, name)
        case _, Undefined():
            return Claim(subject_of(left), "defined" if strict else "present", negated=True)
        case _, Constant(None) if not strict:
            return Claim(subject_of(left), "present", negated=True)
        case Claim(), Constant(bool(wanted)):
            return left if wanted else negation(left)
    return equal(subject_of(left), right)


def _typed(subject: Subject, name: str) -> Claim:
    """`typeof subject === name`."""
    plain = replace(subject, part="")
    if name == "undefined":
        return Claim(plain, "defined", negated=True)
    return Claim(plain, "type", _TYPEOF[name]) if name in _TYPEOF else Claim(plain, "")


def equal(subject: Subject, value: Value, operator: Operator = "equals") -> Claim:
    """That a subject has a value, or stands to it as the operator says."""
    if isinstance(value, Constant):
        return Claim(subject, operator, value.value)
    written = as_text(value) if isinstance(value, Text) and is_written_out(value) else None
    other = subject_of(value)
    if subject.of == "local" and other.of != "local" and operator == "equals":
        subject, other = other, subject
    return Claim(subject, operator, written, other)


def _ordered(operator: str, left: Value, right: Value) -> Value:
    if isinstance(left, Found):
        start = right.value if isinstance(right, Constant) else None
        return left.claim if (operator, start) in {(">", -1), (">=", 0)} else truth(UNKNOWN)
    if subject_of(left).of == "local" and subject_of(right) != LOCAL:
        left, right, operator = right, left, _TURNED[operator]
    return equal(subject_of(left), right, _ORDER[operator])


def one_claim(left: Value, right: Value) -> Claim | None:
    """Two claims as one where both give values of one subject: `code === 200 || code === 201`."""
    match left, right:
        case Either(one, other), _:
            joined = one_claim(one, other)
            return None if joined is None else one_claim(joined, right)
        case Claim(negated=False), Claim(negated=False) if left.subject == right.subject:
            values = [_values(left), _values(right)]
            if None not in values:
                return Claim(left.subject, "one of", [*(values[0] or ()), *(values[1] or ())])
    return None


def _values(claim: Claim) -> list[Json] | None:
    if claim.against is not None:
        return None
    if claim.operator == "one of" and isinstance(claim.expected, list):
        return list(claim.expected)
    return [claim.expected] if claim.operator == "equals" else None
