"""Entities: the same thing seen at many places is one named schema.

Roots come first: what a resource's answers hold is that resource's entity. Then the objects inside them
are compared with the entities and with each other, by the property they stand in and by their members,
where a member that every object has (`id`, `name`) counts for little. What is the same is merged; what
remains gets the name people would give it.
"""

from __future__ import annotations

from postwright.infer.entities.naming import Named, named
from postwright.infer.entities.nested import merge_nested
from postwright.infer.entities.root import Root
from postwright.infer.entities.roots import merge_roots

__all__ = ["Named", "Root", "unify"]


def unify(roots: list[Root]) -> list[Named]:
    """Merge what is the same and name everything; the roots' shapes are merged in place."""
    merge_roots(roots)
    merge_nested(roots)
    return named(roots)
