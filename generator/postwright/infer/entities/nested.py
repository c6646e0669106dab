"""Merging objects that stand in properties: with the entities they are, and with each other."""

from __future__ import annotations

from postwright.infer.entities.likeness import Likeness, share_telling
from postwright.infer.entities.roots import SAME_NAME, SAME_THING, Root, distinct
from postwright.infer.entities.walk import Node, nested
from postwright.infer.shapes import merge

ROUNDS = 3
"""What is merged brings more together; after so many rounds the rest stays apart."""


def merge_nested(roots: list[Root]) -> None:
    """Merge all objects below the roots that are the same thing, in place."""
    for _ in range(ROUNDS):
        if not _round(roots):
            return


def _round(roots: list[Root]) -> bool:
    """One round of comparing; tells whether anything was merged."""
    nodes = [node for node in nested(roots) if node.shape.is_object and node.shape.properties]
    likeness = Likeness({node.shape for node in nodes} | {root.shape.find() for root in roots})
    changed = _with_entities(nodes, roots, likeness)
    return _with_each_other(nodes, likeness) or changed


def _with_entities(nodes: list[Node], roots: list[Root], likeness: Likeness) -> bool:
    entities = [
        root for root in distinct(roots) if root.role == "entity" and root.shape.find().is_object
    ]
    changed = False
    for node in nodes:
        for entity in entities:
            shape, whole = node.shape.find(), entity.shape.find()
            bar = SAME_NAME if node.speaks_of(entity.name) else SAME_THING
            if (
                shape is not whole
                and len(shape.properties) > 1
                and likeness.reaches(shape, whole, bar)
            ):
                merge(whole, shape)
                changed = True
    return changed


def _with_each_other(nodes: list[Node], likeness: Likeness) -> bool:
    changed = False
    for index, left in enumerate(nodes):
        for right in nodes[index + 1 :]:
            if left.shape.find() is not right.shape.find() and _same(left, right, likeness):
                merge(left.shape, right.shape)
                changed = True
    return changed


def _same(left: Node, right: Node, likeness: Likeness) -> bool:
    mine, theirs = left.shape.find(), right.shape.find()
    if not left.properties.keys().isdisjoint(right.properties.keys()):
        return likeness.reaches(mine, theirs, SAME_NAME)
    return likeness.reaches(mine, theirs, SAME_THING) and share_telling(mine, theirs)
