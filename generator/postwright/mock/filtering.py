"""Which things a list has: those below what its path names, with what its query asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from postwright.ir.api import Operation
from postwright.ir.json import Json
from postwright.mock.asked import Asked
from postwright.mock.bounds import BOUNDS, bounded, is_within
from postwright.mock.records import Record
from postwright.mock.roles import Role
from postwright.mock.searching import SEARCHES, has_words
from postwright.mock.sorting import sorts

_FILTERS = frozenset({"filter", "filters", "where"})
"""What stands before the name of a member in brackets: `filter[status]`."""


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


def arguments(operation: Operation, asked: Asked) -> dict[str, list[str]]:
    """The values in the query by name: of what the contract knows and no page is turned with."""
    pages = operation.pagination
    paging = {pages.page_param, pages.size_param, pages.cursor_param} if pages else set[str]()
    declared = {each.wire_name or each.name for each in operation.parameters}
    deep = {each.name for each in operation.parameters if each.style == "deepObject"}
    found: dict[str, list[str]] = {}
    for name, value in asked.query:
        known = name in declared or name.partition("[")[0] in deep
        if known and value and name not in paging:
            found.setdefault(name, []).append(value)
    return found


def fits(item: Mapping[str, Json], wanted: Mapping[str, Sequence[str]]) -> bool:
    """Whether a thing has what arguments ask for, as far as it is sure what that is."""
    return all(_fits(item, name, values) for name, values in wanted.items())


def _fits(item: Mapping[str, Json], name: str, values: Sequence[str]) -> bool:
    first, *inner = re.findall(r"[^\[\]]+", name) or [name]
    if inner and first in _FILTERS:
        first, *inner = inner
    match inner:
        case [] if sorts(first, values[0], item):
            return True
        case [] if first in item or _stem(first) in item:
            return _is_one_of(item, first, values)
        case [] if first.lower() in SEARCHES:
            return has_words(dict(item), values[0])
        case [] if found := bounded(item, first):
            return is_within(item[found[0]], found[1], values[0])
        case ["eq" | "in"] if first in item:
            return _is_one_of(item, first, values)
        case [bound] if first in item and bound in BOUNDS:
            return is_within(item[first], bound, values[0])
    return True


def _stem(name: str) -> str:
    """The member that holds the thing whose id a parameter asks for: `owner_id`."""
    return name.removesuffix("_id").removesuffix("Id")


def _is_one_of(item: Mapping[str, Json], name: str, values: Iterable[str]) -> bool:
    """Whether a member, or one of the things in it, is one of some values."""
    held = item[name] if name in item else item[_stem(name)]
    if name not in item and not isinstance(held, dict | None):
        return True
    several = held if isinstance(held, list) else [held]
    if any(isinstance(each, dict) and "id" not in each for each in several):
        return True
    wanted = {value.lower() for value in values}
    wanted |= {part.strip() for value in wanted for part in value.split(",")}
    return any(not wanted.isdisjoint(_spellings(_id_of(each))) for each in several)


def _spellings(value: Json) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("true", "1") if value else ("false", "0")
    return (_spelt(value),)


def _value(item: Mapping[str, Json], name: str) -> Json:
    """What a member is, or the id of the thing that it shows."""
    return _id_of(item.get(name))


def _id_of(held: Json) -> Json:
    return held.get("id") if isinstance(held, dict) else held


def _spelt(value: Json) -> str:
    return str(value).lower()
