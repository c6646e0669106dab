"""Paths as OpenAPI keys them (section 4.8.8): one for each hierarchy, whatever its parameters are called.

Parameter names never reach the wire. So `/leads/{lead}` and `/leads/{id}` share the path of whichever
came first, and its names; a name that occurs twice in a path, or cannot stand there, gets another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from postwright.ir.openapi.parts import Unique, key

_EXPRESSION = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """A path in the document. `names` pairs the model's name of each expression with the document's."""

    path: str
    names: tuple[tuple[str, str], ...] = ()


class Routes:
    """Gives each of the model's paths its path in the document."""

    def __init__(self) -> None:
        self._by_shape: dict[tuple[str, ...], Route] = {}

    def find(self, path: str) -> Route:
        """The route of a path template."""
        literals, names = _split(path)
        route = self._by_shape.setdefault(literals, _route(literals, names))
        written = (name for _, name in route.names)
        return Route(route.path, tuple(zip(names, written, strict=True)))


def _split(path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The literal parts, one more than there are names, and the names between them."""
    parts = _EXPRESSION.split(path if path.startswith("/") else f"/{path}")
    literals = (part.replace("{", "%7B").replace("}", "%7D") for part in parts[::2])
    return tuple(literals), tuple(parts[1::2])


def _route(literals: tuple[str, ...], names: tuple[str, ...]) -> Route:
    unique = Unique()
    written = [unique.name(key(name, "parameter")) for name in names]
    expressions = [f"{{{name}}}" for name in written] + [""]
    pieces = zip(literals, expressions, strict=True)
    path = "".join(literal + expression for literal, expression in pieces)
    return Route(path, tuple(zip(names, written, strict=True)))
