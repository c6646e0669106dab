"""What is remembered."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from postwright.ir.calls import Call, Trail


@dataclass(frozen=True, slots=True)
class KnownOperation:
    """An operation as it was named: the words of its resources, those of its action.

    `variants` are the ids of its other requests.
    """

    id: str
    trail: Trail
    action: str
    call: Call
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model as it was named, some of the places it stood at, and some of its members."""

    name: str
    places: tuple[str, ...]
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """The names of a run."""

    operations: tuple[KnownOperation, ...] = ()
    models: tuple[KnownModel, ...] = ()


NOTHING = Memory()


def spelled(words: Iterable[str]) -> str:
    """Names as diagnostics show them: `task_lists.add_tag`."""
    return ".".join(word.replace(" ", "_") for word in words)


def key(name: str) -> str:
    """What two names have in common that may become one identifier."""
    return re.sub(r"[\W_]+", "", name).casefold()
