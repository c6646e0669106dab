"""Which operations a path may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from postwright.ir.api import Api, Operation, Resource, Server

EXACT = 100
_TRAILING_SLASH = 5
_CASE = 10
_VARIABLE = 1
_SEVERAL = 20
_PARAMETER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """An operation with its path in segments; of those with parameters, the texts around these."""

    resource: Resource
    operation: Operation
    segments: tuple[str | tuple[str, ...], ...]
    parameters: tuple[str, ...]

    def score(self, asked: tuple[str, ...]) -> tuple[int, tuple[str, ...]] | None:
        """How well a path of as many segments fits, with the values of the parameters."""
        score = EXACT
        values: list[str] = []
        for mine, theirs in zip(self.segments, asked, strict=True):
            if isinstance(mine, str):
                if mine != theirs:
                    if mine.lower() != theirs.lower():
                        return None
                    score -= _CASE
                continue
            held = _between(mine, theirs)
            if held is None:
                return None
            score -= _VARIABLE
            values += held
        return score, tuple(values)


@dataclass(frozen=True, slots=True)
class Found:
    """A route that fits, with the values of its path parameters by name."""

    route: Route
    path: dict[str, str]
    score: int

    @property
    def method(self) -> str:
        """The method of its operation."""
        return self.route.operation.method.upper()


@dataclass(slots=True)
class Routes:
    """All routes of an API, found by their number of segments."""

    prefixes: tuple[tuple[str, ...], ...]
    by_length: dict[int, list[Route]] = field(default_factory=dict)
    leading: list[Route] = field(default_factory=list)
    """Those that begin with a parameter, whose value may be several segments: `/{{application}}/token`."""

    def find(self, segments: tuple[str, ...]) -> list[Found]:
        """The routes of any method that fit a path; the path of a server may stand before it."""
        return [each for path in self._paths(segments) for each in self._fitting(path)]

    def _paths(self, segments: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        yield segments
        for prefix in self.prefixes:
            if segments[: len(prefix)] == prefix and len(segments) > len(prefix):
                yield segments[len(prefix) :]

    def _fitting(self, segments: tuple[str, ...]) -> Iterator[Found]:
        for route in self.by_length.get(len(segments), ()):
            yield from _fit(route, segments, 0)
        other = segments[:-1] if segments[-1:] == ("",) else (*segments, "")
        for route in self.by_length.get(len(other), ()):
            yield from _fit(route, other, _TRAILING_SLASH)
        for route in self.leading:
            head = len(segments) - len(route.segments) + 1
            if head > 1:
                whole = ("/".join(segments[:head]), *segments[head:])
                yield from _fit(route, whole, _SEVERAL)


def best(found: list[Found], method: str) -> list[Found]:
    """The routes of a method that fit best.

    None where the path is another's: one that is written out comes before one with a parameter in its place,
    whatever methods it has (OpenAPI 3.1, section 4.8.8).
    """
    own = [each for each in found if each.method == method]
    most = max((each.score for each in own), default=0)
    chosen = [each for each in own if each.score == most]
    fewest = min((len(each.route.parameters) for each in chosen), default=0)
    literal = any(each.score == EXACT and not each.route.parameters for each in found)
    return [] if literal and fewest else chosen


def _fit(route: Route, segments: tuple[str, ...], less: int) -> Iterator[Found]:
    fit = route.score(segments)
    if fit is not None:
        yield Found(route, dict(zip(route.parameters, fit[1], strict=True)), fit[0] - less)


def routes_of(api: Api) -> Routes:
    """The routes of an API."""
    prefixes = (_prefix(server) for server in api.servers)
    routes = Routes(tuple(dict.fromkeys(prefix for prefix in prefixes if prefix)))
    for resource, operation in api.operations():
        route = _route(resource, operation)
        routes.by_length.setdefault(len(route.segments), []).append(route)
        if len(route.segments) > 1 and _is_led(route):
            routes.leading.append(route)
    return routes


def _route(resource: Resource, operation: Operation) -> Route:
    path = operation.path.partition("#")[0].partition("?")[0]
    segments = path.removeprefix("/").split("/")
    return Route(
        resource,
        operation,
        tuple(_segment(each) for each in segments),
        tuple(name for each in segments for name in _PARAMETER.findall(each)),
    )


def _is_led(route: Route) -> bool:
    """Whether a path is a parameter and then only text."""
    first, *others = route.segments
    return not isinstance(first, str) and all(isinstance(each, str) for each in others)


def _segment(text: str) -> str | tuple[str, ...]:
    """A segment, or the texts around the parameters of one that has any."""
    parts = _PARAMETER.split(text)
    return text if len(parts) == 1 else tuple(parts[::2])


def _between(texts: tuple[str, ...], segment: str) -> list[str] | None:
    """What stands between texts in a segment, as short as can be and never nothing; None where it does not fit.

    Each text is looked for where the one before it ends: should that lead nowhere, nothing would.
    """
    first, *inner, last = texts
    if not segment.startswith(first):
        return None
    start, values = len(first), []
    for text in inner:
        end = segment.find(text, start + 1)
        if end < 0:
            return None
        values.append(segment[start:end])
        start = end + len(text)
    end = len(segment) - len(last)
    return [*values, segment[start:end]] if start < end and segment.endswith(last) else None


def _prefix(server: Server) -> tuple[str, ...]:
    """The path of a server's URL, in segments, where its variables have values."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    try:
        path = urlsplit(url if "//" in url else f"//{url}").path
    except ValueError:
        return ()
    return tuple(path.strip("/").split("/")) if path.strip("/") else ()
