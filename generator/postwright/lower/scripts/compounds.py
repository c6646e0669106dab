"""Values that are put together: conditions, texts, JSON, and how large they may become."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from postwright.ir.json import Json
from postwright.ir.script_facts import EACH, SOME, Subject
from postwright.lower.scripts.subjects import made_of, subject_of
from postwright.lower.scripts.values import (
    UNKNOWN,
    Both,
    Claim,
    Constant,
    Either,
    Found,
    Function,
    Items,
    Known,
    Module,
    Text,
    Undefined,
    Unknown,
    Value,
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


ITEMS = 50
"""How many items of a list that is written out a loop is gone through for."""


def items_of(value: Value) -> list[Value]:
    """What a loop runs over: each item of a list that is written out, one that stands for all else."""
    match value:
        case Items([_, *_] as values):
            return values[:ITEMS]
        case Constant([_, *_] as written):
            return [Constant(each) for each in written[:ITEMS]]
        case Known(Subject(of="body", part="", path=(*_, last))) if last == SOME:
            return [value]
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
        case Constant(content) if content is None or isinstance(content, (bool, int, float, str)):
            return Claim(Subject("constant"), "truthy", content)
        case _:
            return Claim(subject_of(value), "truthy")
