"""Nested objects in queries: `filter[status]`, `page[size]`, `items[0][price]` are one parameter each.

OpenAPI calls this style `deepObject` (3.1, section 4.8.12.2.1) and leaves open how it nests further; the
keys shown tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from postwright.infer.descriptions.prose import Hints, hints, told_by
from postwright.infer.fields.members import joined
from postwright.infer.fields.seen import Seen
from postwright.ir import brackets
from postwright.ir.api import Lists, Parameter
from postwright.ir.brackets import Steps
from postwright.ir.schema import Evidence, Property, Schema

Typed: TypeAlias = Callable[[str, Seen], Schema]
"""The schema of a value, by its name and what is shown of it."""


def steps(name: str) -> Steps:
    """`filter[status]` in its steps, empty for a key that is no nested one: `ids[]` and `ids` are not."""
    found = brackets.steps(name)
    return found if len(found) > 1 and found[1:] != ("",) else ()


def nested(seen: Mapping[str, Seen], typed: Typed) -> tuple[tuple[Parameter, frozenset[str]], ...]:
    """The nested parameters among those seen, each with the keys that it stands for."""
    groups: dict[str, dict[Steps, Seen]] = {}
    for name, shown in seen.items():
        if way := steps(name):
            groups.setdefault(way[0], {})[way[1:]] = shown
    return tuple(_parameter(root, group, seen.get(root), typed) for root, group in groups.items())


def _parameter(
    root: str, group: Mapping[Steps, Seen], plain: Seen | None, typed: Typed
) -> tuple[Parameter, frozenset[str]]:
    own: Mapping[Steps, Seen] = {(): plain} if plain is not None else {}
    keys = [root] * len(own)
    keys += [root + "".join(f"[{step}]" for step in way) for way in group]
    shown = ", ".join(keys[:5])
    required = [each for each in group.values() if _is_required(each)]
    whole = joined(root, {**own, **group}, lambda name, seen: _member(name, seen, typed))
    parameter = Parameter(
        name=root,
        location="query",
        schema=whole.schema,
        required=bool(required),
        description=whole.description,
        wire_name=root,
        style="deepObject",
        lists=_lists(group),
        origin=next(iter(group.values())).origin,
        evidence=(
            Evidence("style", f"the query has {shown}{', ...' if len(keys) > 5 else ''}"),
            *(told_by(_said(required[0])) if required else ()),
        ),
    )
    return parameter, frozenset(keys)


def _member(name: str, shown: Seen, typed: Typed) -> Property:
    required = _is_required(shown)
    return Property(
        name=name,
        schema=typed(name, shown),
        required=required,
        description=shown.description,
        evidence=told_by(_said(shown)) if required else (),
    )


def _is_required(shown: Seen) -> bool:
    return shown.always and bool(_said(shown).required)


def _said(shown: Seen) -> Hints:
    return replace(hints(shown.description), origin=shown.described)


def _lists(group: Iterable[Steps]) -> Lists:
    """How the keys write arrays."""
    scalars = {way[-1] for way in group if way[-1] == "" or way[-1].isdigit()}
    within = {step for way in group for step in way[:-1]}
    if "" in within:
        return "bracketed"
    return "indexed" if scalars and "" not in scalars else ""
