"""The objects below the roots: where each stands, and in whose hands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from postwright.infer import words
from postwright.infer.entities.members import HOLDING
from postwright.infer.entities.people import is_person
from postwright.infer.entities.root import Root, distinct
from postwright.infer.shapes import Shape

SAY_NOTHING = frozenset((word,) for word in HOLDING)
"""Names of properties, in words, that say that something is held, and not what."""


PAGE = ("page",)
"""What holds an object that stands in a page: whose page it is makes no difference."""

_HREFS = frozenset({"href", "_href"})
_OF_LINKS = _HREFS | frozenset("id type title templated rel method name hreflang".split())


def is_link(shape: Shape) -> bool:
    """Whether an object is no more than a link, as HAL has them (draft-kelly-json-hal, section 5), or one with an id."""
    return bool(_HREFS & shape.properties.keys()) and shape.properties.keys() <= _OF_LINKS


Holder: TypeAlias = tuple[str, ...] | Shape
"""What holds an object: a root, by its name, or another object below one."""


@dataclass(slots=True)
class Node:
    """An object below some root: the properties it stands in, and what holds it there."""

    shape: Shape
    properties: Counter[tuple[str, ...]] = field(default_factory=Counter)
    holders: Counter[Holder] = field(default_factory=Counter)

    def speaks_of(self, entity: tuple[str, ...]) -> bool:
        """Whether one of its properties is named after the entity: `owner_user`, `users`, `user`; or `owner`."""
        if entity == ("user",) and any(map(is_person, self.properties)):
            return True
        return any(spoken[-len(entity) :] == entity for spoken in self.properties)


def nested(roots: list[Root]) -> list[Node]:
    """Every object below the roots that is no root itself, once, in order of first sight."""
    tops = {
        root.shape.find(): PAGE if root.role == "page" else root.name for root in distinct(roots)
    }
    found: dict[Shape, Node] = {}
    visited: set[Shape] = set()
    for shape in tops:
        _visit(shape, tops, found, visited)
    return list(found.values())


def properties_of(roots: list[Root]) -> dict[Shape, set[tuple[str, ...]]]:
    """The properties, in words, in which each object stands, roots too; those that say nothing left out."""
    found: dict[Shape, set[tuple[str, ...]]] = {}
    for holder in (*(root.shape.find() for root in roots), *(each.shape for each in nested(roots))):
        for spoken, below in _objects_below(holder):
            if spoken not in SAY_NOTHING:
                found.setdefault(below, set()).add(spoken)
    return found


def _visit(
    shape: Shape, tops: Mapping[Shape, Holder], found: dict[Shape, Node], visited: set[Shape]
) -> None:
    if shape in visited:
        return
    visited.add(shape)
    for spoken, below in _objects_below(shape):
        if below not in tops:
            node = found.setdefault(below, Node(below))
            node.properties[spoken] += below.objects
            node.holders[tops.get(shape, shape)] += 1
        _visit(below, tops, found, visited)


def _objects_below(shape: Shape) -> Iterator[tuple[tuple[str, ...], Shape]]:
    """The objects that members, items and map values hold, with what one of them is called there."""
    for name, member in sorted(shape.members(), key=lambda pair: pair[0]):
        spoken = words.split(name) or ("item",)
        for below in reach(member):
            yield (spoken if below is member else words.singular_words(spoken)), below
    if shape.arrays:
        for below in reach(shape.element()):
            yield ("item",), below


def reach(shape: Shape | None) -> Iterator[Shape]:
    """The object shapes at a place, through arrays and maps."""
    passed: set[Shape] = set()
    ahead = [shape]
    while ahead:
        here = ahead.pop()
        if here is None or (here := here.find()) in passed:
            continue
        passed.add(here)
        if here.is_thing:
            yield here
        ahead += [here.values, here.element()]
