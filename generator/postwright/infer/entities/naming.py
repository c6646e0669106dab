"""Names: what people would call each thing."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.infer import words
from postwright.infer.entities.likeness import COMMON, Likeness
from postwright.infer.entities.roots import Root, distinct
from postwright.infer.entities.walk import Node, nested, reach
from postwright.infer.shapes import Shape
from postwright.ir.schema import SchemaRole

PART_OF = 0.9
"""An object whose members are so far an entity's, and which its name or a rare member ties to it, sums it up."""


@dataclass(frozen=True, slots=True)
class Named:
    """A shape with the name and role it gets."""

    shape: Shape
    name: str
    role: SchemaRole


def named(roots: list[Root]) -> list[Named]:
    names: dict[Shape, Named] = {}
    taken: set[str] = set()
    for root in sorted(roots, key=lambda root: _ROLES.index(root.role)):
        for shape in reach(root.shape.find()):
            if shape not in names:
                names[shape] = Named(shape, _free([root.name], taken), root.role)
    nodes = nested(roots)
    likeness = Likeness({node.shape for node in nodes} | set(names))
    entities = [(root.name, root.shape.find()) for root in distinct(roots) if root.role == "entity"]
    for node in nodes:
        if node.shape not in names:
            candidates = _candidates(node, entities, likeness)
            names[node.shape] = Named(node.shape, _free(candidates, taken), "entity")
    return sorted(names.values(), key=lambda named: named.name)


_ROLES = ("entity", "error", "create", "update", "request", "page", "response")


_SAY_NOTHING = {(word,) for word in ("item", "data", "value", "result", "attribute", "attributes")}


def _candidates(
    node: Node, entities: list[tuple[tuple[str, ...], Shape]], likeness: Likeness
) -> list[tuple[str, ...]]:
    """The names to try, best first: an entity's summary, the property, the property and its holder."""
    spoken = min(node.properties, key=lambda name: (-node.properties[name], len(name), name))
    holder = min(node.holders, key=lambda name: (-node.holders[name], len(name), name))
    summed = _summed_up(node, entities, likeness)
    own = (
        []
        if spoken in {("item",), ("data",), ("value",), ("result",), ("attribute",)}
        else [spoken]
    )
    return [*([(*summed, "summary")] if summed else []), *own, (*holder, *spoken)]


def _summed_up(
    node: Node, entities: list[tuple[tuple[str, ...], Shape]], likeness: Likeness
) -> tuple[str, ...]:
    """The entity that an object is a part of, () if none: by its property's name or a telling member."""
    best = 0.0
    found: tuple[str, ...] = ()
    for name, shape in entities:
        named = node.speaks_of(name)
        telling = any(
            member in shape.properties and member not in COMMON for member in node.shape.properties
        )
        score = likeness.containment(node.shape, shape) + (1 if named else 0)
        if (named or telling) and score - (1 if named else 0) >= PART_OF and score > best:
            best, found = score, name
    return found


def _free(candidates: list[tuple[str, ...]], taken: set[str]) -> str:
    for name in candidates:
        key = _key(name)
        if key.lower() not in taken:
            taken.add(key.lower())
            return key
    stem, count = _key(candidates[-1]), 2
    while f"{stem}{count}".lower() in taken:
        count += 1
    taken.add(f"{stem}{count}".lower())
    return f"{stem}{count}"


def _key(name: tuple[str, ...]) -> str:
    key = words.pascal(name) or "Object"
    return key if key[0].isalpha() else f"Object{key}"
