"""Which operation of now is which of before."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeAlias

from postwright.ir.calls import Call, Placed
from postwright.memory.model import KnownOperation

_Key: TypeAlias = Callable[[str, Call], Hashable]

_KEYS: tuple[_Key, ...] = (
    lambda id, call: (id, call.method, call.shape, call.command, call.server),
    lambda _, call: (call.method, call.shape, call.command, call.server),
    lambda id, call: (id, call.method, call.shape),
)
"""What tells an operation, best first.

A copy of a collection has new ids for the same calls; a command or a server may be called otherwise in the
same request. A request that has become another call is another operation.
"""


def matched(
    operations: Iterable[Placed], known: Iterable[KnownOperation]
) -> dict[str, KnownOperation]:
    """What is remembered of each operation, by its id; each memory is given once."""
    left, open = list(known), list(operations)
    told: dict[str, KnownOperation] = {}
    for key in _KEYS:
        by_key = {key(each.id, each.call): each for each in reversed(left)}
        for each in open:
            memory = by_key.pop(key(each.id, each.call), None)
            if memory is not None:
                told[each.id] = memory
        taken = {each.id for each in told.values()}
        left = [each for each in left if each.id not in taken]
        open = [each for each in open if each.id not in told]
    return told
