"""Expectations: `pm.expect(subject).to.words`, and what Postman adds to chai for responses.

Words are those of chai's BDD interface (chaijs.com/api/bdd) and of the assertions on `pm.response`
(learning.postman.com, "Postman test script examples").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from postwright.ir.json import Json
from postwright.ir.script_facts import LOCAL, Operator, Subject
from postwright.lower.scripts.compounds import negation
from postwright.lower.scripts.conditions import compared, equal
from postwright.lower.scripts.members import member
from postwright.lower.scripts.responses import claims_on_answer
from postwright.lower.scripts.subjects import computed, subject_of
from postwright.lower.scripts.values import (
    UNDEFINED,
    UNKNOWN,
    Answer,
    Both,
    Claim,
    Constant,
    Either,
    Expectation,
    Fields,
    Found,
    Known,
    Module,
    Pattern,
    Undefined,
    Value,
)
from postwright.lower.scripts.written import as_json, as_text

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.reader import Reader

_CHANGING = frozenset({"any", "all", "nested", "deep", "own", "length", "lengthOf", "include"})
_CHANGING |= frozenset({"contain", "includes", "contains", "ordered", "be", "have"})
_WORDS = frozenset("to been is that which and has with at of same but does still also a an".split())

_EQUAL = frozenset({"equal", "equals", "eq", "eql", "eqls"})
_ORDER: dict[str, Operator] = {
    **dict.fromkeys(("above", "gt", "greaterThan"), "above"),
    **dict.fromkeys(("least", "gte", "greaterThanOrEqual"), "at least"),
    **dict.fromkeys(("below", "lt", "lessThan"), "below"),
    **dict.fromkeys(("most", "lte", "lessThanOrEqual"), "at most"),
}
_SIGNS: dict[str, str] = {"above": ">", "at least": ">=", "below": "<", "at most": "<="}
_STATES: dict[str, tuple[Operator, Json]] = {
    "null": ("equals", None),
    "exist": ("present", None),
    "exists": ("present", None),
    "empty": ("empty", None),
    "finite": ("type", "number"),
}
_HAVING = frozenset(
    {"property", "ownProperty", "haveOwnProperty", "nestedProperty", "deepProperty"}
)


def begun(arguments: list[Value], run: Reader, node: Node) -> Value:
    """`pm.expect(subject)`."""
    subject = arguments[0] if arguments else UNDEFINED
    return Expectation(subject)


def worded(
    before: Expectation, word: str, given: list[Value] | None, run: Reader, node: Node
) -> Value:
    """An expectation with one more word; `given` is None where the word is not called."""
    if word in ("not", "never"):
        return replace(before, negated=not before.negated)
    if given is None and word in _CHANGING:
        return replace(before, words=before.words | {word})
    if given is None and word in _WORDS:
        return before
    if isinstance(before.subject, Answer):
        found = claims_on_answer(before.subject, word, given)
        if found is not None:
            return _settled(before, found, run, node)
        if word == "responseTime" and given is None:
            return replace(before, subject=Known(Subject("time", answer=before.subject.number)))
    if word in _HAVING and given:
        return _having(before, given, run, node)
    return _settled(before, _claims(before, word, given), run, node)


def _settled(before: Expectation, claims: list[Value], run: Reader, node: Node) -> Expectation:
    for claim in claims:
        run.claim(negation(claim) if before.negated else claim, node)
    return replace(before, settled=True, words=frozenset())


def _having(before: Expectation, given: list[Value], run: Reader, node: Node) -> Value:
    """`property(name, value)`: from here on it is the property that is spoken of."""
    place = before.subject
    for step in _path(before, as_text(given[0])):
        place = member(place, step)
    subject = subject_of(place) if as_text(given[0]) else LOCAL
    if isinstance(before.subject, (Answer, Fields)):
        subject = LOCAL
    claim = Claim(subject, "defined") if len(given) < 2 else equal(subject, given[1])
    return replace(_settled(before, [claim], run, node), subject=Known(subject))


def _path(before: Expectation, name: str) -> list[str]:
    if "nested" not in before.words:
        return [name]
    plain = name.replace("[", ".").replace("]", "")
    return [step for step in plain.split(".") if step][:50]


def _claims(before: Expectation, word: str, given: list[Value] | None) -> list[Value]:
    """What a word says. An expectation that something throws, and the like, says nothing of an answer."""
    if given is None:
        return [_state(before, word)]
    subject = _measured(before)
    first = given[0] if given else UNDEFINED
    if word in _EQUAL:
        return [_equal(before, subject, first)]
    if word in _ORDER and isinstance(before.subject, Found):
        return [compared(_SIGNS[_ORDER[word]], before.subject, first)]
    if word in _ORDER:
        return [equal(subject, first, _ORDER[word])]
    if word == "within" and len(given) > 1:
        return [equal(subject, first, "at least"), equal(subject, given[1], "at most")]
    if word in ("a", "an"):
        return [_typed(subject, as_text(first))]
    if word in ("instanceof", "instanceOf"):
        kind = first.name if isinstance(first, Module) else ""
        return [_typed(subject, kind.lower())]
    return _more_claims(before, word, given, first)


def _measured(before: Expectation) -> Subject:
    subject = subject_of(before.subject)
    if before.words & {"length", "lengthOf"} and not subject.part:
        return replace(subject, part="length")
    return subject


def _equal(before: Expectation, subject: Subject, value: Value) -> Value:
    asserted = before.subject
    if isinstance(asserted, Found):
        return compared("===", asserted, value)
    if isinstance(asserted, (Claim, Both, Either)) and isinstance(value, Constant):
        if value.value is True:
            return asserted
        if value.value is False:
            return negation(asserted)
    if isinstance(value, Undefined):
        return Claim(subject, "defined", negated=True)
    if isinstance(asserted, Constant) and not isinstance(value, Constant):
        return equal(subject_of(value), asserted)
    if subject.part == "type":
        return _typed(replace(subject, part=""), as_text(value))
    return equal(subject, value)


_TYPES = frozenset("string number boolean object array null integer".split())


def _typed(subject: Subject, name: str) -> Value:
    kind = name.lower()
    if kind == "undefined":
        return Claim(subject, "defined", negated=True)
    return Claim(subject, "type", kind) if kind in _TYPES else Claim(subject, "")


def _state(before: Expectation, word: str) -> Value:
    """A word that is not called: `true`, `null`, `empty`."""
    subject = _measured(before)
    match word:
        case "true":
            return _equal(before, subject, Constant(True))
        case "false":
            return _equal(before, subject, Constant(False))
        case "undefined":
            return Claim(subject, "defined", negated=True)
        case "ok":
            return before.subject if _is_condition(before.subject) else Claim(subject, "truthy")
    if word in _STATES:
        operator, expected = _STATES[word]
        return Claim(subject, operator, expected)
    return _typed(subject, word) if word in _TYPES else Claim(computed(subject), "")


def _is_condition(value: Value) -> bool:
    return isinstance(value, (Claim, Both, Either, Found))


def _more_claims(before: Expectation, word: str, given: list[Value], first: Value) -> list[Value]:
    subject = _measured(before)
    match word:
        case "include" | "includes" | "contain" | "contains" | "string":
            return _including(before, subject, first)
        case "lengthOf" | "length":
            return [equal(replace(subject, part=subject.part or "length"), first)]
        case "match" | "matches":
            pattern = first.source if isinstance(first, Pattern) else ""
            return [Claim(subject, "matches" if pattern else "", pattern)]
        case "key" | "keys":
            return [_keys(before, subject, given)]
        case "members":
            wanted = before.words & {"include", "contain", "includes", "contains"}
            return [equal(subject, first, "has items" if wanted else "same items")]
        case "closeTo" | "approximately":
            return _close(subject, given)
        case "oneOf":
            return [_one_of(subject, first)]
        case "jsonSchema":
            return [Claim(subject, "schema", as_json(first))]
        case "ok" | "true" | "false" | "null" | "undefined" | "exist" | "empty" | "string":
            return [_state(before, word)]
        case _:
            return [Claim(computed(subject), "")]


def _including(before: Expectation, subject: Subject, value: Value) -> list[Value]:
    """`include(x)`: a part of a text, an item of an array, some members of an object."""
    asserted = before.subject
    if isinstance(asserted, Constant) and isinstance(asserted.value, list):
        return [Claim(subject_of(value), "one of", asserted.value)]
    if isinstance(value, Constant) and isinstance(value.value, dict):
        pairs = value.value.items()
        return [equal(subject_of(member(asserted, key)), Constant(each)) for key, each in pairs]
    if isinstance(asserted, Constant) and subject_of(value) != LOCAL:
        return [equal(subject_of(value), asserted, "contains")]
    if subject.part == "keys" and as_text(value):
        return [Claim(replace(subject, part=""), "members", [as_text(value)])]
    return [equal(subject, value, "contains")]


def _close(subject: Subject, given: list[Value]) -> list[Value]:
    """`closeTo(value, delta)`."""
    match given:
        case [Constant(int() | float() as value), Constant(int() | float() as delta), *_]:
            low, high = Constant(value - delta), Constant(value + delta)
            return [equal(subject, low, "at least"), equal(subject, high, "at most")]
        case _:
            return [Claim(computed(subject), "")]


def _keys(before: Expectation, subject: Subject, given: list[Value]) -> Value:
    names: list[Json] = []
    for each in given:
        value = as_json(each)
        many = list(value) if isinstance(value, (list, dict)) else [value]
        names += [name for name in many if isinstance(name, str)]
    operator: Operator = "any member" if "any" in before.words else "members"
    return Claim(subject, operator if names else "", names)


def _one_of(subject: Subject, values: Value) -> Value:
    found = as_json(values)
    if isinstance(values, Constant) and isinstance(found, list):
        return Claim(subject, "one of", found)
    return equal(subject, UNKNOWN if values == UNKNOWN else values, "one of")
