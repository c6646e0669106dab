"""Members: the value that several keys with brackets write together, in queries and in forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from postwright.infer.fields.seen import Seen, both
from postwright.ir.brackets import Steps
from postwright.ir.schema import ArraySchema, ObjectSchema, Property, UnionSchema

Leaf: TypeAlias = Callable[[str, Seen], Property]
"""A single value, by its name and what is shown of it."""


@dataclass(slots=True)
class _Part:
    """A place in a value: what is shown there, and below."""

    seen: Seen | None = None
    below: dict[str, _Part] = field(default_factory=dict)

    @property
    def is_list(self) -> bool:
        return all(step == "" or step.isdigit() for step in self.below)


def joined(name: str, shown: Mapping[Steps, Seen], leaf: Leaf) -> Property:
    """What all the keys of one name write, by their ways below it: () is the name alone."""
    return _property(name, _grown(shown), leaf)


def _grown(shown: Mapping[Steps, Seen]) -> _Part:
    whole = _Part()
    for way, seen in shown.items():
        part = whole
        for step in way:
            part = part.below.setdefault(step, _Part())
        part.seen = seen
    return whole


def _property(name: str, part: _Part, leaf: Leaf) -> Property:
    own = leaf(name, part.seen) if part.seen is not None else None
    if not part.below:
        return own or Property(name, ObjectSchema(()))
    inner = _list(name, part, leaf) if part.is_list else _object(name, part, leaf)
    return replace(own, schema=UnionSchema((inner.schema, own.schema))) if own else inner


def _list(name: str, part: _Part, leaf: Leaf) -> Property:
    item = _property(name, _together(part.below.values()), leaf)
    return Property(name, ArraySchema(item.schema), seen=item.seen, of=item.of)


def _object(name: str, part: _Part, leaf: Leaf) -> Property:
    members = tuple(_property(key, below, leaf) for key, below in part.below.items())
    seen, of = max(each.seen for each in members), max(each.of for each in members)
    return Property(name, ObjectSchema(members), seen=seen, of=of)


def _together(parts: Iterable[_Part]) -> _Part:
    """All items of a list as one."""
    whole = _Part()
    for part in parts:
        whole.seen = both(whole.seen, part.seen)
        for key, below in part.below.items():
            known = whole.below.get(key)
            whole.below[key] = _together((known, below)) if known else below
    return whole
