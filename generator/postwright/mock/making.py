"""New and changed things, made of what was sent and of what saved answers show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from postwright.ir.json import Json
from postwright.ir.schema import Property
from postwright.mock.times import CREATED, UPDATED, shown_as, tells

Find = Callable[[str, Json], "dict[str, Json] | None"]
"""Finds what a member shows of another thing with an id: `owner`, 15."""

_REFERENCE = re.compile(r"(.+?)(_id|Id|ID)")


def created(
    shown: Mapping[str, Json],
    given: Mapping[str, Json],
    sent: Mapping[str, Json],
    now: datetime,
    find: Find,
    left_out: Mapping[str, Json],
) -> dict[str, Json]:
    """A new thing: like the one that an answer shows, which was created with `given`.

    What was given for the one that is shown and not sent for this one is what it is when it is `left_out`.
    """
    kept = {
        name: left_out.get(name) if _is_left_out(name, given, sent) else value
        for name, value in shown.items()
    }
    whole = {
        name: completed(value, shown.get(name), given.get(name)) for name, value in sent.items()
    }
    made = changed(kept, whole, now, find, shown)
    for name, value in shown.items():
        if tells(CREATED, name):
            made[name] = shown_as(value, now)
    return made


def unsent(said: Property, shown: Json) -> Json:
    """What a member is that was not sent: its default, nothing, else what is shown."""
    if said.default is not None:
        return said.default
    if isinstance(shown, list):
        return []
    return None if getattr(said.schema, "nullable", True) else shown


def changed(
    item: Mapping[str, Json],
    sent: Mapping[str, Json],
    now: datetime,
    find: Find,
    shown: Mapping[str, Json] | None = None,
) -> dict[str, Json]:
    """A thing with what was sent for it. Members that it does not have it does not get."""
    like = shown or item
    made = dict(item)
    for name, value in sent.items():
        if name in made:
            made[name] = typed(value, like.get(name))
        _follow(made, name, value, find)
    for name, value in item.items():
        if tells(UPDATED, name) and name not in sent:
            made[name] = shown_as(like.get(name) or value, now)
    return made


def completed(value: Json, shown: Json, given: Json) -> Json:
    """What was sent with what the API adds to it: members that were shown and had not been given."""
    if isinstance(value, dict) and isinstance(shown, dict):
        known = given if isinstance(given, dict) else {}
        added = {name: each for name, each in shown.items() if name not in known}
        return added | {
            name: completed(each, shown.get(name), known.get(name)) for name, each in value.items()
        }
    if isinstance(value, list) and isinstance(shown, list) and shown:
        like = given if isinstance(given, list) and given else [None]
        return [completed(each, shown[0], like[0]) for each in value]
    return value


def typed(value: Json, like: Json) -> Json:
    """A value of a form as what it is in JSON, where a sample shows that."""
    if not isinstance(value, str) or isinstance(like, str) or like is None:
        return value
    if isinstance(like, bool):
        return value.lower() in ("true", "1")
    if type(like) is int and value.isascii() and value.removeprefix("-").isdecimal():
        return int(value) if len(value) < 19 else like
    try:
        return float(value) if isinstance(like, float) else like
    except ValueError:
        return like


def difference(before: Mapping[str, Json], after: Mapping[str, Json]) -> dict[str, Json]:
    """The members that are other afterwards."""
    return {name: value for name, value in after.items() if before.get(name) != value}


def nested(items: Iterable[Mapping[str, Json]]) -> dict[tuple[str, str], dict[str, Json]]:
    """What things show of other things, by member and id."""
    found: dict[tuple[str, str], dict[str, Json]] = {}
    for item in items:
        for name, value in item.items():
            if isinstance(value, dict) and type(value.get("id")) in (int, str):
                found.setdefault((name, str(value["id"])), value)
    return found


def _is_left_out(name: str, given: Mapping[str, Json], sent: Mapping[str, Json]) -> bool:
    """Whether a member was made of something that was given then, and is not sent now."""
    sources = (name, f"{name}_id", f"{name}Id", f"{name}_ids")
    return any(each in given and each not in sent and given[each] is not None for each in sources)


def _follow(made: dict[str, Json], name: str, value: Json, find: Find) -> None:
    """Let the thing that an id refers to be shown with it: `owner` with `owner_id`."""
    match = _REFERENCE.fullmatch(name)
    if match is None or match[1] not in made or not isinstance(made[match[1]], dict | None):
        return
    there = None if value is None else find(match[1], value)
    if there is not None or value is None:
        made[match[1]] = there
