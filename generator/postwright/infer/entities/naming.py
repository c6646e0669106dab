"""Names: what people would call each thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from postwright.infer import words
from postwright.infer.entities import called
from postwright.infer.entities.candidates import Candidates
from postwright.infer.entities.likeness import Likeness
from postwright.infer.entities.root import Root, distinct
from postwright.infer.entities.walk import (
    SAY_NOTHING,
    Node,
    is_link,
    nested,
    properties_of,
    reach,
)
from postwright.infer.shapes import Shape
from postwright.ir.schema import SchemaRole

PART_OF = 0.9
"""An object whose members are so far an entity's, and which its name, its id or its property ties to it, sums it up."""


_OF_ROLES = frozenset({"create", "update", "request", "response", "page"})
"""Words that say what a model is for, and not what it is."""

_VAGUE = frozenset(
    (word,)
    for word in (
        "args argument arguments body config configuration context detail details extra field fields form info "
        "information input option options other output param parameter parameters params payload properties "
        "setting settings spec"
    ).split()
)
"""Names of properties, in words, that say what they are to their holder, and without it nothing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A shape with the name and role it gets; `why` says in a sentence what the name comes from."""

    shape: Shape
    name: str
    role: SchemaRole
    why: str


def named(roots: list[Root]) -> list[Named]:
    """Every object with its name: the roots first, then what they hold."""
    names: dict[Shape, Named] = {}
    taken: set[str] = set()
    for root in sorted(roots, key=_precedence):
        for shape in reach(root.shape.find()):
            if shape not in names:
                name = _free(_of_root(root, shape), taken)
                why = called.of_root(root.role, _key(root.name), name)
                names[shape] = Named(shape, name, root.role, why)
    nodes = nested(roots)
    summaries = Summaries(roots, Likeness({node.shape for node in nodes} | set(names)))
    summed_by = _summed_by(nodes, summaries)
    for node in nodes:
        if node.shape not in names:
            summed, holder = summed_by.get(node.shape, ()), _holder(node, names)
            name = _free(_to_try(node, holder, summed), taken)
            why = _why(node, holder, summed, name)
            names[node.shape] = Named(node.shape, name, "entity", why)
    return sorted(names.values(), key=lambda named: named.name)


def _of_root(root: Root, shape: Shape) -> list[tuple[str, ...]]:
    """The names to try: its own, what the one thing in it is called (`ProfilesResponse`), what was done, what says more."""
    held = [words.split(name) for name, member in shape.members() if not member.scalars]
    tail = () if root.role == "entity" else root.name[-1:]
    start = root.name if root.role == "entity" else ()
    named_by = [(*start, *held[0], *tail)] if len(held) == 1 else []
    more = (name for name in (root.otherwise, root.longer, *root.others) if name)
    return [root.name, *named_by, *more]


def _precedence(root: Root) -> tuple[int, int]:
    """Things before what is done with them; of several that want one name, what is shown most gets it."""
    return _ROLES.index(root.role), -root.shape.find().objects


_ROLES = ("entity", "error", "create", "update", "request", "page", "response")


_LONGEST_HOLDER = 6
"""So many words of a holder's name are said again."""


def _holder(node: Node, names: Mapping[Shape, Named]) -> tuple[str, ...]:
    """What the thing is called that holds a node most often, of those that have a name yet."""
    called: Counter[tuple[str, ...]] = Counter()
    for holder, count in node.holders.items():
        if isinstance(holder, tuple):
            called[holder] += count
        elif holder in names:
            called[words.split(names[holder].name)[-_LONGEST_HOLDER:]] += count
    return _most(called) if called else ("object",)


def _to_try(node: Node, holder: tuple[str, ...], summed: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The names to try, best first: an entity's summary, the property, the property and its holder."""
    spoken = _own(node)
    own = [] if _says_little(node) else [spoken]
    held = tuple(word for word in holder if (word,) not in SAY_NOTHING)
    held = held if {*held} - _OF_ROLES else holder
    short = [_below(held, spoken)] if own or _is_vague(node) else [held] if held != holder else []
    return [*([(*summed, "summary")] if summed else []), *own, *short, _below(holder, spoken)]


def _why(node: Node, holder: tuple[str, ...], summed: tuple[str, ...], name: str) -> str:
    own = "" if _says_little(node) else _key(_own(node))
    return called.of_nested(name, own, _key(holder), _key(summed) if summed else "")


def _own(node: Node) -> tuple[str, ...]:
    return ("link",) if is_link(node.shape) else _most(node.properties)


def _is_vague(node: Node) -> bool:
    return _own(node) in _VAGUE and len(node.holders) == 1


def _says_little(node: Node) -> bool:
    return _own(node) in SAY_NOTHING or _is_vague(node)


def _below(holder: tuple[str, ...], spoken: tuple[str, ...]) -> tuple[str, ...]:
    """What a holder's property is called; the `error` of an `Error` is its detail, not an error's error."""
    return (*holder, "detail") if holder[-len(spoken) :] == spoken else (*holder, *spoken)


def _most(names: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """The name met most often, of several the shortest."""
    return min(names, key=lambda name: (-names[name], len(name), len("".join(name)), name))


def _summed_by(nodes: list[Node], summaries: Summaries) -> dict[Shape, tuple[str, ...]]:
    """The entity that each object sums up; of several that sum up one, the one that is shown most."""
    found: dict[tuple[str, ...], Node] = {}
    for node in nodes:
        summed = summaries.of(node)
        if summed and (summed not in found or found[summed].shape.objects < node.shape.objects):
            found[summed] = node
    return {node.shape: summed for summed, node in found.items()}


class Summaries:
    """Tells of which entity an object shows only a part."""

    def __init__(self, roots: list[Root], likeness: Likeness) -> None:
        entities = [root for root in distinct(roots) if root.role == "entity"]
        self._likeness = likeness
        self._names = {root.shape.find(): root.name for root in entities}
        self._candidates = Candidates(self._names, likeness)
        self._properties = properties_of(roots)

    def of(self, node: Node) -> tuple[str, ...]:
        """The name of the entity, () if none: by the object's property or by a member few things have."""
        best: tuple[bool, float] = (False, 0.0)
        found: tuple[str, ...] = ()
        for shape in self._candidates.like(node.shape, PART_OF):
            spoken = node.speaks_of(self._names[shape])
            if not spoken and not self._is_tied(node, shape):
                continue
            part = self._likeness.containment(node.shape, shape)
            if part >= PART_OF and (spoken, part) > best:
                best, found = (spoken, part), self._names[shape]
        return found

    def _is_tied(self, node: Node, entity: Shape) -> bool:
        """Whether what they share tells which thing it is: an id, or the property that both stand in elsewhere."""
        shared = node.shape.properties.keys() & entity.properties.keys()
        known = any(words.is_id(words.split(name), self._names[entity]) for name in shared)
        placed = bool(node.properties.keys() & self._properties.get(entity, set()))
        return (known or placed) and self._likeness.share_telling(node.shape, entity)


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
