"""Places: where the bodies of operations name schemas of their own, and what each is called there."""

from __future__ import annotations

from collections.abc import Mapping

from postwright.infer import words
from postwright.infer.commands.graphql import roots as graphql_roots
from postwright.infer.endpoints import Endpoint
from postwright.infer.entities import Root
from postwright.infer.resources import Placement
from postwright.infer.shapes import Shape
from postwright.infer.tallies import Tally
from postwright.ir.schema import SchemaRole

_STANDARD = frozenset({"list", "get", "create", "update", "replace", "search"})
"""Actions whose answer is the resource's own thing."""


def roots(placements: list[Placement], tallies: Mapping[Endpoint, Tally]) -> list[Root]:
    """The places that name schemas, entities first, whatever the order of the requests."""
    found: list[Root] = []
    for placement in sorted(placements, key=lambda each: (each.endpoint.path, each.action)):
        tally = tallies[placement.endpoint]
        found += _answer_roots(placement, tally)
        found += _request_roots(placement, tally)
        found += _error_roots(tally)
    _settle_told(found)
    return sorted(found, key=lambda root: (root.role != "entity", len(root.longer)))


def _settle_told(found: list[Root]) -> None:
    """Answers that only scripts tell of are the resource's thing if they agree with what shows it.

    Those that samples show come first, then those of which scripts tell most.
    """
    by_name: dict[tuple[str, ...], list[Root]] = {}
    for root in found:
        if root.role == "entity":
            by_name.setdefault(root.name, []).append(root)
    for namesakes in by_name.values():
        members: set[str] = set()
        for root in sorted(namesakes, key=_by_evidence):
            own = root.shape.find().properties.keys()
            if _is_told(root) and members and 2 * len(own & members) < len(own):
                root.role, root.owner, root.name = "response", root.name, root.otherwise
            else:
                members |= own


def _is_told(root: Root) -> bool:
    shape = root.shape.find()
    return shape.told == shape.objects


def _by_evidence(root: Root) -> tuple[bool, int]:
    return (_is_told(root), -len(root.shape.find().properties))


def entity_name(resource: tuple[str, ...]) -> tuple[str, ...]:
    """What one of a resource is called: `task lists` gives (task, list)."""
    return words.singular_words(words.split(resource[-1])) or ("thing",)


def _whole(resource: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for name in resource for word in words.singular_words(words.split(name)))


def _own_words(placement: Placement) -> tuple[str, ...]:
    """The action's words, but for those that the resource's name ends with already."""
    entity = entity_name(placement.resource)
    return words.joined(entity, words.split(placement.action))[len(entity) :]


def _longer(resource: tuple[str, ...]) -> tuple[str, ...]:
    return _whole(resource[-2:])


def _others(placement: Placement) -> tuple[tuple[str, ...], ...]:
    """Names that say more than the last two names of the resource: its action, then the whole way to it."""
    resource, whole = placement.resource, _whole(placement.resource)
    if placement.action in _STANDARD:
        return (whole,)
    acted = words.singular_words(_own_words(placement))
    return (acted, (*entity_name(resource), *acted), (*whole, *acted))


def _is_call(placement: Placement) -> bool:
    """Whether an operation is a call by a name of its own, whose resource is no thing."""
    return placement.endpoint.command.kind in {"graphql", "rpc", "soap", "xml"}


def _call_roots(placement: Placement, tally: Tally) -> list[Root]:
    """Schemas named after the call alone: `CreateLeadResponse`, with `CreateLeadData` in a GraphQL one."""
    called, longer = words.split(placement.action), _longer(placement.resource)
    graphql = placement.endpoint.command.graphql
    found = [*graphql_roots(graphql, tally.request)] if graphql else []
    parts = [(None if graphql else tally.request, "request"), (tally.success, "response")]
    if tally.wrapped and tally.thing is not None:
        parts.append((tally.thing, tally.wrapped))
    for shape, tail in parts:
        role: SchemaRole = "request" if tail == "request" else "response"
        if shape is not None and shape.is_thing:
            name = (*called, *words.split(tail))
            found.append(Root(shape, name, role, (*longer, *name)))
    return found


def _answer_roots(placement: Placement, tally: Tally) -> list[Root]:
    if _is_call(placement):
        return _call_roots(placement, tally)
    thing, whole = tally.thing, tally.success
    found = []
    entity, longer = entity_name(placement.resource), _longer(placement.resource)
    if thing is not None and thing.is_thing:
        if placement.action in _STANDARD or tally.is_list:
            otherwise = (*entity, *_own_words(placement), "response")
            others = _others(placement)
            found.append(Root(thing, entity, "entity", longer, (), otherwise, others))
        else:
            tail = words.joined(_own_words(placement), ("response",))
            others = ((*_whole(placement.resource), *tail),)
            name, more = (*entity, *tail), (*longer, *tail)
            found.append(Root(thing, name, "response", more, entity, others=others))
    if whole is not None and whole is not thing and whole.is_thing:
        found.append(_whole_root(whole, placement, bool(tally.envelope)))
    if tally.box is not None:
        tail = (*_own_words(placement), *words.split(tally.wrapped))
        found.append(Root(tally.box, (*entity, *tail), "response", (*longer, *tail), entity))
    return found


def _whole_root(shape: Shape, placement: Placement, is_page: bool) -> Root:
    entity, longer = entity_name(placement.resource), _longer(placement.resource)
    if is_page:
        others = tuple((*name, "page") for name in _others(placement))
        return Root(shape, (*entity, "page"), "page", (*longer, "page"), others=others)
    tail = words.joined(_own_words(placement), ("response",))
    return Root(shape, (*entity, *tail), "response", (*longer, *tail), entity)


def _request_roots(placement: Placement, tally: Tally) -> list[Root]:
    shape = tally.request
    if shape is None or _is_call(placement):
        return []
    shape = (shape.element() or shape) if shape.arrays and not shape.objects else shape
    if not shape.is_thing:
        return []
    entity, longer = entity_name(placement.resource), _longer(placement.resource)
    role: SchemaRole = _REQUEST_ROLES.get(placement.action, "request")
    tail = words.joined(_own_words(placement), ("request",) if role == "request" else ())
    others = ((*_whole(placement.resource), *tail),)
    return [Root(shape, (*entity, *tail), role, (*longer, *tail), others=others)]


_REQUEST_ROLES: dict[str, SchemaRole] = {
    "create": "create",
    "update": "update",
    "replace": "update",
}


def _error_roots(tally: Tally) -> list[Root]:
    return [
        Root(shape, ("error",), "error")
        for status, shape in tally.answers.items()
        if status >= 400 and shape.is_thing
    ]
