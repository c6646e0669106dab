"""What rules look at, and what they find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from postwright.diagnostics import Concealed
from postwright.postman.model import Collection, Environment, Folder
from postwright.source import Origin

Container: TypeAlias = Collection | Folder


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole input, and the places of the secrets that were in it."""

    collection: Collection
    environments: tuple[Environment, ...] = ()
    concealed: tuple[Concealed, ...] = ()

    def containers(self) -> Iterator[Container]:
        """The collection and every folder in it, each before what is in it."""
        waiting: list[Container] = [self.collection]
        while waiting:
            container = waiting.pop()
            yield container
            waiting += reversed([item for item in container.items if isinstance(item, Folder)])


class Found(NamedTuple):
    """One finding: a sentence, the place, and the way out."""

    message: str
    origin: Origin
    help: str = ""


def listed(names: list[str], most: int = 5) -> str:
    """Names in a sentence: `a, b, c and 4 more`."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
