"""What a run leaves to the next one."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.calls import Placed
from postwright.memory.model import KnownModel, KnownOperation, Memory
from postwright.memory.places import members, places
from postwright.memory.walking import walked

_PLACES = 8
_MEMBERS = 24
"""What is enough to know a model again; a lock with every place of an error would be mostly that."""


def remembered(api: Api) -> Memory:
    """The names of an API. What the API no longer has is forgotten."""
    standing = places(api)
    models = (
        KnownModel(
            named.name,
            tuple(sorted(each.spelled({}) for each in standing[named.name])[:_PLACES]),
            tuple(sorted(members(named))[:_MEMBERS]),
        )
        for named in api.schemas
    )
    operations = (
        replace(_known(each), variants=operation.variants)
        for each, operation in walked(api)
        if _can_be_written(each)
    )
    return Memory(
        tuple(sorted(operations, key=lambda each: each.id)),
        tuple(sorted(models, key=lambda each: each.name)),
    )


def _known(each: Placed) -> KnownOperation:
    return KnownOperation(each.id, each.trail, each.action, each.call)


def _can_be_written(each: Placed) -> bool:
    return not any("/" in name for name in (*each.trail, each.action))
