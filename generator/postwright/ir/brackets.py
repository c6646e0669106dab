"""Bracketed keys: how forms and queries write values that are not flat, `user[name]=Ada`.

No standard defines them; PHP, Rails and `qs` agree on what is read here: names are members, numbers are
places in a list, an empty pair of brackets at the end adds to one. OpenAPI has a style for the first only
(`deepObject`, OpenAPI 3.1.1, section 4.8.12.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from postwright.ir.json import Json

Steps: TypeAlias = tuple[str, ...]
"""The way to a value: the key before the brackets, then what is in each pair."""

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")
_DEEPEST = 20


def read(key: str) -> Steps:
    """The way that a key writes: `user[tags][]` is (user, tags, ""); any other key is a way of one step."""
    found = _KEY.fullmatch(key)
    steps = (found[1], *re.findall(r"\[([^\[\]]*)\]", found[2])) if found else (key,)
    return steps if len(steps) <= _DEEPEST and "" not in steps[1:-1] else (key,)


def is_deep(key: str) -> bool:
    """Whether a key writes a member of something, or of an item: more than `ids[]`, a list of its own."""
    return len(read(key)) > 2 or read(key)[1:] not in ((), ("",))


def nested(pairs: Iterable[tuple[str, Json]]) -> dict[str, Json] | None:
    """The value that keys and values write together, None where they do not go together.

    What `written` would not write in the same way does not: a list without its first item, for one.
    """
    given = [(key, each) for key, value in pairs for each in _each(value)]
    tree: dict[str, Json] = {}
    for key, value in given:
        if not _put(tree, read(key), value):
            return None
    value = {name: _lists(member) for name, member in tree.items()}
    return value if sorted(map(str, written(value))) == sorted(map(str, given)) else None


def written(value: Mapping[str, Json]) -> list[tuple[str, Json]]:
    """The keys and values of an object; items of a list in it are numbered if they are not single values."""
    return [pair for name, member in value.items() for pair in _written(name, member)]


def gathered(form: Mapping[str, Json], roots: Iterable[str]) -> dict[str, Json]:
    """A form by its keys as it is by its values: what is written below each of `roots` becomes one."""
    wanted = frozenset(roots)
    together = nested((key, value) for key, value in form.items() if read(key)[0] in wanted)
    if not together:
        return dict(form)
    return {key: value for key, value in form.items() if read(key)[0] not in wanted} | together


def _each(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _put(tree: dict[str, Json], steps: Steps, value: Json) -> bool:
    """Put a value at the end of its way; False where something else is there."""
    for step in steps[:-1]:
        below = tree.setdefault(step, {})
        if not isinstance(below, dict):
            return False
        tree = below
    last = steps[-1]
    if last == "":
        found = tree.setdefault("", [])
        assert isinstance(found, list)
        found.append(value)
        return True
    return tree.setdefault(last, value) is value


def _lists(value: Json) -> Json:
    """The value with lists for objects whose members are places."""
    if not isinstance(value, dict):
        return value
    if value.keys() == {""}:
        return value[""]
    members = {name: _lists(member) for name, member in value.items()}
    if list(members) == [str(index) for index in range(len(members))]:
        return list(members.values())
    return members


def _written(name: str, value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _written(f"{name}[{key}]", member)
    elif isinstance(value, list):
        simple = not any(isinstance(item, dict | list) for item in value)
        for index, item in enumerate(value):
            yield from _written(f"{name}[]" if simple else f"{name}[{index}]", item)
    else:
        yield name, value
