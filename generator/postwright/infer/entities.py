"""Entities: the same thing seen at many places is one named schema.

Roots come first: what a resource's answers hold is that resource's entity. Then the objects inside them
are compared with the entities and with each other, by the property they stand in and by their members,
where a member that every object has (`id`, `name`) counts for little. What is the same is merged; what
remains gets the name people would give it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from math import log

from postwright.infer import words
from postwright.infer.maps import find_maps_below
from postwright.infer.shapes import Shape, merge
from postwright.ir.schema import SchemaRole

SAME_PROPERTY = 0.5
"""Two objects in properties of one name are the same from this likeness on."""
SAME_THING = 0.85
"""Two objects in properties of different names are the same from this likeness on."""
PART_OF = 0.9
"""An object whose members are so far an entity's, and which its name or a rare member ties to it, sums it up."""


_COMMON = frozenset(
    [
        "id",
        "name",
        "title",
        "type",
        "key",
        "value",
        "code",
        "url",
        "href",
        "label",
        "description",
        "created_at",
        "updated_at",
        "self",
        "status",
        "text",
    ]
)
"""Members that so many things have that sharing them says little."""
_COMMON_WEIGHT = 0.25


@dataclass(slots=True)
class Root:
    """A place that names its own schema: an answer's thing, a request's body, an error.

    `longer` is the name to take where another thing has `name` already; `owner` is its resource's entity.
    """

    shape: Shape
    name: tuple[str, ...]
    role: SchemaRole
    longer: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()


@dataclass(slots=True)
class Node:
    """An object below some root: the properties it stands in, and the names of what holds it."""

    shape: Shape
    properties: Counter[tuple[str, ...]] = field(default_factory=Counter)
    holders: Counter[tuple[str, ...]] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Named:
    """A shape with the name and role it gets."""

    shape: Shape
    name: str
    role: SchemaRole


def unify(roots: list[Root]) -> list[Named]:
    """Merge what is the same and name everything; the roots' shapes are merged in place."""
    _merge_roots(roots)
    for _ in range(3):
        if not _merge_nested(roots):
            break
    return _named(roots)


def _merge_roots(roots: list[Root]) -> None:
    """One schema per name and role, as far as the shapes agree; the odd ones take their longer names."""
    weights = weigh(root.shape.find() for root in roots)
    known: dict[tuple[tuple[str, ...], SchemaRole], Root] = {}
    for root in roots:
        same = known.setdefault((root.name, root.role), root)
        if same is root:
            continue
        if root.role == "error" or _alike(same.shape.find(), root.shape.find(), weights):
            merge(same.shape, root.shape)
        elif root.longer:
            root.name = root.longer
            same = known.setdefault((root.name, root.role), root)
            merge(same.shape, root.shape)
        find_maps_below(same.shape)
    _merge_with_resources(roots, weights)
    _merge_answers(roots, weights)


def _merge_answers(roots: list[Root], weights: Mapping[str, float]) -> None:
    """Answers of one resource that look alike are one thing, named without the action."""
    answers = [root for root in roots if root.role == "response"]
    for index, left in enumerate(answers):
        for right in answers[index + 1 :]:
            mine, theirs = left.shape.find(), right.shape.find()
            if mine is theirs or not left.owner or left.owner != right.owner:
                continue
            if likeness(mine, theirs, weights) >= SAME_PROPERTY:
                merge(mine, theirs)
                left.name = right.name = (*left.owner, "response")


def _alike(left: Shape, right: Shape, weights: Mapping[str, float]) -> bool:
    """Whether two views of what is called the same are the same: one shows most of what the other does."""
    if not left.properties or not right.properties:
        return True
    part, whole = sorted((left, right), key=lambda shape: len(shape.properties))
    return containment(part, whole, weights) >= SAME_PROPERTY


def _merge_with_resources(roots: list[Root], weights: Mapping[str, float]) -> None:
    """An answer that is some entity, and a request that sends a whole one, are that entity."""
    entities = [root for root in roots if root.role == "entity"]
    for root in roots:
        if root.role in {"entity", "error", "page"} or not root.shape.find().properties:
            continue
        for entity in entities:
            if likeness(root.shape.find(), entity.shape.find(), weights) >= _bar(root, entity):
                merge(entity.shape, root.shape)
                break


def _bar(root: Root, entity: Root) -> float:
    """How alike an answer or a request must be to an entity to be it; only its own, for a request."""
    own = root.name[: len(entity.name)] == entity.name
    if root.role == "response":
        return SAME_PROPERTY if own else SAME_THING
    return PART_OF if own else _NEVER


_NEVER = 2.0


def likeness(left: Shape, right: Shape, weights: Mapping[str, float]) -> float:
    """How much of what two objects show is common to both, from 0 to 1, rare members counting more."""
    mine, theirs = set(left.properties), set(right.properties)
    union = sum(weights[name] for name in mine | theirs)
    common = sum(weights[name] for name in mine & theirs if _agree(left, right, name))
    return common / union if union else 0.0


def containment(part: Shape, whole: Shape, weights: Mapping[str, float]) -> float:
    """How much of what the smaller object shows the larger has too, from 0 to 1."""
    size = sum(weights[name] for name in part.properties)
    common = sum(
        weights[name]
        for name in part.properties
        if name in whole.properties and _agree(part, whole, name)
    )
    return common / size if size else 0.0


def _agree(left: Shape, right: Shape, name: str) -> bool:
    mine, theirs = left.member(name), right.member(name)
    if mine is None or theirs is None:
        return False
    kinds = _kinds(mine), _kinds(theirs)
    return not kinds[0] or not kinds[1] or bool(kinds[0] & kinds[1])


def _kinds(shape: Shape) -> set[str]:
    kinds = {"number" if kind == "integer" else kind for kind in shape.scalars}
    return kinds | ({"object"} if shape.objects else set()) | ({"array"} if shape.arrays else set())


def weigh(shapes: Iterable[Shape]) -> dict[str, float]:
    """The weight of each member name: 1 for one that a single kind of object has, less for common ones."""
    tally: Counter[str] = Counter()
    for shape in shapes:
        tally.update(shape.properties.keys())
    return {
        name: (_COMMON_WEIGHT if name in _COMMON else 1.0) / (1 + log(count))
        for name, count in tally.items()
    }


def _nested(roots: list[Root]) -> list[Node]:
    """Every object below the roots that is no root itself, once, in order of first sight."""
    tops = {root.shape.find() for root in roots}
    found: dict[Shape, Node] = {}
    visited: set[Shape] = set()
    for root in roots:
        holder = ("page",) if root.role == "page" else root.name
        _visit(root.shape.find(), holder, tops, found, visited)
    return list(found.values())


def _visit(
    shape: Shape,
    holder: tuple[str, ...],
    tops: set[Shape],
    found: dict[Shape, Node],
    visited: set[Shape],
) -> None:
    if shape in visited:
        return
    visited.add(shape)
    for spoken, below in _objects_below(shape):
        if below not in tops:
            node = found.setdefault(below, Node(below))
            node.properties[spoken] += below.objects
            node.holders[holder] += 1
        _visit(below, (*holder, *spoken)[-3:] if below in found else holder, tops, found, visited)


def _objects_below(shape: Shape) -> Iterator[tuple[tuple[str, ...], Shape]]:
    """The objects that members, items and map values hold, with what one of them is called there."""
    for name, member in shape.members():
        spoken = words.split(name) or ("item",)
        for below in _reach(member):
            yield (spoken if below is member else words.singular_words(spoken)), below
    if shape.arrays:
        for below in _reach(shape.element()):
            yield ("item",), below


def _reach(shape: Shape | None) -> Iterator[Shape]:
    """The object shapes at a place, through arrays and maps."""
    while shape is not None:
        shape = shape.find()
        if shape.objects and not shape.map_reason:
            yield shape
        shape = shape.element() if shape.arrays else shape.values


def _merge_nested(roots: list[Root]) -> bool:
    """One round of comparing; tells whether anything was merged."""
    nodes = _nested(roots)
    tops = [root for root in roots if root.role == "entity" and root.shape.find().is_object]
    shapes = {node.shape for node in nodes} | {root.shape.find() for root in roots}
    weights = weigh(shapes)
    changed = _merge_with_entities(nodes, tops, weights)
    return _merge_with_each_other(nodes, weights) or changed


def _merge_with_entities(nodes: list[Node], tops: list[Root], weights: Mapping[str, float]) -> bool:
    changed = False
    for node in nodes:
        for top in tops:
            shape, whole = node.shape.find(), top.shape.find()
            if shape is whole:
                continue
            bar = SAME_PROPERTY if _speaks_of(node, top.name) else SAME_THING
            if likeness(shape, whole, weights) >= bar and len(shape.properties) > 1:
                merge(whole, shape)
                changed = True
    return changed


def _merge_with_each_other(nodes: list[Node], weights: Mapping[str, float]) -> bool:
    changed = False
    for index, left in enumerate(nodes):
        for right in nodes[index + 1 :]:
            mine, theirs = left.shape.find(), right.shape.find()
            if mine is theirs or not mine.properties or not theirs.properties:
                continue
            same_property = not left.properties.keys().isdisjoint(right.properties.keys())
            if _same(mine, theirs, same_property, weights):
                merge(mine, theirs)
                changed = True
    return changed


def _same(left: Shape, right: Shape, same_property: bool, weights: Mapping[str, float]) -> bool:
    if same_property:
        return likeness(left, right, weights) >= SAME_PROPERTY
    telling = [name for name in left.properties if name in right.properties and name not in _COMMON]
    return bool(telling) and likeness(left, right, weights) >= SAME_THING


def _speaks_of(node: Node, entity: tuple[str, ...]) -> bool:
    """Whether a property is named after the entity: `owner_user`, `users`, `user`."""
    return any(spoken[-len(entity) :] == entity for spoken in node.properties)


def _named(roots: list[Root]) -> list[Named]:
    names: dict[Shape, Named] = {}
    taken: set[str] = set()
    for root in sorted(roots, key=lambda root: _ROLES.index(root.role)):
        for shape in _reach(root.shape.find()):
            if shape not in names:
                names[shape] = Named(shape, _free([root.name], taken), root.role)
    nodes = _nested(roots)
    weights = weigh({node.shape for node in nodes} | set(names))
    entities = [(root.name, root.shape.find()) for root in roots if root.role == "entity"]
    for node in nodes:
        if node.shape not in names:
            candidates = _candidates(node, entities, weights)
            names[node.shape] = Named(node.shape, _free(candidates, taken), "entity")
    return sorted(names.values(), key=lambda named: named.name)


_ROLES = ("entity", "error", "create", "update", "request", "page", "response")


_SAY_NOTHING = {(word,) for word in ("item", "data", "value", "result", "attribute", "attributes")}


def _candidates(
    node: Node, entities: list[tuple[tuple[str, ...], Shape]], weights: Mapping[str, float]
) -> list[tuple[str, ...]]:
    """The names to try, best first: an entity's summary, the property, the property and its holder."""
    spoken = min(node.properties, key=lambda name: (-node.properties[name], len(name), name))
    holder = min(node.holders, key=lambda name: (-node.holders[name], len(name), name))
    summed = _summed_up(node, entities, weights)
    own = (
        []
        if spoken in {("item",), ("data",), ("value",), ("result",), ("attribute",)}
        else [spoken]
    )
    return [*([(*summed, "summary")] if summed else []), *own, (*holder, *spoken)]


def _summed_up(
    node: Node, entities: list[tuple[tuple[str, ...], Shape]], weights: Mapping[str, float]
) -> tuple[str, ...]:
    """The entity that an object is a part of, () if none: by its property's name or a telling member."""
    best = 0.0
    found: tuple[str, ...] = ()
    for name, shape in entities:
        named = _speaks_of(node, name)
        telling = any(
            member in shape.properties and member not in _COMMON for member in node.shape.properties
        )
        score = containment(node.shape, shape, weights) + (1 if named else 0)
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
