"""Resources and actions: which thing an endpoint belongs to, and what it does to it.

Resources nest as the paths do. A literal segment is a resource when something is addressed below it, when
several methods meet at it, or when it is a plural and no verb; any other last segment is an action of
the resource before it (`POST /leads/{lead}/assign`), and so is what begins with a verb and its object
(`/captures/getCapture/full`), with all that follows. The table of actions is in `actions`; an endpoint that is
one command of several is placed in `commands`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count

from postwright.infer import words
from postwright.infer.amounts import Amount
from postwright.infer.endpoints import Endpoint, Step
from postwright.infer.resources.actions import (
    own_action,
    standard_action,
    without_nouns,
)
from postwright.infer.resources.commands import called_after, command_action, command_owner
from postwright.infer.resources.many import is_on_item, with_many, yields
from postwright.infer.resources.placement import Placement
from postwright.infer.resources.reasons import OF_REQUEST, own_reason, standard_reason
from postwright.infer.resources.resettling import resettled
from postwright.infer.resources.sites import (
    Node,
    Site,
    bare_paths,
    deed_of,
    is_resource,
    node_of,
    object_of,
    sites_of,
    spoken,
    version_of,
)

__all__ = ["Placement", "place", "resettled"]

_WORDS_TRIED = (6, 12)
"""How much of a request's name tells it apart from others: a few words, and more where they begin alike."""


def place(
    endpoints: tuple[Endpoint, ...],
    lists: Mapping[Endpoint, bool | None],
    amounts: Mapping[Endpoint, Amount],
) -> list[Placement]:
    """Every endpoint's resource and action, unique within the resource.

    `lists` says of an endpoint whether its answer is a list, None where nothing shows it; `amounts`, of how
    many things its request speaks.
    """
    bare = bare_paths(endpoints)
    sites = sites_of(bare)
    found = [_place_one(endpoint, bare[endpoint], sites, lists) for endpoint in endpoints]
    return _told_apart(with_many(found, amounts))


def _place_one(
    endpoint: Endpoint,
    steps: tuple[Step, ...],
    sites: Mapping[Node, Site],
    lists: Mapping[Endpoint, bool | None],
) -> Placement:
    node = node_of(steps)
    if endpoint.command.name:
        owner = command_owner(endpoint, node, sites) or (_from_folder(endpoint),)
        called = called_after(endpoint.command)
        return Placement(endpoint, owner, command_action(endpoint, owner), called)
    if not node:
        named = words.of_title(endpoint.first.name)[:4]
        action = " ".join(named) or "call"
        return Placement(endpoint, (_from_folder(endpoint),), action, OF_REQUEST)
    if is_resource(node, sites):
        action = standard_action(endpoint, steps, sites[node], lists.get(endpoint))
        reason = standard_reason(endpoint, steps, action)
        return Placement(endpoint, tuple(map(spoken, node)), action, reason)
    things, deed = deed_of(node)
    owner = tuple(map(spoken, things)) or (_from_folder(endpoint, default=object_of(deed)),)
    segment = "/".join(deed)
    action = own_action(segment, owner, endpoint)
    return Placement(endpoint, owner, action, own_reason(segment, action))


def _from_folder(endpoint: Endpoint, default: str = "api") -> str:
    folder = endpoint.first.folder
    return (" ".join(words.of_title(folder[0])) or folder[0] if folder else "") or default


def _told_apart(placements: list[Placement]) -> list[Placement]:
    """The same placements, with actions that clash made longer: by the request's words, then a number."""
    taken: dict[tuple[tuple[str, ...], str], Endpoint] = {}
    found: dict[Endpoint, Placement] = {}
    clashing: list[Placement] = []
    for placement in sorted(placements, key=_precedence):
        if (placement.resource, placement.action) in taken:
            clashing.append(placement)
        else:
            taken[placement.resource, placement.action] = placement.endpoint
            found[placement.endpoint] = placement
    for placement in clashing:
        endpoint, rival = placement.endpoint, taken[placement.resource, placement.action]
        longer = _longer(placement, rival)
        action = next(each for each in longer if (placement.resource, each) not in taken)
        taken[placement.resource, action] = endpoint
        holder = "an item" if is_on_item(rival) and not is_on_item(endpoint) else "a shorter path"
        reason = f"{placement.reason}; `{placement.action}` is taken by {holder}"
        found[endpoint] = replace(placement, action=action, reason=reason)
    return [found[placement.endpoint] for placement in placements]


def _precedence(placement: Placement) -> tuple[bool, int, str, int, str]:
    """Who keeps a name that several have: an item its plain verb, else the shortest path, whatever the order."""
    endpoint = placement.endpoint
    return yields(placement), len(endpoint.steps), endpoint.path, endpoint.server, endpoint.method


def _longer(placement: Placement, rival: Endpoint) -> Iterator[str]:
    """The actions to try, best first; `rival` has the natural one."""
    endpoint = placement.endpoint
    named = without_nouns(words.of_title(endpoint.first.name), placement.resource)
    yield from dict.fromkeys(" ".join(named[:most]) for most in _WORDS_TRIED if named)
    version = version_of(endpoint.steps)
    if version and version != version_of(rival.steps):
        yield f"{placement.action} {version}"
    parameters = [step.name for step in endpoint.steps if step.is_parameter]
    if parameters and endpoint.path != rival.path:
        yield f"{placement.action} by {' '.join(words.split(parameters[-1]))}"
    yield f"{placement.action} {endpoint.method.lower()}"
    yield from (f"{placement.action} {number}" for number in count(2))
