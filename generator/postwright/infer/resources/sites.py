"""Sites: what meets at each literal node of the path tree, and which of them are resources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeAlias

from postwright.infer import words
from postwright.infer.endpoints import Endpoint, Step
from postwright.infer.verbs import ACTING, ALWAYS_DOING, DOING

Node: TypeAlias = tuple[str, ...]

_VERSION = re.compile(
    r"(?i:v\d+(?:\.\d+)*(?:beta\d*|alpha\d*)?|\d+(?:\.\d+)+|(?:19|20)\d\d-\d\d(?:-\d\d)?)"
)
"""`v2`, `v1.1beta2`, `2.0`, and versions that are dates: `2024-10`, `2024-10-01`."""

_CUSTOM = re.compile(r"(.*):([A-Za-z][A-Za-z0-9]*)")
"""A custom method (AIP-136): `/leads:export`, `/leads/{lead}:move`."""

_FORMAT = re.compile(r"(?i)(?<=.)\.(?:json|xml|asmx|svc|php\d?|aspx?|ashx|jsp|do|cgi|wsdl|action)$")
"""What ends a segment and says how the answer is written or which program gives it, not what it is."""

_PREFIX = re.compile(rf"(?i:api|apis|rest|latest|index\.php)|{_VERSION.pattern}")


@dataclass(slots=True)
class Site:
    """What meets at one literal node of the path tree."""

    collection: set[str] = field(default_factory=set)
    item: set[str] = field(default_factory=set)
    has_children: bool = False


def bare_paths(endpoints: tuple[Endpoint, ...]) -> dict[Endpoint, tuple[Step, ...]]:
    """Each endpoint's path without what names no resource.

    That is the prefix (`/api/v1`, and what all share), versions, formats and an ending slash. The custom
    method of a segment is a segment of its own.
    """
    paths = {endpoint: _without_version(endpoint.steps) for endpoint in endpoints}
    shared = _shared_prefix(list(paths.values()))
    return {endpoint: steps[shared:] for endpoint, steps in paths.items()}


def version_of(steps: tuple[Step, ...]) -> str:
    """The version that a path names, in words, "" if there is none: `v2`."""
    found = (step.text.lower() for step in steps[:-1] if _VERSION.fullmatch(step.text))
    return next(found, "")


def _without_version(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    told = [part for step in steps if step.text or step.name for part in _parts(step)]
    index = 0
    while index < len(told) - 1 and told[index].text and _PREFIX.fullmatch(told[index].text):
        index += 1
    before, last = told[index:-1], told[-1:]
    return (*(step for step in before if not _VERSION.fullmatch(step.text)), *last)


def _parts(step: Step) -> Iterator[Step]:
    """A segment in words' terms: without its format, and with its custom method beside it."""
    method = _CUSTOM.fullmatch(step.suffix if step.name else step.text)
    if step.name:
        yield step
    elif method is None or method[1]:
        yield replace(step, text=_FORMAT.sub("", method[1] if method else step.text))
    if method is not None:
        yield Step(text=method[2])


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
    """What meets at each node at which a path ends."""
    sites: dict[Node, Site] = {}
    for endpoint, steps in bare.items():
        site = sites.setdefault(node_of(steps), Site())
        (site.item if steps and steps[-1].is_parameter else site.collection).add(endpoint.method)
    for above, node in pairwise(sorted(sites)):
        sites[above].has_children = node[: len(above)] == above
    return sites


def node_of(steps: tuple[Step, ...]) -> Node:
    """The literal segments of a path."""
    return tuple(step.text for step in steps if step.text)


def is_resource(node: Node, sites: Mapping[Node, Site]) -> bool:
    """Whether a node is a thing rather than something done to the one before it."""
    if any(map(is_deed, node)):
        return False
    site = sites[node]
    spoken = words.split(node[-1]) or ("",)
    if site.has_children or (spoken[0] not in DOING and (site.item or len(site.collection) > 1)):
        return True
    return words.is_plural(spoken[-1]) and spoken[0] not in ACTING


def is_deed(segment: str) -> bool:
    """Whether a segment says what is done to what: `getCapture`, `verify-email`."""
    verb, *things = words.split(segment) or ("",)
    return verb in ALWAYS_DOING and bool(things)


def deed_of(node: Node) -> tuple[Node, Node]:
    """A node that is no thing, cut where what is done begins: at the first deed, else at the last segment."""
    start = next((at for at, segment in enumerate(node) if is_deed(segment)), len(node) - 1)
    return node[:start], node[start:]


def object_of(deed: Node) -> str:
    """The thing that something is done to, in words, all of them where none is named."""
    said = words.split(deed[0])
    return " ".join(said[1:]) if is_deed(deed[0]) else spoken(deed[0])


def spoken(segment: str) -> str:
    """A segment in words."""
    return " ".join(words.split(segment)) or segment
