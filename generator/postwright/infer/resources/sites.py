"""Sites: what meets at each literal node of the path tree, and which of them are resources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from postwright.infer import words
from postwright.infer.endpoints import Endpoint, Step
from postwright.infer.verbs import ACTING, DOING

Node: TypeAlias = tuple[str, ...]

_VERSION = re.compile(
    r"(?i:v\d+(?:\.\d+)*(?:beta\d*|alpha\d*)?|\d+(?:\.\d+)+|(?:19|20)\d\d-\d\d(?:-\d\d)?)"
)
"""`v2`, `v1.1beta2`, `2.0`, and versions that are dates: `2024-10`, `2024-10-01`."""

_PREFIX = re.compile(rf"(?i:api|apis|rest|latest|index\.php)|{_VERSION.pattern}")


@dataclass(slots=True)
class Site:
    """What meets at one literal node of the path tree."""

    collection: set[str] = field(default_factory=set)
    item: set[str] = field(default_factory=set)
    has_children: bool = False


def bare_paths(endpoints: tuple[Endpoint, ...]) -> dict[Endpoint, tuple[Step, ...]]:
    """Each endpoint's path without the prefix that names no resource: `/api/v1`, and what all share."""
    shared = _shared_prefix([_without_version(endpoint.steps) for endpoint in endpoints])
    return {endpoint: _without_version(endpoint.steps)[shared:] for endpoint in endpoints}


def version_of(steps: tuple[Step, ...]) -> str:
    """The version in a path's prefix, in words, "" if there is none: `v2`."""
    prefix = steps[: len(steps) - len(_without_version(steps))]
    return next((step.text.lower() for step in prefix if _VERSION.fullmatch(step.text)), "")


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


def sites_of(bare: Mapping[Endpoint, tuple[Step, ...]]) -> dict[Node, Site]:
    """What meets at each node."""
    sites: dict[Node, Site] = {}
    for endpoint, steps in bare.items():
        node = node_of(steps)
        for depth in range(1, len(node)):
            sites.setdefault(node[:depth], Site()).has_children = True
        site = sites.setdefault(node, Site())
        (site.item if steps and steps[-1].is_parameter else site.collection).add(endpoint.method)
    return sites


def node_of(steps: tuple[Step, ...]) -> Node:
    """The literal segments of a path."""
    return tuple(step.text for step in steps if step.text)


def is_resource(node: Node, sites: Mapping[Node, Site]) -> bool:
    """Whether a node is a thing rather than something done to the one before it."""
    site = sites[node]
    spoken = words.split(node[-1]) or ("",)
    if site.has_children or (spoken[0] not in DOING and (site.item or len(site.collection) > 1)):
        return True
    return words.is_plural(spoken[-1]) and spoken[0] not in ACTING


def spoken(segment: str) -> str:
    """A segment in words."""
    return " ".join(words.split(segment)) or segment
