"""What each operation does to the things that are kept: which of them list, create, get, update, delete.

A table is a path whose things have paths of their own below it, `/leads` with `/leads/{lead}`, or a list to which
things are posted. Tables with one name that show the same things (`/notes`, `/leads/{lead}/notes`) are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from postwright.ir.api import Api, Example, Operation
from postwright.ir.json import Json
from postwright.mock.identity import id_member, key_of
from postwright.mock.places import Place, found_at, objects, place_of

Kind: TypeAlias = Literal["list", "create", "get", "update", "delete", "act"]

_PARAMETER = re.compile(r"\{([^{}]*)\}")
_UPDATES = frozenset({"PUT", "PATCH"})


@dataclass(frozen=True, slots=True)
class Role:
    """What an operation does to a table.

    `parents` are tables that it stands below, each with the path parameter that has the key; `key` is that of
    the thing itself. `place` is where the thing or the list is in the answer, None where it is not there.
    """

    kind: Kind
    table: str
    parents: tuple[tuple[str, str], ...] = ()
    key: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Things of one kind. `member` is that of their ids, `word` what they are called."""

    name: str
    word: str
    member: str


@dataclass(slots=True)
class Roles:
    """The tables of an API and what its operations do to them, by id."""

    tables: dict[str, Table] = field(default_factory=dict)
    of: dict[str, Role] = field(default_factory=dict)


def roles_of(api: Api) -> Roles:
    """The roles of an API's operations."""
    operations = [operation for _, operation in api.operations() if not operation.command]
    bases = _bases(operations)
    roles = Roles()
    for base, members in bases.items():
        table = _table(base, members)
        if table is not None:
            roles.tables[base] = table
    merged = _merged(roles.tables, bases)
    kept = {merged.get(base, base) for base in roles.tables if _is_kept(bases[base])}
    roles.tables = {
        base: each for base, each in roles.tables.items() if merged.get(base, base) in kept
    }
    for operation in operations:
        role = _role(operation, roles.tables)
        if role is not None:
            roles.of[operation.id] = _renamed(role, merged)
    roles.tables = {name: table for name, table in roles.tables.items() if name not in merged}
    return roles


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


def _bases(operations: list[Operation]) -> dict[str, list[Operation]]:
    """The paths that may be tables, each with the operations on it and on the things below it."""
    bases: dict[str, list[Operation]] = {}
    for operation in operations:
        bases.setdefault(_base(operation)[0], []).append(operation)
    return bases


def _base(operation: Operation) -> tuple[str, str]:
    """The path of the table that an operation is about, and the parameter that has a key of it."""
    segments = operation.path.strip("/").split("/")
    last = _PARAMETER.fullmatch(segments[-1])
    held = segments[:-1] if last else segments
    return _shape(held), last[1] if last else ""


def _shape(segments: list[str]) -> str:
    return "/" + _PARAMETER.sub("{}", "/".join(segments))


def _table(base: str, operations: list[Operation]) -> Table | None:
    keys = [key for each in operations if (key := _base(each)[1])]
    items, asked = _samples(operations)
    member = id_member(items, keys, asked)
    return Table(base, base.rpartition("/")[2], member) if member else None


def _is_kept(operations: list[Operation]) -> bool:
    """Whether things have paths of their own, or are both listed and created."""
    whole = {each.method for each in operations if not _base(each)[1]}
    return any(_base(each)[1] for each in operations) or {"GET", "POST"} <= whole


Samples: TypeAlias = tuple[list[dict[str, Json]], list[tuple[str, dict[str, Json]]]]


def _samples(operations: list[Operation]) -> Samples:
    """The things that answers show, and those that were asked for by a key."""
    items: list[dict[str, Json]] = []
    asked: list[tuple[str, dict[str, Json]]] = []
    for operation in operations:
        key = _base(operation)[1]
        place = None if key else list_place(operation)
        for example, body in answers(operation):
            if place is not None:
                held = found_at(body, place)
                items += [
                    x for x in (held if isinstance(held, list) else ()) if isinstance(x, dict)
                ]
            elif key and operation.method in ("GET", *_UPDATES):
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


def _role(operation: Operation, tables: Mapping[str, Table]) -> Role | None:
    base, key = _base(operation)
    parents = tuple(_parents(operation, tables, whole=not key))
    table = tables.get(base)
    if table is None:
        return Role("act", parents[-1][0], parents) if parents else None
    kind = _kind(operation, key)
    if kind == "list" and list_place(operation) is None:
        return None
    if kind == "act":
        return Role("act", base, (*parents, (base, key)) if key else parents)
    place = list_place(operation) if kind == "list" else _thing(operation, table)
    if kind == "create" and (place is None or _shows_parent(operation, table, parents)):
        return Role("act", parents[-1][0], parents) if parents else None
    return Role(kind, base, parents, key, place)


def _kind(operation: Operation, key: str) -> Kind:
    match operation.method:
        case "GET":
            return "get" if key else "list"
        case "POST":
            return "act" if key else "create"
        case "PUT" | "PATCH" if key:
            return "update"
        case "DELETE" if key:
            return "delete"
        case _:
            return "act"


def _shows_parent(operation: Operation, table: Table, parents: tuple[tuple[str, str], ...]) -> bool:
    """Whether what is answered is the thing that the path is below, and nothing new."""
    return any(
        key is not None and key == dict(example.request.path).get(parents[-1][1])
        for example, body in answers(operation)
        for key in [key_of(thing, table.member) for _, thing in objects(body)][:1]
        if parents
    )


def _thing(operation: Operation, table: Table) -> Place | None:
    places = (thing_place(body, table.member) for _, body in answers(operation))
    return next((place for place in places if place is not None), None)


def _parents(
    operation: Operation, tables: Mapping[str, Table], *, whole: bool
) -> Iterator[tuple[str, str]]:
    """The tables on the way to an operation's path, each with its parameter."""
    segments = operation.path.strip("/").split("/")
    for n, segment in enumerate(segments if whole else segments[:-1]):
        parameter = _PARAMETER.fullmatch(segment)
        base = _shape(segments[:n])
        if parameter and base in tables:
            yield base, parameter[1]


def _merged(tables: Mapping[str, Table], bases: Mapping[str, list[Operation]]) -> dict[str, str]:
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


def _renamed(role: Role, merged: Mapping[str, str]) -> Role:
    parents = tuple((merged.get(table, table), parameter) for table, parameter in role.parents)
    return replace(role, table=merged.get(role.table, role.table), parents=parents)


def _are_objects(value: Json) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(x, dict) for x in value)
