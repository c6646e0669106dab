"""A root: a place that names its own schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from postwright.infer.shapes import Shape
from postwright.ir.schema import SchemaRole


@dataclass(slots=True)
class Root:
    """A place that names its own schema: an answer's thing, a request's body, an error.

    `longer` is the name to take where another thing has `name` already; `owner` is its resource's entity.
    `otherwise` is the name of an answer that turns out not to be the resource's thing. `others` are names to
    take where the longer one is another thing's too.
    """

    shape: Shape
    name: tuple[str, ...]
    role: SchemaRole
    longer: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()

    @property
    def is_sent(self) -> bool:
        """Whether it is what a request sends."""
        return self.role in {"create", "update", "request"}

    @property
    def is_thing(self) -> bool:
        """Whether it is one object: an array must not become one with what it holds."""
        shape = self.shape.find()
        return shape.is_object and bool(shape.properties)


def distinct(roots: Iterable[Root]) -> Iterator[Root]:
    """The first root of each shape."""
    met: set[Shape] = set()
    for root in roots:
        shape = root.shape.find()
        if shape not in met:
            met.add(shape)
            yield root
