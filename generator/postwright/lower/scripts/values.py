"""What an expression of a script stands for, as far as its text tells.

A value is a `Subject` (a thing a script can speak of: a place in the answer, a header, a variable), a
constant, something put together from these, or `UNKNOWN`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from postwright.ir.json import Json
from postwright.ir.script_facts import EACH, LOCAL, Operator, Subject

if TYPE_CHECKING:
    from tree_sitter import Node

    from postwright.lower.scripts.names import Names


@dataclass(frozen=True, slots=True)
class Constant:
    """JSON that is written out in the script."""

    value: Json


@dataclass(frozen=True, slots=True)
class Undefined:
    """JavaScript's undefined."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Anything else; a number of a loop is one too."""


UNDEFINED, UNKNOWN = Undefined(), Unknown()


@dataclass(frozen=True, slots=True)
class Known:
    """A place in what a script can see, by its subject."""

    subject: Subject


@dataclass(frozen=True, slots=True)
class Text:
    """Texts and other values put one after the other."""

    parts: tuple[Value, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """An array that is written out and holds more than constants; a script may add to it."""

    values: list[Value] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, as JavaScript has it between the slashes."""

    source: str


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """An object that is written out; a script may give it further members."""

    members: dict[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """The response: `pm.response` is 0, that to the script's n-th own request n."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class Fields:
    """Named things that are asked for by name: headers, cookies, the variables of a scope."""

    of: str
    scope: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Module:
    """Something of Postman's own, or a library, by its name: `pm`, `tv4`, `_`."""

    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Function:
    """A function that the script has, with the names around it. A validator has a `schema` instead."""

    node: Node | None = None
    around: Names | None = None
    schema: Json = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is true or false of a subject."""

    subject: Subject
    operator: Operator
    expected: Json = None
    against: Subject | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """`left && right`."""

    left: Value
    right: Value


@dataclass(frozen=True, slots=True)
class Either:
    """`left || right`, `left ?? right`, or what a condition chooses."""

    left: Value
    right: Value


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text has another: `text.indexOf(other)`."""

    claim: Claim


@dataclass(frozen=True, slots=True)
class Expectation:
    """`pm.expect(subject)` and the words after it, which say what must be true of the subject.

    `words` are those met so far that change what a later one means; `settled` tells that one has been met
    that asserts something.
    """

    subject: Value
    negated: bool = False
    words: frozenset[str] = frozenset()
    settled: bool = False


Value: TypeAlias = (
    Constant
    | Undefined
    | Unknown
    | Known
    | Text
    | Items
    | Record
    | Pattern
    | Answer
    | Fields
    | Module
    | Function
    | Claim
    | Both
    | Either
    | Found
    | Expectation
)


def subject_of(value: Value) -> Subject:
    """The subject that a value is, or is made of; `LOCAL` if it is made by the script itself."""
    match value:
        case Known(subject):
            return subject
        case Claim(subject) | Found(Claim(subject)):
            return computed(subject)
        case Either(left, right) | Both(right, left):
            return _first((left, right))
        case Text(parts):
            return _of_text(parts)
        case Items(values):
            return _made(values)
        case Record(members):
            return _made(members.values())
        case Answer(number):
            return Subject("body", (), "computed", number)
        case _:
            return LOCAL


def _first(values: Iterable[Value]) -> Subject:
    subjects = map(subject_of, values)
    return next((each for each in subjects if each.of != "local"), LOCAL)


def _of_text(parts: tuple[Value, ...]) -> Subject:
    """A text with something before a value is still that value, as `"Bearer " + token` is."""
    subjects = [subject for part in parts if (subject := subject_of(part)).of != "local"]
    return subjects[0] if len(subjects) == 1 else computed(subjects[0]) if subjects else LOCAL


def _made(values: Iterable[Value]) -> Subject:
    found = _first(values)
    return computed(found) if found.of != "local" else LOCAL


def computed(subject: Subject) -> Subject:
    """Something made of a subject in a way that is not followed."""
    return subject if subject.of == "local" else replace(subject, part="computed")


def made_of(*values: Value) -> Value:
    """What some function makes of values."""
    found = _made(values)
    return Known(found) if found.of != "local" else UNKNOWN


ITEMS = 50
"""How many items of a list that is written out a loop is gone through for."""


def items_of(value: Value) -> list[Value]:
    """What a loop runs over: each item of a list that is written out, one that stands for all else."""
    match value:
        case Items([_, *_] as values):
            return values[:ITEMS]
        case Constant([_, *_] as written):
            return [Constant(each) for each in written[:ITEMS]]
        case Known(subject) if subject.of == "body" and subject.part == "":
            return [Known(replace(subject, path=(*subject.path, EACH)))]
        case _:
            return [made_of(value)]


def negation(value: Value) -> Value:
    """`!value`."""
    match value:
        case Claim():
            return replace(value, negated=not value.negated)
        case Both(left, right):
            return Either(negation(left), negation(right))
        case Either(left, right):
            return Both(negation(left), negation(right))
        case Constant(content):
            return Constant(not content)
        case Undefined():
            return Constant(True)
        case Unknown() | Module() | Function():
            return UNKNOWN
        case _:
            return replace(truth(value), negated=True)


def truth(value: Value) -> Claim:
    """That a value is true, or what JavaScript takes for true."""
    match value:
        case Claim():
            return value
        case Found(claim):
            return claim
        case _:
            return Claim(subject_of(value), "truthy")
