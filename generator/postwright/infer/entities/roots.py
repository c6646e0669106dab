"""Roots: the places that name their own schema, merged as far as they are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from postwright.infer.entities.likeness import Likeness, share_telling
from postwright.infer.shapes import Shape, merge
from postwright.infer.shapes.maps import find_maps_below
from postwright.ir.schema import SchemaRole

SAME_NAME = 0.5
"""Two things of one name are the same from this likeness on."""
SAME_THING = 0.85
"""Two things of different names are the same from this likeness on."""
WHOLE_THING = 0.9
"""A request is the entity itself from this likeness on."""

TELLING_MEMBERS = 3
"""So many members two answers must share to be one thing under different names."""


@dataclass(slots=True)
class Root:
    """A place that names its own schema: an answer's thing, a request's body, an error.

    `longer` is the name to take where another thing has `name` already; `owner` is its resource's entity.
    `otherwise` is the name of an answer that turns out not to be the resource's thing.
    """

    shape: Shape
    name: tuple[str, ...]
    role: SchemaRole
    longer: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()


def merge_roots(roots: list[Root]) -> None:
    """Merge the shapes of all roots that are the same thing, in place."""
    likeness = Likeness(root.shape.find() for root in roots)
    _by_name([root for root in roots if root.role != "error"], likeness)
    _with_entities(roots, likeness)
    _answers(roots, likeness)
    _errors(roots)


def distinct(roots: Iterable[Root]) -> Iterator[Root]:
    """The first root of each shape."""
    met: set[Shape] = set()
    for root in roots:
        shape = root.shape.find()
        if shape not in met:
            met.add(shape)
            yield root


def _by_name(roots: list[Root], likeness: Likeness) -> None:
    """One schema per name and role, as far as the shapes agree; the odd ones take their longer names."""
    known: dict[tuple[tuple[str, ...], SchemaRole], Root] = {}
    for root in roots:
        same = known.setdefault((root.name, root.role), root)
        if same is root:
            continue
        if _alike(same.shape.find(), root.shape.find(), likeness):
            merge(same.shape, root.shape, "they are called the same and show the same members")
        elif root.longer:
            root.name = root.longer
            same = known.setdefault((root.name, root.role), root)
            merge(same.shape, root.shape, "they are called the same")
    for root in distinct(roots):
        find_maps_below(root.shape)


def _alike(left: Shape, right: Shape, likeness: Likeness) -> bool:
    """Whether two views of what is called the same are the same: one shows most of what the other does."""
    if not left.properties or not right.properties:
        return True
    part, whole = sorted((left, right), key=lambda shape: len(shape.properties))
    return likeness.containment(part, whole) >= SAME_NAME


def _with_entities(roots: list[Root], likeness: Likeness) -> None:
    """An answer that is some entity, and a request that sends a whole one, are that entity."""
    entities = [root for root in distinct(roots) if root.role == "entity" and _is_thing(root)]
    for root in distinct(roots):
        if root.role in {"entity", "page"} or not _is_thing(root):
            continue
        own = [entity for entity in entities if _is_own(root, entity)]
        others = [entity for entity in entities if _tells(root, entity)]
        for entity in (*own, *others):
            bar = _bar(root, entity)
            if bar and likeness.reaches(root.shape.find(), entity.shape.find(), bar):
                merge(entity.shape, root.shape, _part_of(bar))
                break


def _part_of(bar: float) -> str:
    """Why one thing is another that it shows so much of."""
    return f"at least {bar:.0%} of their members are the same"


def _is_own(root: Root, entity: Root) -> bool:
    """Whether a root is called after the entity: `lead assign response` after `lead`."""
    return root.name[: len(entity.name)] == entity.name


def _tells(root: Root, entity: Root) -> bool:
    """Whether they share enough for a thing of another name to be recognised."""
    mine, theirs = root.shape.find(), entity.shape.find()
    shared = mine.properties.keys() & theirs.properties.keys()
    return len(shared) >= TELLING_MEMBERS and share_telling(mine, theirs)


def _is_thing(root: Root) -> bool:
    """Whether a root is one object: an array must not become one with what it holds."""
    shape = root.shape.find()
    return shape.is_object and bool(shape.properties)


_OF_ERRORS = frozenset("message messages error errors detail details code error_code fault".split())
"""Members that tell an error from a thing that was saved with an error's status by mistake."""


def _bar(root: Root, entity: Root) -> float:
    """How alike an answer or a request must be to an entity to be it; 0 where it never is."""
    own = _is_own(root, entity)
    if root.role == "error":
        return 0.0 if root.shape.find().properties.keys() & _OF_ERRORS else SAME_THING
    if root.role == "response":
        return SAME_NAME if own else SAME_THING
    return WHOLE_THING if own else 0.0


def _errors(roots: list[Root]) -> None:
    """All errors are one thing, but for those that a mistaken sample makes an entity."""
    entities = {root.shape.find() for root in roots if root.role == "entity"}
    errors = [root for root in roots if root.role == "error" and root.shape.find() not in entities]
    for root in errors[1:]:
        merge(errors[0].shape, root.shape, "all errors are of one shape")
    for root in errors[:1]:
        find_maps_below(root.shape)


def _answers(roots: list[Root], likeness: Likeness) -> None:
    """Answers of one resource that look alike are one thing, named without the action."""
    answers = [root for root in distinct(roots) if root.role == "response" and root.owner]
    for index, left in enumerate(answers):
        for right in answers[index + 1 :]:
            mine, theirs = left.shape.find(), right.shape.find()
            if mine is theirs or left.owner != right.owner or not _is_thing(left):
                continue
            if _is_thing(right) and likeness.reaches(mine, theirs, SAME_NAME):
                merge(mine, theirs, "answers of one resource show the same members")
                left.name = right.name = (*left.owner, "response")
