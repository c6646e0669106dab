"""What an expression of a script stands for, as far as its text tells.

A value is a `Subject` (a thing a script can speak of: a place in the answer, a header, a variable), a
constant, something put together from these, or `UNKNOWN`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from postwright.ir.json import Json
from postwright.ir.script_facts import Operator, Subject

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
    """A regular expression, as JavaScript has it between the slashes, after `(?i)` and other flags."""

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
