"""Calls: what tells one operation from another, before it has any name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from postwright.source import NOWHERE, Origin

Trail: TypeAlias = tuple[str, ...]
"""The names of resources from the outermost in, each in lower-case words."""

_PARAMETER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Call:
    """What an operation asks for. `server` is the server's name, "" for the usual one."""

    method: str
    path: str
    command: str = ""
    server: str = ""

    @property
    def shape(self) -> str:
        """The path, whatever its parameters are called."""
        return _PARAMETER.sub("{}", self.path)

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names of the path's parameters, in their order."""
        return tuple(_PARAMETER.findall(self.path))


@dataclass(frozen=True, slots=True)
class Placed:
    """An operation by its id, the `title` of its request, and where it belongs: its resources, its action."""

    id: str
    title: str
    trail: Trail
    action: str
    call: Call
    origin: Origin = NOWHERE


Settle: TypeAlias = Callable[[tuple[Placed, ...]], Mapping[str, tuple[Trail, str]]]
"""Gives each operation, by its id, the resources and the action that it is to have."""
