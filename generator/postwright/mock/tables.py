"""Tables: the paths of an API that are lists of things.

A path whose things have paths of their own below it, `/leads` with `/leads/{lead}`, is one, and a list to which
things are posted. Those with one name that show the same things (`/notes`, `/leads/{lead}/notes`) are one table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from postwright.ir.api import Example, Operation
from postwright.ir.json import Json, found_at
from postwright.mock.identity import id_member, key_of
from postwright.mock.places import Place, objects, place_of

PARAMETER = re.compile(r"\{([^{}]*)\}")
UPDATES = frozenset({"PUT", "PATCH"})


@dataclass(frozen=True, slots=True)
class Table:
    """Things of one kind. `member` is that of their ids, `word` what they are called."""

    name: str
    word: str
    member: str


def answers(operation: Operation) -> Iterator[tuple[Example, Json]]:
    """The saved successes of an operation with their JSON."""
    for example in operation.examples:
        response = example.response
        if response and 200 <= response.status < 300 and response.body.kind == "json":
            yield example, response.body.value


def list_place(operation: Operation) -> Place | None:
    """Where an operation's answers have a list of objects, None where they have none."""
    if operation.pagination:
        return place_of(operation.pagination.items)
    shown = [body for _, body in answers(operation)]
    for body in shown:
        if _are_objects(body):
            return ()
        for place, held in objects(body, 1):
            lists = [name for name, each in held.items() if _are_objects(each)]
            if len(lists) == 1 and not {"id", "_id"} & held.keys():
                return (*place, lists[0])
    return () if shown and all(body == [] for body in shown) else None


def thing_place(body: Json, member: str) -> Place | None:
    """Where the outermost object with an id is in an answer."""
    found = (place for place, held in objects(body) if key_of(held, member) is not None)
    return next(found, None)


def bases_of(operations: list[Operation]) -> dict[str, list[Operation]]:
    """The paths that may be tables, each with the operations on it and on the things below it."""
    bases: dict[str, list[Operation]] = {}
    for operation in operations:
        bases.setdefault(base_of(operation)[0], []).append(operation)
    return bases


def base_of(operation: Operation) -> tuple[str, str]:
    """The path of the table that an operation is about, and the parameter that has a key of it."""
    segments = operation.path.strip("/").split("/")
    last = PARAMETER.fullmatch(segments[-1])
    held = segments[:-1] if last else segments
    return shape_of(held), last[1] if last else ""


def shape_of(segments: list[str]) -> str:
    return "/" + PARAMETER.sub("{}", "/".join(segments))


def table_of(base: str, operations: list[Operation]) -> Table | None:
    """The table that a path may be, None where its things have no id."""
    keys = [key for each in operations if (key := base_of(each)[1])]
    items, asked = _samples(operations)
    member = id_member(items, keys, asked)
    return Table(base, base.rpartition("/")[2], member) if member else None


def is_kept(operations: list[Operation]) -> bool:
    """Whether things have paths of their own, or are both listed and created."""
    whole = {each.method for each in operations if not base_of(each)[1]}
    return any(base_of(each)[1] for each in operations) or {"GET", "POST"} <= whole


Samples: TypeAlias = tuple[list[dict[str, Json]], list[tuple[str, dict[str, Json]]]]


def _samples(operations: list[Operation]) -> Samples:
    """The things that answers show, and those that were asked for by a key."""
    items: list[dict[str, Json]] = []
    asked: list[tuple[str, dict[str, Json]]] = []
    for operation in operations:
        key = base_of(operation)[1]
        place = None if key else list_place(operation)
        for example, body in answers(operation):
            if place is not None:
                held = found_at(body, place)
                items += [
                    x for x in (held if isinstance(held, list) else ()) if isinstance(x, dict)
                ]
            elif key and operation.method in ("GET", *UPDATES):
                value = dict(example.request.path).get(key, "")
                asked += [(value, thing) for _, thing in objects(body)]
                items += _outermost(body)
            elif operation.method == "POST":
                items += _outermost(body)
    return items, asked


def _outermost(body: Json) -> list[dict[str, Json]]:
    """The thing that an answer is: its outermost object that is more than a box around another."""
    return [
        held
        for _, held in objects(body)
        if any(not isinstance(each, dict | list) for each in held.values())
        and any(name.lower().endswith(("id", "key", "slug", "code")) for name in held)
    ][:1]


def merged_in(tables: Mapping[str, Table], bases: Mapping[str, list[Operation]]) -> dict[str, str]:
    """Tables that are one with another, each with the other's name; the shortest path has it."""
    merged: dict[str, str] = {}
    shown = {name: _keys(bases[name], table) for name, table in tables.items()}
    ordered = sorted(tables, key=lambda name: (name.count("/"), name))
    for n, name in enumerate(ordered):
        for other in ordered[:n]:
            same = tables[name].word == tables[other].word and other not in merged
            if same and tables[name].member == tables[other].member and shown[name] & shown[other]:
                merged[name] = other
                break
    return merged


def _keys(operations: list[Operation], table: Table) -> set[str]:
    items = _samples(operations)[0]
    return {key for item in items if (key := key_of(item, table.member))}


def _are_objects(value: Json) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(x, dict) for x in value)
