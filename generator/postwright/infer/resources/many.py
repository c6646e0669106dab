"""What is done to one thing and to many: the item keeps the plain verb, and what is done to many says so.

`PATCH /leads/{lead}` is `update`, and `PATCH /leads` beside it `update many`, whatever the requests are called.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from postwright.infer import words
from postwright.infer.amounts import Amount
from postwright.infer.endpoints import Endpoint
from postwright.infer.resources.placement import Placement

_ON_ITEMS = frozenset({"get", "update", "replace", "delete"})
"""Verbs that are an item's where an item can have them."""

_DELETE_ALL = "delete all"


def with_many(placements: list[Placement], amounts: Mapping[Endpoint, Amount]) -> list[Placement]:
    """The same placements, with those on many things called so beside one on a single thing.

    All that is done to many at one path is called alike: where its PATCH is `update many`, its DELETE with a
    list of ids is `delete many`.
    """
    namesakes = defaultdict(list)
    for each in placements:
        namesakes[each.resource, each.action].append(each)
    beside = {
        each.endpoint
        for each in placements
        if _is_beside_one(each, namesakes[each.resource, each.action], amounts)
    }
    paths = {(endpoint.server, endpoint.path) for endpoint in beside}
    return [
        _many(each) if each.endpoint in beside or _is_alike(each, paths, amounts) else each
        for each in placements
    ]


def yields(placement: Placement) -> bool:
    """Whether an operation leaves its verb to an item's: `update` of a collection does.

    That POST to an item is an update is only a guess, which takes the verb from nothing.
    """
    endpoint = placement.endpoint
    is_items = is_on_item(endpoint) and endpoint.method != "POST"
    return placement.action in _ON_ITEMS and not is_items


def is_on_item(endpoint: Endpoint) -> bool:
    """Whether a path ends in a parameter."""
    ends = [step for step in endpoint.steps if step.text or step.name]
    return bool(ends) and ends[-1].is_parameter


def _is_beside_one(
    placement: Placement, namesakes: Iterable[Placement], amounts: Mapping[Endpoint, Amount]
) -> bool:
    """Whether something is done to many that is done to a single thing under the same name."""
    if not _may_be_many(placement):
        return False
    surely, action = amounts[placement.endpoint] == "many", placement.action
    if action == "create":
        return surely and any(amounts[each.endpoint] != "many" for each in namesakes)
    if action == _DELETE_ALL:
        return surely
    likely = not amounts[placement.endpoint] and _is_plural(placement.endpoint)
    return (surely or likely) and any(is_on_item(each.endpoint) for each in namesakes)


def _is_alike(
    placement: Placement, paths: set[tuple[int, str]], amounts: Mapping[Endpoint, Amount]
) -> bool:
    endpoint = placement.endpoint
    at_one = (endpoint.server, endpoint.path) in paths
    return at_one and _may_be_many(placement) and amounts[endpoint] == "many"


def _may_be_many(placement: Placement) -> bool:
    endpoint, action = placement.endpoint, placement.action
    known = action in _ON_ITEMS or action in {"create", _DELETE_ALL}
    return known and not endpoint.command.name and not is_on_item(endpoint)


def _is_plural(endpoint: Endpoint) -> bool:
    last = next((step.text for step in reversed(endpoint.steps) if step.text), "")
    return words.is_plural((words.split(last) or ("",))[-1])


def _many(placement: Placement) -> Placement:
    verb = placement.action.split()[0]
    reason = f"{placement.endpoint.method} on many things is `{verb} many`, for `{verb}` is of one"
    return replace(placement, action=f"{verb} many", reason=reason)
