"""Paging after an override: what pages hold is what stands at the place they are read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from postwright.ir.api import Api, Operation
from postwright.ir.rewriting import each_operation, same
from postwright.ir.schema import NamedSchema, Reference, Schema
from postwright.ir.steps import Each, Steps
from postwright.overrides.places import enter


def repaged(before: Api, after: Api) -> Api:
    """`after`, with the items of pages as its answers have them; no pages where those are gone."""
    models, old_models = _models(after), _models(before)
    old = {each.id: _items(each, old_models) for _, each in before.operations()}

    def change(operation: Operation) -> Operation:
        pagination, known = operation.pagination, old.get(operation.id)
        if pagination is None or known is None:
            return operation
        items = _items(operation, models)
        if items is None:
            return replace(operation, pagination=None)
        if same(items, pagination.item):
            return operation
        return replace(operation, pagination=replace(pagination, item=items))

    return each_operation(after, change)


def _models(api: Api) -> Mapping[str, NamedSchema]:
    return {named.name: named for named in api.schemas}


def _items(operation: Operation, models: Mapping[str, NamedSchema]) -> Schema | None:
    """What one item of a page is, None if the answer does not show it."""
    pagination, answer = operation.pagination, operation.success
    if pagination is None or answer is None or answer.schema is None:
        return None
    schema: Schema | None = answer.schema
    names: Steps = tuple(pagination.items.split(".")) if pagination.items else ()
    for step in (*names, Each.ITEMS):
        schema = enter(_followed(schema, models), step) if schema is not None else None
    return schema


def _followed(schema: Schema, models: Mapping[str, NamedSchema]) -> Schema:
    while isinstance(schema, Reference):
        schema = models[schema.name].schema
    return schema
