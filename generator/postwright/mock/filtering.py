"""Which things a list has: those below what its path names, with the values that its query asks for."""

from __future__ import annotations

from collections.abc import Mapping

from postwright.ir.api import Operation
from postwright.ir.json import Json
from postwright.mock.asked import Asked
from postwright.mock.records import Record
from postwright.mock.roles import Role


def is_below(record: Record, role: Role, path: Mapping[str, str]) -> bool:
    """Whether a thing is below those that a path names; one that nothing is known of may be."""
    return all(
        _belongs(record, table, parameter, path[parameter])
        for table, parameter in role.parents
        if parameter in path
    )


def _belongs(record: Record, table: str, parameter: str, key: str) -> bool:
    if table in record.scope:
        return record.scope[table] == key
    held = [_value(record.item, name) for name in (f"{parameter}_id", f"{parameter}Id", parameter)]
    known = [_spelt(each) for each in held if each is not None]
    return known[0] == key if known else not record.scope


def fits(item: Mapping[str, Json], operation: Operation, asked: Asked) -> bool:
    """Whether a thing has what the query asks for, where it has members of that name."""
    pages = operation.pagination
    paging = {pages.page_param, pages.size_param, pages.cursor_param} if pages else set[str]()
    declared = {each.wire_name or each.name for each in operation.parameters}
    return all(
        _equals(item, name, value)
        for name, value in asked.query
        if name not in paging and name in declared and value
    )


def _equals(item: Mapping[str, Json], name: str, value: str) -> bool:
    stem = name.removesuffix("_id").removesuffix("Id")
    if name in item:
        held = item[name]
    elif stem != name and isinstance(item.get(stem), dict | None) and stem in item:
        held = _value(item, stem)
    else:
        return True
    if isinstance(held, bool):
        return value.lower() in (("true", "1") if held else ("false", "0"))
    return not isinstance(held, dict | list) and _spelt(held) == value.lower()


def _value(item: Mapping[str, Json], name: str) -> Json:
    """What a member is, or the id of the thing that it shows."""
    held = item.get(name)
    return held.get("id") if isinstance(held, dict) else held


def _spelt(value: Json) -> str:
    return str(value).lower()
