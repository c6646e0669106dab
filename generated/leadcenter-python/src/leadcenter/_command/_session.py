"""What the options before a command decide: which client its operation is called on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Connect: TypeAlias = Callable[..., AbstractContextManager[Any]]
"""Makes a client from the arguments of its constructor."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    connect: Connect
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)

    def client(self) -> AbstractContextManager[Any]:
        """A client with what the user gave; the environment gives the rest."""
        return self.connect(**self.arguments)
