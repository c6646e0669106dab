"""Resources and actions: which thing an endpoint belongs to, and what it does to it.

Resources nest as the paths do. A literal segment is a resource when something is addressed below it, when
several methods meet at it, or when it is a plural and no verb; any other last segment is an action of
the resource before it (`POST /leads/{lead}/assign`). The table of actions is in `_standard_action`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from postwright.infer import words
from postwright.infer.endpoints import Endpoint, Step

Node: TypeAlias = tuple[str, ...]

_PREFIX = re.compile(r"(?i)(?:api|apis|rest|v\d+(?:\.\d+)*(?:beta\d*|alpha\d*)?|latest|index\.php)")

_VERBS = {
    "GET": frozenset({"search", "find", "download", "export", "count", "check", "preview"}),
    "POST": frozenset(
        [
            "add",
            "attach",
            "assign",
            "invite",
            "upload",
            "send",
            "import",
            "merge",
            "search",
            "query",
            "archive",
            "restore",
            "sync",
            "test",
            "start",
            "stop",
            "cancel",
            "verify",
            "validate",
            "register",
            "subscribe",
            "bulk",
            "batch",
            "convert",
            "duplicate",
            "clone",
            "copy",
            "move",
            "publish",
        ]
    ),
    "PUT": frozenset({"set", "replace", "upsert", "move", "assign", "add", "attach", "sync"}),
    "PATCH": frozenset({"move", "assign", "reorder"}),
    "DELETE": frozenset(
        {"remove", "detach", "unassign", "clear", "revoke", "cancel", "leave", "archive"}
    ),
}
"""Verbs in a request's name that say more than the method's standard action does."""


_PLAIN = {"GET": "get", "POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}
"""What a method does to the one thing at a path."""

_ACTING = frozenset().union(*_VERBS.values()) | frozenset(
    [
        "change",
        "mark",
        "reorder",
        "reset",
        "accept",
        "reject",
        "approve",
        "decline",
        "close",
        "open",
        "reopen",
        "complete",
        "finish",
        "pause",
        "resume",
        "enable",
        "disable",
        "activate",
        "deactivate",
        "lock",
        "unlock",
        "pin",
        "unpin",
        "toggle",
        "apply",
        "submit",
        "confirm",
        "transfer",
        "share",
        "link",
        "unlink",
        "connect",
        "disconnect",
        "subscribe",
        "unsubscribe",
        "pay",
        "refund",
        "capture",
        "charge",
    ]
)
"""Verbs that requests are named with."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an endpoint belongs: the words of each resource on the way, and those of its action."""

    endpoint: Endpoint
    resource: tuple[str, ...]
    action: str


@dataclass(slots=True)
class _Site:
    """What meets at one literal node of the path tree."""

    collection: set[str] = field(default_factory=set)
    item: set[str] = field(default_factory=set)
    has_children: bool = False


def place(
    endpoints: tuple[Endpoint, ...], lists: Mapping[Endpoint, bool | None]
) -> list[Placement]:
    """Every endpoint's resource and action, unique within the resource.

    `lists` says of an endpoint whether its answer is a list, None where nothing shows it.
    """
    shared = _shared_prefix([_without_version(endpoint.steps) for endpoint in endpoints])
    bare = {endpoint: _without_version(endpoint.steps)[shared:] for endpoint in endpoints}
    sites = _sites(bare)
    found = [_place_one(endpoint, bare[endpoint], sites, lists) for endpoint in endpoints]
    return _told_apart(found)


def _without_version(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    index = 0
    while index < len(steps) - 1 and steps[index].text and _PREFIX.fullmatch(steps[index].text):
        index += 1
    return steps[index:]


def _shared_prefix(paths: list[tuple[Step, ...]]) -> int:
    """How many leading segments all paths share that name no resource: another literal always follows."""
    count = 0
    while len(paths) > 1 and all(len(path) > count + 1 for path in paths):
        here = {path[count].text for path in paths}
        if len(here) != 1 or "" in here or any(path[count + 1].is_parameter for path in paths):
            break
        count += 1
    return count


def _sites(bare: Mapping[Endpoint, tuple[Step, ...]]) -> dict[Node, _Site]:
    sites: dict[Node, _Site] = {}
    for endpoint, steps in bare.items():
        node = _node(steps)
        for depth in range(1, len(node)):
            sites.setdefault(node[:depth], _Site()).has_children = True
        site = sites.setdefault(node, _Site())
        (site.item if steps and steps[-1].is_parameter else site.collection).add(endpoint.method)
    return sites


def _node(steps: tuple[Step, ...]) -> Node:
    return tuple(step.text for step in steps if step.text)


def _is_resource(node: Node, sites: Mapping[Node, _Site]) -> bool:
    site = sites[node]
    if site.item or site.has_children or len(site.collection) > 1:
        return True
    spoken = words.split(node[-1]) or ("",)
    return words.is_plural(spoken[-1]) and spoken[0] not in _ACTING


def _place_one(
    endpoint: Endpoint,
    steps: tuple[Step, ...],
    sites: Mapping[Node, _Site],
    lists: Mapping[Endpoint, bool | None],
) -> Placement:
    node = _node(steps)
    if not node:
        return Placement(endpoint, (_from_folder(endpoint),), _verb_of_name(endpoint, ()) or "call")
    if _is_resource(node, sites):
        action = _standard_action(endpoint, steps, sites[node], lists.get(endpoint))
        return Placement(endpoint, tuple(map(_spoken, node)), action)
    owner = tuple(map(_spoken, node[:-1])) or (_from_folder(endpoint, default=_spoken(node[-1])),)
    return Placement(endpoint, owner, _own_action(node[-1], owner, endpoint))


def _spoken(segment: str) -> str:
    return " ".join(words.split(segment)) or segment


def _from_folder(endpoint: Endpoint, default: str = "api") -> str:
    folder = endpoint.first.folder
    return (_spoken(folder[0]) if folder else "") or default


def _own_action(segment: str, owner: tuple[str, ...], endpoint: Endpoint) -> str:
    """The segment's own words, or the request's where the segment is no verb and the request has one.

    What names the resource is left out: `createUser` of `users` is `create`, `POST .../stage` called
    "Move lead to stage" is `move to stage`.
    """
    spoken = words.split(segment) or (segment,)
    named = words.split(endpoint.first.name)
    if endpoint.method != "GET" and named and named[0] in _ACTING and named[0] != spoken[0]:
        spoken = named
    nouns = {words.singular(word) for name in owner for word in name.split()} | {"a", "an", "the"}
    left = [word for word in spoken if words.singular(word) not in nouns]
    return " ".join(left[:5]) or _PLAIN.get(endpoint.method, endpoint.method.lower())


def _standard_action(
    endpoint: Endpoint, steps: tuple[Step, ...], site: _Site, lists: bool | None
) -> str:
    """The action by method and place; a telling verb in the request's name comes first.

    | method | on the collection | on an item |
    | ------ | ----------------- | ---------- |
    | GET    | list, or get where the answer is one thing | get |
    | POST   | create | update, or its own verb beside PUT or PATCH |
    | PUT    | replace beside PATCH, else update | the same |
    | PATCH  | update | update |
    | DELETE | delete, or delete all where items can be deleted | delete |
    """
    on_item = steps[-1].is_parameter
    verb = _verb_of_name(endpoint, _VERBS.get(endpoint.method, frozenset()))
    if verb:
        return verb
    match endpoint.method:
        case "GET":
            return "get" if on_item or not _reads_many(steps, site, lists) else "list"
        case "POST":
            return (
                "create" if not on_item else _beside(site.item, {"PUT", "PATCH"}, "post", "update")
            )
        case "PUT":
            return _beside(
                site.item if on_item else site.collection, {"PATCH"}, "replace", "update"
            )
        case "PATCH":
            return "update"
        case "DELETE":
            return "delete" if on_item or "DELETE" not in site.item else "delete all"
        case method:
            return method.lower()


def _reads_many(steps: tuple[Step, ...], site: _Site, lists: bool | None) -> bool:
    if lists is not None:
        return lists
    last = (words.split(steps[-1].text) or ("",))[-1]
    return bool(site.item) or words.is_plural(last)


def _beside(methods: set[str], others: set[str], then: str, otherwise: str) -> str:
    return then if methods & others else otherwise


def _verb_of_name(endpoint: Endpoint, verbs: frozenset[str] | tuple[()]) -> str:
    spoken = words.split(endpoint.first.name)
    if not verbs:
        return spoken[0] if spoken else ""
    if not spoken or spoken[0] not in verbs:
        return ""
    return "" if spoken[0] == "add" and not _attaches(endpoint) else spoken[0]


def _attaches(endpoint: Endpoint) -> bool:
    """Whether a request only names things that exist already: all it sends is ids."""
    sent = endpoint.first.body.value
    return isinstance(sent, dict) and all(name.lower().endswith(("id", "ids")) for name in sent)


def _told_apart(placements: list[Placement]) -> list[Placement]:
    """The same placements, with actions that clash made longer: by the request's words, then a number."""
    taken: dict[tuple[tuple[str, ...], str], int] = {}
    result: list[Placement] = []
    for placement in placements:
        action = placement.action
        for candidate in _longer(placement):
            if (placement.resource, candidate) not in taken:
                action = candidate
                break
        taken[placement.resource, action] = 1
        result.append(Placement(placement.endpoint, placement.resource, action))
    return result


def _longer(placement: Placement) -> list[str]:
    endpoint = placement.endpoint
    noun = {words.singular(word) for name in placement.resource for word in name.split()}
    named = [word for word in words.split(endpoint.first.name) if words.singular(word) not in noun]
    parameters = [step.name for step in endpoint.steps if step.is_parameter]
    by = " ".join(words.split(parameters[-1])) if parameters else ""
    return [
        placement.action,
        *([" ".join(named[:6])] if named else []),
        *([f"{placement.action} by {by}"] if by else []),
        f"{placement.action} {endpoint.method.lower()}",
        *(f"{placement.action} {number}" for number in range(2, 1000)),
    ]
