"""The names that targets remember."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from postwright.config import Target
from postwright.diagnostics import Failure
from postwright.ir.json import Json
from postwright.source import Origin

if TYPE_CHECKING:
    from postwright.memory import Memory


def first_memory(targets: tuple[Target, ...]) -> Memory:
    """What the first of the targets remembers that remembers anything. Raises `Failure` (PW507)."""
    from postwright.memory import NOTHING
    from postwright.output import read_lock

    locks = ((target, read_lock(target.output).names) for target in targets)
    return next((_memory(target, names) for target, names in locks if names), NOTHING)


def _memory(target: Target, names: Mapping[str, Json]) -> Memory:
    from postwright.memory import read
    from postwright.output import LOCK_NAME

    try:
        return read(names)
    except ValueError as error:
        origin = Origin(str(target.output / LOCK_NAME))
        message = "the names in the lock are not in the form that Postwright writes"
        help = "restore it from version control; or empty its `names`, to name everything anew"
        raise Failure.of("PW507", message, origin, help) from error
