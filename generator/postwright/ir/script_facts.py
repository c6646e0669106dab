"""What scripts say: assertions, variables that are kept, requests that scripts send of themselves.

A script is read and never run, so what stands here is what its text says, with the line. An assertion is
kept even where it is not understood: its `source` is then all there is of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Literal, TypeAlias

from postwright.ir.json import Json
from postwright.source import NOWHERE, Origin

EACH = "*"
"""A step of a path that means every item, and not one of them."""

SOME = "?"
"""A step of a path that means one of the items, which the script looks for in a way that is not followed."""

ITEMS = frozenset({EACH, SOME})
"""The steps that stand for items."""

Of: TypeAlias = Literal[
    "status",
    "reason",
    "header",
    "cookie",
    "body",
    "text",
    "time",
    "size",
    "variable",
    "request",
    "data",
    "constant",
    "local",
]
"""What a script speaks of. `text` is the body as it came, `data` a row of a runner's file, `constant` a value
that is written out, `local` one that the script makes by itself or that is not known."""

Part: TypeAlias = Literal["", "length", "type", "keys", "number", "values", "computed"]
"""What of it: "" is the whole, `number` the number that it is or that it writes, `values` the list of all
that a path with `EACH` leads to, `computed` something made of it in a way that is not followed."""

DERIVED = frozenset({"number", "values", "computed"})
"""Parts that tell nothing of the type of the place."""

Operator: TypeAlias = Literal[
    "",
    "defined",
    "present",
    "truthy",
    "empty",
    "type",
    "equals",
    "one of",
    "contains",
    "starts with",
    "ends with",
    "matches",
    "same items",
    "has items",
    "members",
    "any member",
    "above",
    "at least",
    "below",
    "at most",
    "schema",
]
"""What is said. "" is an assertion that is not understood; `defined` is anything but undefined, `present`
neither that nor null; `members` are names that an object has. A pattern to match has the flags of its
expression before it, as in `(?i)`."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing that a script speaks of.

    `path` leads to it: members and indexes of a body or a request, the name of a header, a cookie or a
    variable. `answer` is 0 for the answer to the request itself, n for that to the n-th request that the
    script sends.
    """

    of: Of
    path: tuple[str, ...] = ()
    part: Part = ""
    answer: int = 0

    @property
    def dotted(self) -> str:
        """The path with dots, the first item standing for every one."""
        return ".".join("0" if step in ITEMS else step for step in self.path)


LOCAL = Subject("local")


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that a script asks for before it asserts; its fields are those of an `Assertion`."""

    subject: Subject
    operator: Operator
    expected: Json = None
    against: Subject | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing that a script says must be so.

    `expected` is JSON; where the value to compare with is not written out it is the value of `against`.
    `statuses` are those for which the script asks before it asserts, () where it does not ask for one;
    `conditional` tells that it asks for something else: for all of `under` and, where it is `perhaps`, for what is
    not followed. `alternative` marks one of several of which any
    one suffices. `test` is the name in `pm.test(name)` or `tests[name]`, `line` counts from 1 within the
    script. `inherited` ones stand in a script of a folder or of the collection. `why` says of one that is
    not understood why it is not.
    """

    subject: Subject
    operator: Operator = ""
    expected: Json = None
    against: Subject | None = None
    negated: bool = False
    statuses: tuple[int, ...] = ()
    conditional: bool = False
    under: tuple[Condition, ...] = ()
    perhaps: bool = False
    alternative: bool = False
    test: str = ""
    source: str = ""
    line: int = 0
    inherited: bool = False
    why: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class StoredVariable:
    """A variable that a script sets.

    `source` is the dotted path into the answer's JSON, "" if it comes from elsewhere; `value` says from
    where. `prefix` is the text put before it ("Bearer "). `scope` is "environment", "collection",
    "globals" or "local"; `listen` is when the script runs, "test" or "prerequest".
    """

    name: str
    source: str
    scope: str = ""
    value: Subject = LOCAL
    prefix: str = ""
    listen: str = "test"
    line: int = 0
    inherited: bool = False
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request that a script sends with `pm.sendRequest`: no item of the collection.

    Texts are as written, variables as `{{name}}`; what the script computes is "". `fields` are those of a
    form, `body` any other body.
    """

    method: str
    url: str
    headers: tuple[tuple[str, str], ...] = ()
    mode: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    body: str = ""
    line: int = 0
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True)
class ScriptFacts:
    """What all scripts that run with one request say.

    `used` are places of the answer's body that a script reads and does not assert. `read` and `unset` are
    names of variables, `next` the names of requests to go on with, "" for none. `added` are the names of headers
    and query parameters that they add to the request, "" where a name is not known.
    """

    assertions: tuple[Assertion, ...] = ()
    stored: tuple[StoredVariable, ...] = ()
    sent: tuple[SentRequest, ...] = ()
    used: tuple[Subject, ...] = ()
    read: tuple[str, ...] = ()
    unset: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def statuses(self) -> tuple[int, ...]:
        """The statuses that the answer may have, by assertions that name them."""
        found = (status for each in self.assertions for status in named_statuses(each))
        return tuple(dict.fromkeys(found))

    @property
    def properties(self) -> tuple[str, ...]:
        """The dotted paths of members that the answer's JSON must have."""
        found = (".".join(path) for each in self.assertions for path in named_members(each))
        return tuple(dict.fromkeys(path for path in found if path))


def named_statuses(assertion: Assertion) -> tuple[int, ...]:
    """The statuses that an assertion names as right ones."""
    subject = assertion.subject
    if assertion.negated or subject.answer or subject.of not in ("status", "reason"):
        return ()
    if assertion.operator not in ("equals", "one of"):
        return ()
    expected = assertion.expected
    given = expected if isinstance(expected, list) else [expected]
    return tuple(status for each in given if (status := _status(each)))


_PHRASES = {status.phrase.lower(): status.value for status in HTTPStatus}


def _status(value: Json) -> int:
    """A status by its number or its reason phrase (RFC 9110, section 15), 0 if it is none."""
    text = str(value).strip().lower()
    number = int(text) if text.isascii() and text.isdecimal() and len(text) == 3 else 0
    return number if 100 <= number < 600 else _PHRASES.get(text, 0)


_ON_VALUE = frozenset(
    {"present", "type", "equals", "one of", "contains", "matches", "empty", "members"}
    | {"above", "at least", "below", "at most", "truthy", "defined"}
)


def named_members(assertion: Assertion) -> tuple[tuple[str, ...], ...]:
    """The paths of members that must be there for an assertion to hold, items as the first one."""
    subject = assertion.subject
    if subject.of != "body" or subject.answer or subject.part in DERIVED:
        return ()
    path = tuple("0" if step in ITEMS else step for step in subject.path)
    if assertion.operator == "members" and not assertion.negated:
        names = assertion.expected if isinstance(assertion.expected, list) else []
        return (path, *((*path, str(name)) for name in names))
    return (path,) if needs_member(assertion) else ()


def needs_member(assertion: Assertion) -> bool:
    """Whether an assertion can hold only where its subject is there."""
    if not assertion.negated:
        return assertion.operator in _ON_VALUE
    is_null = assertion.operator == "equals" and assertion.expected is None
    return assertion.operator == "empty" or (is_null and assertion.against is None)
