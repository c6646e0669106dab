"""Endpoints: the requests that ask the same thing of the same place, gathered into one.

Two requests are the same endpoint when server, method, path and command (see `commands`) agree, whatever
their path parameters are called. A parameter keeps the name that the endpoint's own requests give it.
Where none states it (`/leads/42`, `/leads/{{id}}`) and it is only called `id`, it takes the name it has elsewhere
in the path tree, so that `/leads/42` and `/leads/:lead/notes` speak of the same thing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import quote

from postwright.infer import words
from postwright.infer.commands import PLAIN, Command, told_apart
from postwright.infer.endpoints.path_values import with_values
from postwright.ir.facts import LiteralSegment, ParameterSegment, RequestFact, Segment

Key: TypeAlias = tuple[str, ...]

_PATH_CHARACTERS = "-._~!$&'()*+,;=:@%"
"""What a segment may hold as it is, and the sign of what is encoded already."""

GLUE = "\0"
"""Tells a parameter that continues a segment from one that begins it."""

_GENERIC = frozenset({"id", "uuid", "key", "slug", "name"})


@dataclass(frozen=True, slots=True)
class Step:
    """One segment of an endpoint's path: `text` if it is literal, else the parameter's unique `name`.

    A parameter that is `glued` stands in the same segment as the one before it.
    """

    text: str = ""
    name: str = ""
    prefix: str = ""
    suffix: str = ""
    glued: bool = False

    @property
    def is_parameter(self) -> bool:
        """Whether the segment varies."""
        return bool(self.name)

    @property
    def template(self) -> str:
        """The segment as OpenAPI writes it, its literal parts percent-encoded (RFC 3986, section 3.3)."""
        if not self.name:
            return quote(self.text, safe=_PATH_CHARACTERS)
        before, behind = (quote(part, safe=_PATH_CHARACTERS) for part in (self.prefix, self.suffix))
        return f"{before}{{{self.name}}}{behind}"


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint:
    """A method and a path on a server, with every request that goes there, in their order.

    Endpoints are compared by identity: each is gathered once.
    """

    server: int
    method: str
    steps: tuple[Step, ...]
    requests: tuple[RequestFact, ...]
    command: Command = PLAIN

    @property
    def path(self) -> str:
        """The path template: `/v1/leads/{lead}`."""
        parts = (("" if step.glued else "/") + step.template for step in self.steps)
        return "".join(parts) or "/"

    @property
    def first(self) -> RequestFact:
        """The request that the endpoint is named after."""
        return self.requests[0]


def gather(requests: tuple[RequestFact, ...]) -> tuple[Endpoint, ...]:
    """All endpoints, in the order of their first request."""
    requests = with_values(requests)
    names = _names_by_place(requests)
    grouped: dict[tuple[int, str, Key], list[RequestFact]] = {}
    for request in requests:
        key = (request.server, request.method.upper(), _key(request.segments))
        grouped.setdefault(key, []).append(request)
    return tuple(
        Endpoint(server, method, _steps(list(asking), names), asking, command)
        for (server, method, _), group in grouped.items()
        for command, asking in told_apart(tuple(group))
    )


def _key(segments: tuple[Segment, ...]) -> Key:
    return tuple(_blank(segment) for segment in segments)


def _blank(segment: Segment) -> str:
    match segment:
        case LiteralSegment(text):
            return text
        case ParameterSegment(prefix=prefix, suffix=suffix, glued=glued):
            return f"{GLUE if glued else ''}{prefix}{{}}{suffix}"


def _names_by_place(requests: tuple[RequestFact, ...]) -> dict[Key, str]:
    """The name most often given to the parameter at each place, telling names before `id`."""
    tally: dict[Key, Counter[str]] = {}
    for request in requests:
        key = _key(request.segments)
        for index, segment in enumerate(request.segments):
            if isinstance(segment, ParameterSegment):
                tally.setdefault(key[: index + 1], Counter())[segment.name] += 1
    return {place: min(names, key=lambda n: _rank(n, names[n])) for place, names in tally.items()}


def _rank(name: str, count: int) -> tuple[bool, int, str]:
    return (name.lower() in _GENERIC, -count, name)


def _steps(requests: list[RequestFact], names: dict[Key, str]) -> tuple[Step, ...]:
    segments = requests[0].segments
    key, own = _key(segments), _names_by_place(tuple(requests))
    taken: set[str] = set()
    steps: list[Step] = []
    for index, segment in enumerate(segments):
        if isinstance(segment, LiteralSegment):
            steps.append(Step(text=segment.text))
            continue
        place = key[: index + 1]
        keeps = own[place].lower() not in _GENERIC or _is_stated(requests, index, own[place])
        telling = own[place] if keeps else names[place]
        name = _unique(clean(telling), steps, taken)
        taken.add(name)
        steps.append(Step("", name, segment.prefix, segment.suffix, segment.glued))
    return tuple(steps)


def _is_stated(requests: list[RequestFact], index: int, name: str) -> bool:
    """Whether the path of a request itself calls a parameter so."""
    segments = (request.segments[index] for request in requests)
    return any(
        isinstance(each, ParameterSegment) and each.stated and each.name == name
        for each in segments
    )


def clean(name: str) -> str:
    """A parameter's name without what a path template cannot hold (RFC 6570, section 2.3)."""
    return re.sub(r"[{}/?#\s]+", "_", name).strip("_") or "value"


def _unique(name: str, before: list[Step], taken: set[str]) -> str:
    if name not in taken:
        return name
    owner = next((step.text for step in reversed(before) if step.text), "")
    stem = "_".join((*words.singular_words(words.split(owner)), name)) if owner else name
    candidate, count = stem, 2
    while candidate in taken:
        candidate, count = f"{stem}_{count}", count + 1
    return candidate
