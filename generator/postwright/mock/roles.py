"""What each operation does to the things that are kept: which of them list, create, get, update, delete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from postwright.ir.api import Api, Operation
from postwright.mock.identity import key_of
from postwright.mock.places import Place, objects
from postwright.mock.tables import (
    PARAMETER,
    Table,
    answers,
    base_of,
    bases_of,
    is_kept,
    list_place,
    merged_in,
    shape_of,
    table_of,
    thing_place,
)

Kind: TypeAlias = Literal["list", "create", "get", "update", "delete", "act"]


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


@dataclass(slots=True)
class Roles:
    """The tables of an API and what its operations do to them, by id."""

    tables: dict[str, Table] = field(default_factory=dict)
    of: dict[str, Role] = field(default_factory=dict)


def roles_of(api: Api) -> Roles:
    """The roles of an API's operations."""
    operations = [operation for _, operation in api.operations() if not operation.command]
    bases = bases_of(operations)
    roles = Roles()
    for base, members in bases.items():
        table = table_of(base, members)
        if table is not None:
            roles.tables[base] = table
    merged = merged_in(roles.tables, bases)
    kept = {merged.get(base, base) for base in roles.tables if is_kept(bases[base])}
    roles.tables = {
        base: each for base, each in roles.tables.items() if merged.get(base, base) in kept
    }
    for operation in operations:
        role = _role(operation, roles.tables)
        if role is not None:
            roles.of[operation.id] = _renamed(role, merged)
    roles.tables = {name: table for name, table in roles.tables.items() if name not in merged}
    return roles


def _role(operation: Operation, tables: Mapping[str, Table]) -> Role | None:
    base, key = base_of(operation)
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
        parameter = PARAMETER.fullmatch(segment)
        base = shape_of(segments[:n])
        if parameter and base in tables:
            yield base, parameter[1]


def _renamed(role: Role, merged: Mapping[str, str]) -> Role:
    parents = tuple((merged.get(table, table), parameter) for table, parameter in role.parents)
    return replace(role, table=merged.get(role.table, role.table), parents=parents)
