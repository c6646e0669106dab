"""Nested objects in queries: `filter[status]`, `page[size]`, `items[0][price]` are one parameter each.

OpenAPI calls this style `deepObject` (3.1, section 4.8.12.2.1) and leaves open how it nests further; the
keys shown tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from postwright.infer.prose import hints
from postwright.infer.seen import Seen
from postwright.ir.api import Lists, Parameter
from postwright.ir.schema import (
    ArraySchema,
    Evidence,
    ObjectSchema,
    Property,
    Schema,
    UnionSchema,
)

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])+)")
_STEP = re.compile(r"\[([^\[\]]*)\]")
_MOST_STEPS = 12
"""Keys that nest deeper are taken as they stand."""

Typed: TypeAlias = Callable[[str, Seen], Schema]
"""The schema of a value, by its name and what is shown of it."""


@dataclass(slots=True)
class _Part:
    """A place in a nested parameter: what is shown there, and below."""

    seen: Seen | None = None
    below: dict[str, _Part] = field(default_factory=dict)

    @property
    def is_list(self) -> bool:
        return all(step == "" or step.isdigit() for step in self.below)


def steps(name: str) -> tuple[str, ...]:
    """`filter[status]` in its steps, empty for a key that is no nested one: `ids[]` and `ids` are not."""
    match = _KEY.fullmatch(name)
    found = (match[1], *_STEP.findall(match[2])) if match else ()
    return found if 1 < len(found) <= _MOST_STEPS and found[1:] != ("",) else ()


def nested(seen: Mapping[str, Seen], typed: Typed) -> tuple[tuple[Parameter, frozenset[str]], ...]:
    """The nested parameters among those seen, each with the keys that it stands for."""
    groups: dict[str, dict[tuple[str, ...], Seen]] = {}
    for name, shown in seen.items():
        if way := steps(name):
            groups.setdefault(way[0], {})[way[1:]] = shown
    return tuple(_parameter(root, group, seen.get(root), typed) for root, group in groups.items())


def _parameter(
    root: str, group: Mapping[tuple[str, ...], Seen], plain: Seen | None, typed: Typed
) -> tuple[Parameter, frozenset[str]]:
    whole = _grown(group, plain)
    keys = [root] * (plain is not None)
    keys += [root + "".join(f"[{step}]" for step in way) for way in group]
    shown = ", ".join(keys[:5])
    required = any(_is_required(each) for each in group.values())
    first = next(iter(group.values()))
    parameter = Parameter(
        name=root,
        location="query",
        schema=_schema(root, whole, typed),
        required=required,
        description=whole.seen.description if whole.seen else "",
        wire_name=root,
        style="deepObject",
        lists=_lists(group),
        origin=first.origin,
        evidence=(
            Evidence("style", f"the query has {shown}{', ...' if len(keys) > 5 else ''}"),
            *_required_by(group.values()),
        ),
    )
    return parameter, frozenset(keys)


def _grown(group: Mapping[tuple[str, ...], Seen], plain: Seen | None) -> _Part:
    whole = _Part(plain)
    for way, shown in group.items():
        part = whole
        for step in way:
            part = part.below.setdefault(step, _Part())
        part.seen = shown
    return whole


def _schema(name: str, part: _Part, typed: Typed) -> Schema:
    variants = [typed(name, part.seen)] if part.seen is not None else []
    if part.below and part.is_list:
        variants.append(ArraySchema(_schema(name, _together(part.below.values()), typed)))
    elif part.below:
        properties = tuple(_property(key, below, typed) for key, below in part.below.items())
        variants.append(ObjectSchema(properties))
    return variants[0] if len(variants) == 1 else UnionSchema(tuple(reversed(variants)))


def _property(name: str, part: _Part, typed: Typed) -> Property:
    required = part.seen is not None and _is_required(part.seen)
    return Property(
        name=name,
        schema=_schema(name, part, typed),
        required=required,
        description=part.seen.description if part.seen else "",
        evidence=_required_by([part.seen] if part.seen is not None else []),
    )


def _required_by(group: Iterable[Seen]) -> tuple[Evidence, ...]:
    """The evidence that one of several is required, () where none is."""
    places = [each.described for each in group if _is_required(each)]
    return (
        (Evidence("required", "the description says so", 0, tuple(places[:1])),) if places else ()
    )


def _is_required(shown: Seen) -> bool:
    return shown.always and bool(hints(shown.description).required)


def _together(parts: Iterable[_Part]) -> _Part:
    """All items of a list as one."""
    whole = _Part()
    for part in parts:
        whole.seen = _both(whole.seen, part.seen)
        for key, below in part.below.items():
            known = whole.below.get(key)
            whole.below[key] = _together((known, below)) if known else below
    return whole


def _both(one: Seen | None, other: Seen | None) -> Seen | None:
    if one is None or other is None:
        return one or other
    values = {**one.values, **other.values}
    return Seen(one.wire_name, one.origin, values, one.description or other.description)


def _lists(group: Iterable[tuple[str, ...]]) -> Lists:
    """How the keys write arrays."""
    scalars = {way[-1] for way in group if way[-1] == "" or way[-1].isdigit()}
    within = {step for way in group for step in way[:-1]}
    if "" in within:
        return "bracketed"
    return "indexed" if scalars and "" not in scalars else ""
