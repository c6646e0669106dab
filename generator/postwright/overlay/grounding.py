"""Models that are nothing but themselves: a document may say so, and no value could ever be checked against one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from postwright.ir.schema import AnySchema, Reference, Schema, UnionSchema


def grounded(stated: Mapping[str, Schema]) -> dict[str, Schema]:
    """The models without the ways on which one is itself again, before any member or item.

    `A` that is one of `A` and a list of `A` is a list of `A`; what is only itself may be anything.
    """
    found = dict(stated)
    for name in stated:
        found[name] = _without_itself(found[name], name, found)
    return found


def _without_itself(schema: Schema, name: str, models: Mapping[str, Schema]) -> Schema:
    match schema:
        case Reference() if _leads_to(schema, name, models):
            return AnySchema()
        case UnionSchema(variants=variants):
            kept = tuple(each for each in variants if not _leads_to(each, name, models))
            if len(kept) == len(variants):
                return schema
            return (
                replace(schema, variants=kept) if len(kept) > 1 else next(iter(kept), AnySchema())
            )
        case _:
            return schema


def _leads_to(schema: Schema, name: str, models: Mapping[str, Schema]) -> bool:
    ahead, met = [schema], set[str]()
    while ahead:
        for other in _names(ahead.pop()):
            if other == name:
                return True
            if other not in met and other in models:
                met.add(other)
                ahead.append(models[other])
    return False


def _names(schema: Schema) -> Iterator[str]:
    match schema:
        case Reference(name=name):
            yield name
        case UnionSchema(variants=variants):
            for each in variants:
                yield from _names(each)
