"""Bracketed keys: how forms and queries write values that are not flat, `user[name]=Ada`.

No standard defines them; PHP, Rails and `qs` agree on what is read here: names are members, numbers are
places in a list, an empty pair of brackets at the end adds to one. OpenAPI has a style for the first only
(`deepObject`, OpenAPI 3.1.1, section 4.8.12.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from postwright.ir.api import Lists
from postwright.ir.json import Json

Steps: TypeAlias = tuple[str, ...]
"""The way to a value: the key before the brackets, then what is in each pair."""

Tree: TypeAlias = "dict[str, Tree | Json]"
"""Values by the steps to them; items of a list have their numbers, whether the keys gave them or not."""

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")
_STEP = re.compile(r"\[([^\[\]]*)\]")
_DEEPEST = 12
"""Keys that nest deeper are taken as they stand."""


def steps(key: str) -> Steps:
    """The way that a key writes, with "" for any empty pair of brackets; a key without brackets is one step."""
    found = _KEY.fullmatch(key)
    way = (found[1], *_STEP.findall(found[2])) if found else (key,)
    return way if len(way) <= _DEEPEST else (key,)


def read(key: str) -> Steps:
    """The same, for keys whose only empty brackets are the last: `user[tags][]` is (user, tags, "")."""
    way = steps(key)
    return way if "" not in way[1:-1] else (key,)


def is_deep(key: str) -> bool:
    """Whether a key writes a member of something, or of an item: more than `ids[]`, a list of its own."""
    return len(read(key)) > 2 or read(key)[1:] not in ((), ("",))


def nested(pairs: Iterable[tuple[str, Json]]) -> dict[str, Json] | None:
    """The value that keys and values write together, None where they do not go together.

    What `written` would not write in the same way does not: single values with numbers, for one.
    """
    given = [(key, each) for key, value in pairs for each in _each(value)]
    value = {
        name: _lists(member)
        for name, member in grown((read(key), each) for key, each in given).items()
    }
    return value if sorted(map(str, written(value))) == sorted(map(str, given)) else None


def grown(pairs: Iterable[tuple[Steps, Json]]) -> Tree:
    """What ways and values write together; a value whose place another one has is left out.

    An item without a number begins where the last one has the key already, as Rails reads it.
    """
    tree: Tree = {}
    for way, value in pairs:
        _put(tree, way, value)
    return tree


def written(value: Mapping[str, Json]) -> list[tuple[str, Json]]:
    """The keys and values of an object; items of a list in it are numbered if they are not single values."""
    return [pair for name, member in value.items() for pair in pairs_of(name, member)]


def pairs_of(name: str, value: Json, lists: Lists = "") -> Iterator[tuple[str, Json]]:
    """The keys and values of what stands below a name; `lists` says how items of lists are numbered."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield from pairs_of(f"{name}[{key}]", member, lists)
    elif isinstance(value, list):
        numbered = lists == "indexed" or (not lists and any(map(_is_nested, value)))
        for index, item in enumerate(value):
            yield from pairs_of(f"{name}[{index if numbered else ''}]", item, lists)
    else:
        yield name, value


def gathered(form: Mapping[str, Json], roots: Iterable[str]) -> dict[str, Json]:
    """A form by its keys as it is by its values: what is written below each of `roots` becomes one."""
    wanted = frozenset(roots)
    together = nested((key, value) for key, value in form.items() if read(key)[0] in wanted)
    if not together:
        return dict(form)
    return {key: value for key, value in form.items() if read(key)[0] not in wanted} | together


def _each(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _is_nested(value: Json) -> bool:
    return isinstance(value, dict | list)


def _put(tree: Tree, way: Steps, value: Json) -> None:
    step, rest = way[0], way[1:]
    if step == "":
        step = str(max(len(tree) - 1, 0))
        known = tree.get(step)
        if known is not None and (not rest or not isinstance(known, dict) or rest[0] in known):
            step = str(len(tree))
    if not rest:
        tree[step] = value
        return
    below = tree.setdefault(step, {})
    if isinstance(below, dict):
        _put(below, rest, value)


def _lists(value: Json) -> Json:
    """The value with lists for objects whose members are places."""
    if not isinstance(value, dict):
        return value
    members = {name: _lists(member) for name, member in value.items()}
    if list(members) == [str(index) for index in range(len(members))]:
        return list(members.values())
    return members
