"""Addresses: how an override says what it is about.

| address                             | what it is                                                  |
| ----------------------------------- | ----------------------------------------------------------- |
| `GET /leads/{lead}`                 | an operation; what its path parameters are called is the same |
| `leads.list`                        | an operation, by resource and action                        |
| `leads`, `task lists`, `leads.notes` | a resource; in a name with dots, `_` stands for a space      |
| `request Leads > List leads`        | a request of the collection, or its id in place of the names |
| `folder Leads > Old`                | a folder of the collection                                  |
| OPERATION `query status`            | a parameter; also `path`, `header`, `cookie`                |
| OPERATION `body address.city`       | a place in what an operation takes, all of it without a path |
| OPERATION `response 200 data[].id`  | a place in what it answers, likewise                        |
| `Lead`, `Lead.address.city`         | a model, a property                                         |

A path into a body goes through members by name, `[]` for the items of an array and `{}` for the values of
a map; a name with anything but letters, digits, `_` and `-` in it stands in double quotes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from postwright.ir.api import Location
from postwright.ir.steps import Each, Step, Steps


@dataclass(frozen=True, slots=True)
class ByRoute:
    """An operation by method, in capitals, and path."""

    method: str
    path: str


@dataclass(frozen=True, slots=True)
class ByName:
    """An operation or a resource by its names in the tree of resources."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByRequest:
    """A request, or the operation it is of: `text` is its id, or its name with the folders before it."""

    text: str


OperationAddress: TypeAlias = ByRoute | ByName | ByRequest


@dataclass(frozen=True, slots=True)
class FolderAddress:
    """A folder by the names on the way to it."""

    text: str


@dataclass(frozen=True, slots=True)
class ParameterAddress:
    """A parameter of an operation."""

    operation: OperationAddress
    location: Location
    name: str


@dataclass(frozen=True, slots=True)
class BodyAddress:
    """A place in what an operation takes."""

    operation: OperationAddress
    steps: Steps = ()


@dataclass(frozen=True, slots=True)
class ResponseAddress:
    """A place in what an operation answers with one status."""

    operation: OperationAddress
    status: int
    steps: Steps = ()


@dataclass(frozen=True, slots=True)
class ModelAddress:
    """A model, or with steps a place in it."""

    name: str
    steps: Steps = ()


Target: TypeAlias = (
    OperationAddress
    | FolderAddress
    | ParameterAddress
    | BodyAddress
    | ResponseAddress
    | ModelAddress
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as it was written, and what that means."""

    text: str
    target: Target


class NoAddress(Exception):
    """A text that is no address; the message says why."""


_ROUTE = re.compile(r"([A-Za-z]+)\s+(/\S*)(?:\s+(.*))?")
_REQUEST_ID = re.compile(r"request\s+([0-9A-Fa-f-]{20,})(?:\s+(.*))?")
_WORDS = re.compile(r"(?!.* (?:body|path|query|header|cookie|response)\b)\w[\w -]*")
_NAMED = re.compile(r"(\S+)(?:\s+(.*))?")
_PARAMETER = re.compile(r"(path|query|header|cookie)\s+(\S.*)")
_BODY = re.compile(r"body(?:\s+(\S.*))?")
_RESPONSE = re.compile(r"response\s+([1-5][0-9]{2})(?:\s+(\S.*))?")
_STEP = re.compile(r'"((?:[^"\\]|\\.)*)"|([\w-]+)|(\[\])|(\{\})')


def parse_address(text: str) -> Address:
    """What an address means. Raises `NoAddress`."""
    text = text.strip()
    return Address(text, _target(text))


def _target(text: str) -> Target:
    if text.startswith("folder "):
        return FolderAddress(text.removeprefix("folder ").strip())
    if found := _REQUEST_ID.fullmatch(text):
        return _in_operation(ByRequest(found[1]), found[2])
    if text.startswith("request "):
        return ByRequest(text.removeprefix("request ").strip())
    if found := _ROUTE.fullmatch(text):
        return _in_operation(ByRoute(found[1].upper(), found[2]), found[3])
    if text.startswith("model ") or "A" <= text[:1] <= "Z":
        return _model(text.removeprefix("model ").strip())
    if _WORDS.fullmatch(text):
        return ByName((text,))
    if found := _NAMED.fullmatch(text):
        return _in_operation(ByName(_names(found[1])), found[2])
    raise NoAddress("is empty")


def _model(text: str) -> ModelAddress:
    found = re.fullmatch(r"([A-Za-z0-9]+)(?:\.(?=.)|(?=[\[{])|$)(.*)", text)
    if found is None:
        raise NoAddress("does not begin with the name of a model")
    return ModelAddress(found[1], parse_steps(found[2]))


def _names(text: str) -> tuple[str, ...]:
    names = tuple(text.split("."))
    if not all(names):
        raise NoAddress("has a dot with no name beside it")
    return names


def _in_operation(operation: OperationAddress, place: str | None) -> Target:
    if not place:
        return operation
    if found := _PARAMETER.fullmatch(place):
        location: Any = found[1]
        return ParameterAddress(operation, location, found[2].strip())
    if found := _BODY.fullmatch(place):
        return BodyAddress(operation, parse_steps(found[1] or ""))
    if found := _RESPONSE.fullmatch(place):
        return ResponseAddress(operation, int(found[1]), parse_steps(found[2] or ""))
    raise NoAddress(f"names no place of an operation: `{place}`")


def parse_steps(text: str) -> Steps:
    """The steps of a path such as `data[].id`. Raises `NoAddress`."""
    steps: list[Step] = []
    at = 0
    while at < len(text):
        if steps and text[at] == ".":
            at += 1
        elif steps and text[at] not in "[{":
            raise NoAddress(f"has no `.` before `{text[at:]}`")
        found = _STEP.match(text, at)
        if found is None:
            raise NoAddress(f"cannot be read from `{text[at:]}` on")
        steps.append(_step(found))
        at = found.end()
    return tuple(steps)


def _step(found: re.Match[str]) -> Step:
    if found[1] is not None:
        return re.sub(r"\\(.)", r"\1", found[1])
    return found[2] or (Each.ITEMS if found[3] else Each.VALUES)
