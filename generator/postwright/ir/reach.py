"""Which models are of use: those that operations, errors or other such models speak of."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.rewriting import Change, each_schema, rewrite
from postwright.ir.schema import Reference, Schema


def reached(api: Api) -> frozenset[str]:
    """The names of the models that a caller can meet."""
    models = {each.name: each.schema for each in api.schemas}
    left, found = _spoken_of(replace(api, schemas=())), set[str]()
    while left:
        name = left.pop()
        if name not in found and name in models:
            found.add(name)
            left += _named_in(models[name])
    return frozenset(found)


def without(api: Api, names: frozenset[str]) -> Api:
    """The API without these models."""
    return replace(api, schemas=tuple(each for each in api.schemas if each.name not in names))


def _spoken_of(api: Api) -> list[str]:
    """The models that anything but models speaks of."""
    names: list[str] = []
    each_schema(api, _noting(names))
    return names


def _named_in(schema: Schema) -> list[str]:
    names: list[str] = []
    rewrite(schema, _noting(names))
    return names


def _noting(names: list[str]) -> Change:
    """A change that changes nothing, and notes the models that are named."""

    def note(schema: Schema) -> Schema:
        if isinstance(schema, Reference):
            names.append(schema.name)
        return schema

    return note
