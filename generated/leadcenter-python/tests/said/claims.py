"""What a claim about an answer means: what it speaks of, and whether that is so."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from .json_schema import NotKnown
from .operators import MISSING, SAYS, Missing

EACH, SOME = "*", "?"
"""Steps of a path that stand for every item, and for one that a script looks for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A thing that is spoken of: `of` the answer or what else, which part of that, and what of it."""

    of: str
    path: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said of a place: how it stands to `expected`, or to what is at the place `against`."""

    place: Place
    operator: str
    expected: Any = None
    against: Place | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer. `body` and `sent` are JSON, `MISSING` where they are none.

    `texts` are ways to write the answer's body. `headers` have lower-case names; `variables` are the values
    that a run has; `seconds` is how long the answer took, None where that was not measured.
    """

    status: int
    body: Any = MISSING
    texts: tuple[str, ...] = ("",)
    headers: Mapping[str, str] = field(default_factory=dict)
    method: str = ""
    sent: Any = MISSING
    variables: Mapping[str, Any] = field(default_factory=dict)
    seconds: float | None = None


def texts_of(body: Any) -> tuple[str, ...]:
    """Ways to write JSON: an API's own spaces are not kept."""
    compact = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return compact, json.dumps(body, ensure_ascii=False), json.dumps(body)


def holds(claim: Claim, exchange: Exchange) -> bool:
    """Whether a claim is true of an exchange. Raises `NotKnown` where that cannot be told."""
    place = claim.place
    if place.part == "computed":
        raise NotKnown("is about something that the script computes")
    if claim.against is not None:
        return _tried(claim, _one(claim.against, exchange), exchange)
    return _tried(claim, claim.expected, exchange)


def _one(place: Place, exchange: Exchange) -> Any:
    """The one value at a place to compare with."""
    if place.part not in ("", "length", "number") or EACH in place.path or SOME in place.path:
        raise NotKnown("compares with something that the script computes")
    value, path = _rooted(place, exchange)
    for step in path:
        value = _member(value, step)
    return _part(value, place.part)


def _tried(claim: Claim, expected: Any, exchange: Exchange) -> bool:
    def told(value: Any) -> bool:
        found = _part(value, claim.place.part)
        return SAYS[claim.operator](found, expected) is not claim.negated

    if claim.operator not in SAYS:
        raise NotKnown("says something that is not understood")
    if claim.place.of == "text":
        results = [told(text) for text in exchange.texts]
        return all(results) if claim.negated else any(results)
    value, path = _rooted(claim.place, exchange)
    if claim.place.part == "values":
        return told(list(_all(value, path)))
    lenient = claim.operator in ("defined", "present", "truthy")
    return _walked(value, path, told, lenient)


def _walked(value: Any, path: Sequence[str], told: Callable[[Any], bool], lenient: bool) -> bool:
    """Whether something is told of what a path leads to. A script fails at a member of nothing."""
    if not path:
        return told(value)
    step, rest = path[0], path[1:]
    if value is MISSING or value is None:
        return told(MISSING) if lenient else False
    if step in (EACH, SOME) and not (isinstance(value, dict) and step in value):
        items = list(value.values()) if isinstance(value, dict) else value
        each = (_walked(item, rest, told, lenient) for item in items if isinstance(items, list))
        return all(each) if step == EACH else any(each)
    return _walked(_member(value, step), rest, told, lenient)


def _all(value: Any, path: Sequence[str]) -> Iterator[Any]:
    """Everything that a path leads to."""
    if not path:
        yield value
    elif path[0] == EACH and isinstance(value, list):
        for item in value:
            yield from _all(item, path[1:])
    else:
        yield from _all(_member(value, path[0]), path[1:])


def _member(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return value.get(name, MISSING)
    if isinstance(value, (list, str)) and name.isdecimal() and len(name) < 7:
        return value[int(name)] if int(name) < len(value) else MISSING
    return MISSING


def _rooted(place: Place, exchange: Exchange) -> tuple[Any, Sequence[str]]:
    """What a path begins at, and the path from there."""
    match place.of:
        case "constant":
            return MISSING, ()
        case "status":
            return exchange.status, ()
        case "reason":
            return _phrase(exchange.status), ()
        case "body":
            return exchange.body, place.path
        case "text":
            return exchange.texts[0], ()
        case "header":
            return exchange.headers.get("".join(place.path).lower(), MISSING), ()
        case "cookie":
            return _cookie(exchange, "".join(place.path)), ()
        case "request":
            return _of_request(place, exchange)
        case "time" if exchange.seconds is not None:
            return exchange.seconds * 1000, ()
        case "variable" if place.path[:1] and place.path[0] in exchange.variables:
            return exchange.variables[place.path[0]], place.path[1:]
        case _:
            raise NotKnown(_UNKNOWN.get(place.of, "is about a value that the script makes itself"))


_UNKNOWN = {
    "time": "is about the time an answer takes, which only a real server shows",
    "size": "is about the size of an answer, which is not kept",
    "variable": "needs a variable's value, which only a run of the whole collection gives",
    "data": "needs a row of a runner's data file",
}


def _phrase(status: int) -> Any:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return MISSING


def _cookie(exchange: Exchange, name: str) -> Any:
    if "set-cookie" not in exchange.headers:
        raise NotKnown("is about a cookie, and none was saved")
    pairs = [part.strip().partition("=") for part in exchange.headers["set-cookie"].split(";")]
    return next((value for key, _, value in pairs if key == name), MISSING)


def _of_request(place: Place, exchange: Exchange) -> tuple[Any, Sequence[str]]:
    match place.path:
        case ("method",):
            return exchange.method, ()
        case ("body" | "data", *rest) if exchange.sent is not MISSING and rest != ["raw"]:
            return exchange.sent, rest
        case _:
            raise NotKnown("is about a part of the request that is not looked at")


def _part(value: Any, part: str) -> Any:
    match part:
        case "length":
            return len(value) if isinstance(value, (list, str)) else MISSING
        case "keys":
            return list(value) if isinstance(value, dict) else MISSING
        case "type":
            return _typeof(value)
        case "number":
            return _number(value)
        case _:
            return value


def _number(value: Any) -> Any:
    try:
        return float(value)
    except (TypeError, ValueError):
        return MISSING


def _typeof(value: Any) -> str:
    kinds = {str: "string", bool: "boolean", int: "number", float: "number", Missing: "undefined"}
    return kinds.get(type(value), "object")
