"""Gathering: the fields of a form whose keys write one value together, `user[name]` and `user[email]`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from postwright.ir import brackets
from postwright.ir.brackets import Steps
from postwright.ir.facts import FieldFact
from postwright.ir.json import Json


def gathered(keys: Collection[str], shown: Sequence[tuple[FieldFact, ...]]) -> frozenset[str]:
    """The names below which several of a form's keys write one value.

    `shown` are the forms they come from. Keys stay as they are where any form uses them otherwise, and
    where one place would be a list and an object, or a single value and one that has members.
    """
    ways: dict[str, set[Steps]] = {}
    for key in keys:
        ways.setdefault(root(key), set()).add(_way(key))
    return frozenset(
        name
        for name in {root(key) for key in keys if brackets.is_deep(key)}
        if _agree(ways[name]) and all(_goes_together(name, form) for form in shown)
    )


def root(key: str) -> str:
    """The name before the brackets."""
    return brackets.read(key)[0]


def _way(key: str) -> Steps:
    """The way below the root, the same for all items of a list."""
    return tuple("" if step.isdigit() else step for step in brackets.read(key)[1:])


def _agree(ways: set[Steps]) -> bool:
    below: dict[Steps, set[str]] = {}
    for way in ways:
        for depth, step in enumerate(way):
            below.setdefault(way[:depth], set()).add(step)
    return ways.isdisjoint(below) and all(
        "" not in each or len(each) == 1 for each in below.values()
    )


def _goes_together(name: str, form: Iterable[FieldFact]) -> bool:
    own = [field for field in form if root(field.name) == name]
    sent = ((field.name, field.value or "") for field in own if not field.disabled)
    known = brackets.nested((key, "") for key in dict.fromkeys(field.name for field in own))
    if any(field.is_file for field in own) or known is None or _has_numbers(known):
        return False
    return brackets.nested(sent) is not None


def _has_numbers(value: Json) -> bool:
    """Whether members are called by numbers: places of a list that lacks its first items, or ids."""
    if isinstance(value, list):
        return any(map(_has_numbers, value))
    if not isinstance(value, dict):
        return False
    return any(key.isdigit() or _has_numbers(member) for key, member in value.items())
