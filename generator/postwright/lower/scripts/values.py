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
    """Texts and other values put one after the other. Made by `text_of`."""

    parts: tuple[Value, ...]
    size: int = 1


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
    """`left && right`. Made by `both`."""

    left: Value
    right: Value
    size: int = 1


@dataclass(frozen=True, slots=True)
class Either:
    """`left || right`, `left ?? right`, or what a condition chooses. Made by `either`."""

    left: Value
    right: Value
    size: int = 1


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


SIZE = 100
"""Of how many values one may be put together; a script can double one in every line."""


def size(value: Value) -> int:
    """Of how many values a value is put together."""
    return value.size if isinstance(value, (Text, Both, Either)) else 1


def both(left: Value, right: Value) -> Value:
    """`left && right`; of more than can be followed, only what it is made of."""
    total = size(left) + size(right)
    return Both(left, right, total) if total <= SIZE else made_of(left, right)


def either(left: Value, right: Value) -> Value:
    """`left || right`; of more than can be followed, only what it is made of."""
    total = size(left) + size(right)
    return Either(left, right, total) if total <= SIZE else made_of(left, right)


PARTS = 5_000
DEPTH = 40
LETTERS = 100_000
"""How large JSON that a script puts together may be: in values, in levels, and a text in characters."""


def weight(value: Json) -> int:
    """Of how many values JSON is made; more than `PARTS` where it is too large or too deep to follow."""
    count, ahead = 0, [(value, 0)]
    while ahead and count <= PARTS:
        each, depth = ahead.pop()
        count += 1
        if depth > DEPTH:
            return PARTS + 1
        if isinstance(each, (list, dict)):
            inner = each if isinstance(each, list) else each.values()
            ahead += [(one, depth + 1) for one in inner]
    return count


def text_of(parts: Iterable[Value]) -> Value:
    """Texts put together, texts among them opened; one constant if all are."""
    flat = [each for part in parts for each in (part.parts if isinstance(part, Text) else (part,))]
    total = sum(map(size, flat))
    if total > SIZE:
        return made_of(*flat)
    texts = [each.value for each in flat if isinstance(each, Constant)]
    written = [text for text in texts if isinstance(text, str)]
    if len(written) == len(flat):
        joined = "".join(written)
        return Constant(joined) if len(joined) <= LETTERS else UNKNOWN
    return Text(tuple(flat), total)


def subject_of(value: Value) -> Subject:
    """The subject that a value is, or is made of; `LOCAL` if it is made by the script itself.

    A text with something before a value is still that value, as `"Bearer " + token` is.
    """
    match value:
        case Known(subject):
            return subject
        case Claim(subject) | Found(Claim(subject)):
            return computed(subject)
        case Answer(number):
            return Subject("body", (), "computed", number)
        case Either(left, right) | Both(right, left):
            found = subject_of(left)
            return found if found.of != "local" else subject_of(right)
        case Text(parts):
            subjects = [subject for part in parts if (subject := subject_of(part)).of != "local"]
            return (
                subjects[0] if len(subjects) == 1 else computed(subjects[0]) if subjects else LOCAL
            )
        case Items() | Record():
            return _inside(value)
        case _:
            return LOCAL


_LOOKED_AT = 200


def _inside(value: Items | Record) -> Subject:
    """The first subject in what is written out, which may hold itself."""
    ahead: list[Value] = [value]
    for _ in range(_LOOKED_AT):
        if not ahead:
            break
        match ahead.pop():
            case Items(values):
                ahead += reversed(values[:_LOOKED_AT])
            case Record(members):
                ahead += reversed([*members.values()][:_LOOKED_AT])
            case other:
                if (found := subject_of(other)).of != "local":
                    return computed(found)
    return LOCAL


def computed(subject: Subject) -> Subject:
    """Something made of a subject in a way that is not followed."""
    return subject if subject.of == "local" else replace(subject, part="computed")


def made_of(*values: Value) -> Value:
    """What some function makes of values."""
    subjects = map(subject_of, values)
    found = next((each for each in subjects if each.of != "local"), LOCAL)
    return Known(computed(found)) if found.of != "local" else UNKNOWN


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
            return either(negation(left), negation(right))
        case Either(left, right):
            return both(negation(left), negation(right))
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
