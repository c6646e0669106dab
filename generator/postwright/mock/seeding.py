"""The things that saved examples show, which are there before anything is created."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api, Example, Operation
from postwright.ir.json import Json, found_at
from postwright.mock.identity import key_of
from postwright.mock.records import Record, Records
from postwright.mock.roles import Role, Roles
from postwright.mock.tables import answers
from postwright.mock.variables import is_open


def seeded(api: Api, roles: Roles) -> Records:
    """What an API has, by its saved answers. What was created in one of them is not yet there."""
    records = Records()
    known = [(each, roles.of[each.id]) for _, each in api.operations() if each.id in roles.of]
    for kind in ("list", "get", "update"):
        for operation, role in known:
            if role.kind == kind:
                _shown(operation, role, roles, records)
    for operation, role in known:
        _asked_for(operation, role, roles, records)
    return records


def _shown(operation: Operation, role: Role, roles: Roles, records: Records) -> None:
    if role.place is None:
        return
    member = roles.tables[role.table].member
    for example, body in answers(operation):
        held = found_at(body, role.place)
        for item in held if isinstance(held, list) else [held]:
            key = key_of(item, member)
            if key is not None and isinstance(item, dict):
                _add(records, role.table, Record(key, item, _scope(role, example)))


def _add(records: Records, table: str, record: Record) -> None:
    """Add a thing, or what is not yet known of it."""
    known = records.get(table, record.key)
    if known is not None:
        scope = record.scope | known.scope
        record = Record(record.key, {**record.item, **known.item}, scope)
    records.put(table, record)


def _scope(role: Role, example: Example) -> dict[str, str]:
    path = dict(example.request.path)
    pairs = ((table, path.get(parameter, "")) for table, parameter in role.parents)
    return {table: value for table, value in pairs if _is_known(value)}


def _asked_for(operation: Operation, role: Role, roles: Roles, records: Records) -> None:
    """Things that were asked for with success, and that no answer shows: like any other, but in no list."""
    wanted = (*role.parents, *(((role.table, role.key),) if role.key else ()))
    for example in operation.examples:
        if example.response and example.response.status >= 400:
            continue
        path = dict(example.request.path)
        for table, parameter in wanted:
            value = path.get(parameter, "")
            if _is_known(value) and table in roles.tables and not records.get(table, value):
                records.put(table, _ghost(value, table, roles, records))


def _ghost(key: str, table: str, roles: Roles, records: Records) -> Record:
    like = next(iter(records.of(table)), Record("", {}))
    member = roles.tables[table].member
    shown = like.item.get(member)
    value: Json = int(key) if type(shown) is int and key.isascii() and key.isdecimal() else key
    return replace(like, key=key, item={**like.item, member: value}, hidden=True)


def _is_known(value: str) -> bool:
    return bool(value) and not is_open(value)
