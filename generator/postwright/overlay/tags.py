"""Tags of a document as resources of the contract, with the document's words for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from postwright.ir.api import Api, Resource
from postwright.ir.openapi.operations import tag
from postwright.overlay.document import Part
from postwright.overlay.names import singular
from postwright.overlay.notes import Notes

Trail = tuple[str, ...]


def worded(api: Api, tags: Part, notes: Notes) -> Api:
    """The API with the descriptions of tags; one that is of no resource is noted."""
    words = {each.text("name"): each for each in tags.items()}
    names = set(words)
    resources = tuple(_worded(each, (), words, names) for each in api.resources)
    for name in sorted(names):
        if words[name].text("description"):
            notes.limit("description of a tag without operations", words[name].origin)
    return replace(api, resources=resources)


def _worded(resource: Resource, above: Trail, words: dict[str, Part], left: set[str]) -> Resource:
    trail = (*above, resource.name)
    name = next(_names(trail, words), None)
    said = words[name].text("description") if name is not None else ""
    left.discard(name or "")
    below = tuple(_worded(each, trail, words, left) for each in resource.resources)
    return replace(resource, description=said or resource.description, resources=below)


def _names(trail: Trail, words: dict[str, Part]) -> Iterator[str]:
    """The tags that may mean a resource, the likeliest first: by its whole name, then by its last word."""
    yield from (name for name in (tag(trail), trail[-1]) if name in words)
    yield from (name for name in words if singular(name) == singular(trail[-1]))
