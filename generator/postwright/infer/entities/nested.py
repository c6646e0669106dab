"""Merging objects that stand in properties: with the entities they are, and with each other.

A round compares all objects as they are before it and merges afterwards, so that no order matters. Only
objects that share a telling member are compared at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from postwright.infer.entities.apart import are_others, contradict, is_summary, only_answered
from postwright.infer.entities.candidates import Candidates
from postwright.infer.entities.likeness import Likeness, common_members
from postwright.infer.entities.people import is_person
from postwright.infer.entities.rare import Rarity
from postwright.infer.entities.root import Root, distinct
from postwright.infer.entities.roots import NAMESAKES, PART, SAME_NAME, SAME_THING
from postwright.infer.entities.walk import PAGE, SAY_NOTHING, Node, is_link, nested
from postwright.infer.shapes import Shape, merge

ROUNDS = 3
"""What is merged brings more together; after so many rounds the rest stays apart."""

_LIKE_ENTITY = "objects inside others show its members"
_LIKE_EACH_OTHER = "objects inside others show the same members"

_SOMEBODY = ("somebody",)
"""What all properties speak of that say what somebody is to a thing."""

Pair: TypeAlias = tuple[Shape, Shape]


def merge_nested(roots: list[Root]) -> None:
    """Merge all objects below the roots that are the same thing, in place."""
    things = _things(roots)
    rarity, common = Rarity(things), common_members(node.shape for node in things)
    for _ in range(ROUNDS):
        if not _round(roots, rarity, common):
            return


def _things(roots: list[Root]) -> list[Node]:
    return [node for node in nested(roots) if node.shape.is_object and node.shape.is_thing]


def _round(roots: list[Root], rarity: Rarity, common: frozenset[str]) -> bool:
    """One round of comparing; tells whether anything was merged."""
    nodes = _things(roots)
    shapes = {node.shape for node in nodes} | {root.shape.find() for root in roots}
    judge = _Judge(Likeness(shapes, common), _Ways(roots), rarity)
    entities = dict(_entities_of(nodes, roots, judge))
    apart = [node for node in nodes if node.shape not in entities]
    pairs = [(whole, shape) for shape, whole in entities.items()] + [*_alike(apart, judge)]
    merged = False
    for left, right in pairs:
        if not contradict(left.find(), right.find()):
            merge(left, right, _LIKE_ENTITY if right in entities else _LIKE_EACH_OTHER)
            merged = True
    return merged


class _Ways:
    """Which objects only requests send and only answers give."""

    def __init__(self, roots: list[Root]) -> None:
        self._sent = _below(root for root in roots if root.is_sent)
        self._answered = _below(root for root in roots if not root.is_sent)

    def keep_apart(self, left: Shape, right: Shape) -> bool:
        """Whether one is only sent and the other only given, with members that no request has."""
        for sent, answered in ((left, right), (right, left)):
            if sent not in self._answered and answered not in self._sent:
                return only_answered(sent, answered)
        return False


def _below(roots: Iterable[Root]) -> set[Shape]:
    roots = list(roots)
    return {node.shape for node in nested(roots)} | {root.shape.find() for root in roots}


@dataclass(frozen=True, slots=True)
class _Judge:
    """Decides whether two objects are one."""

    likeness: Likeness
    ways: _Ways
    rarity: Rarity

    def is_part(self, part: Shape, whole: Shape) -> bool:
        """Whether one shows no more than the other does, and nothing else."""
        shown = self.likeness.containment(part, whole) >= PART
        return shown and not is_summary(part, whole) and not are_others(part, whole)

    def makes_one(self, left: Shape, right: Shape, bar: float) -> bool:
        """Whether they are alike to the part `bar`, and nothing keeps them apart."""
        if not self.likeness.reaches(left, right, bar) or self.ways.keep_apart(left, right):
            return False
        return not self.rarity.keeps_apart(left, right)


def _entities_of(nodes: list[Node], roots: list[Root], judge: _Judge) -> Iterator[Pair]:
    """The nodes that are an entity, with the one that each is most like."""
    entities = {
        root.shape.find(): root.name
        for root in distinct(roots)
        if root.role == "entity" and root.shape.find().is_object
    }
    candidates = Candidates(entities, judge.likeness)
    for node in nodes:
        if len(node.shape.properties) > 1:
            found = _entity_of(node, entities, candidates, judge)
            if found is not None:
                yield node.shape, found


def _entity_of(
    node: Node,
    entities: Mapping[Shape, tuple[str, ...]],
    candidates: Candidates,
    judge: _Judge,
) -> Shape | None:
    best: tuple[bool, float] = (False, 0.0)
    found = None
    for shape in candidates.like(node.shape, SAME_NAME):
        named = node.speaks_of(entities[shape])
        if not named and not judge.likeness.share_telling(node.shape, shape):
            continue
        if judge.makes_one(node.shape, shape, SAME_NAME if named else SAME_THING):
            score = (named, judge.likeness.likeness(node.shape, shape))
            if score > best:
                best, found = score, shape
    return found


def _alike(nodes: list[Node], judge: _Judge) -> Iterator[Pair]:
    """The pairs of nodes that are the same thing; one member alone makes no two names one."""
    by_name: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        for name in node.properties:
            if name not in SAY_NOTHING:
                by_name[name].append(node)
        if any(map(is_person, node.properties)):
            by_name[_SOMEBODY].append(node)
    united = _United()
    for namesakes in by_name.values():
        yield from united.joining(_alike_namesakes(namesakes, judge, united))
    yield from united.joining(pairwise(node.shape for node in nodes if is_link(node.shape)))
    yield from united.joining(_alike_in_pages(by_name, judge, united))
    yield from united.joining(_alike_by_members(nodes, judge, united))


def _alike_namesakes(nodes: list[Node], judge: _Judge, united: _United) -> Iterator[Pair]:
    """The pairs of what is called the same that are the same, but for those that are known to be."""
    shapes = [node.shape for node in nodes]
    order = {shape: index for index, shape in enumerate(shapes)}
    candidates = Candidates(shapes, judge.likeness)
    for left in shapes:
        later = [each for each in candidates.like(left, NAMESAKES) if order[each] > order[left]]
        for right in sorted(later, key=order.__getitem__):
            if not united.has(left, right) and judge.makes_one(left, right, NAMESAKES):
                yield left, right


def _alike_in_pages(
    by_name: Mapping[tuple[str, ...], list[Node]], judge: _Judge, united: _United
) -> Iterator[Pair]:
    """The pairs of what pages call the same beside their items, of which one shows all that the other does.

    The last page has no link to a next one, and a page of few things no more of them.
    """
    for namesakes in by_name.values():
        shapes = [node.shape for node in namesakes if node.holders.keys() == {PAGE}]
        candidates = Candidates(shapes, judge.likeness)
        for part in shapes:
            for whole in candidates.like(part, PART):
                if not united.has(part, whole) and judge.is_part(part, whole):
                    yield whole, part


def _alike_by_members(nodes: list[Node], judge: _Judge, united: _United) -> Iterator[Pair]:
    """The pairs of nodes whose members alone show that they are the same, but for those that are known to be."""
    several = [node.shape for node in nodes if len(node.shape.properties) > 1]
    candidates = Candidates(several, judge.likeness)
    for left in several:
        for right in candidates.like(left, SAME_THING):
            if united.has(left, right) or not judge.likeness.share_telling(left, right):
                continue
            if judge.makes_one(left, right, SAME_THING):
                yield left, right


class _United:
    """What the pairs that were found so far make one: comparing such things again would tell nothing new."""

    def __init__(self) -> None:
        self._above: dict[Shape, Shape] = {}

    def has(self, left: Shape, right: Shape) -> bool:
        """Whether two things are one already."""
        return self._top(left) is self._top(right)

    def joining(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs, each noted before the next is looked for."""
        for left, right in pairs:
            self._above[self._top(right)] = self._top(left)
            yield left, right

    def _top(self, shape: Shape) -> Shape:
        top = shape
        while (above := self._above.get(top, top)) is not top:
            top = above
        while shape is not top:
            above, self._above[shape] = self._above[shape], top
            shape = above
        return top
