"""An operation's examples under one key each.

The key is the same wherever a part of an exchange is shown (parameters, request body, response), so that
readers of the document can put the exchange together again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from postwright.ir.api import Example, ExampleRequest, Operation, Parameter, Payload
from postwright.ir.json import Json
from postwright.ir.openapi.fitting import Fitting
from postwright.ir.openapi.parts import Object, Unique, present, provenance

Pairs = tuple[tuple[str, str], ...]
Values = Mapping[str, list[tuple[int, str]]]
"""Values by name, each with its place among all that is sent."""


class Exchanges:
    """The examples of one operation, by their keys. `fitting` tells which of their values fit."""

    def __init__(self, operation: Operation, fitting: Fitting) -> None:
        unique = Unique(" ")
        self._operation = operation
        self.fitting = fitting
        self._by_name: dict[str, Mapping[str, Values]] = {}
        self.by_key = {unique.name(each.name or "example"): each for each in operation.examples}

    def free_key(self, wanted: str) -> str:
        """A key that no exchange has."""
        return wanted if wanted not in self.by_key else self.free_key(f"{wanted} ")

    def values_of(self, parameter: Parameter) -> dict[str, list[str]]:
        """The values a parameter has, by the keys of the exchanges that have any."""
        location, fold = parameter.location, _fold(parameter.location)
        names = {fold(name) for name in _names(parameter)}
        found = {}
        for key, sent in self._sent(location).items():
            values = sorted(pair for name in names for pair in sent.get(name, ()))
            if values:
                found[key] = [value for _, value in values]
        return found

    def _sent(self, location: str) -> Mapping[str, Values]:
        """What each exchange sends in a place, by name, gathered once for all parameters."""
        if location not in self._by_name:
            examples = self.by_key.items()
            self._by_name[location] = {key: _by_name(e.request, location) for key, e in examples}
        return self._by_name[location]

    def request_bodies(self) -> Iterator[tuple[str, Payload]]:
        """The bodies that were sent."""
        for key, example in self.by_key.items():
            if example.request.body.kind != "none":
                yield key, example.request.body

    def index(self) -> list[Json]:
        """Each exchange in brief: its key, status and place, and values of undeclared parameters."""
        return [self._entry(key, example) for key, example in self.by_key.items()]

    def _entry(self, key: str, example: Example) -> Object:
        entry: Object = {"key": key}
        if example.response:
            entry["status"] = example.response.status
        spare = {name: self._spare(example.request, name) for name in ("path", "query", "header")}
        return entry | present(spare) | provenance(example.origin)

    def _spare(self, request: ExampleRequest, location: str) -> list[Json]:
        fold = _fold(location)
        there = [each for each in self._operation.parameters if each.location == location]
        declared = {fold(name) for each in there for name in _names(each)}
        pairs = _pairs(request, location)
        return [[name, value] for name, value in pairs if fold(name) not in declared]


def _pairs(request: ExampleRequest, location: str) -> Pairs:
    places = {"path": request.path, "query": request.query, "header": request.headers}
    return places.get(location, ())


def _by_name(request: ExampleRequest, location: str) -> Values:
    fold, found = _fold(location), defaultdict[str, list[tuple[int, str]]](list)
    for place, (name, value) in enumerate(_pairs(request, location)):
        found[fold(name)].append((place, value))
    return found


def _names(parameter: Parameter) -> set[str]:
    return {parameter.name, parameter.wire_name or parameter.name}


def _fold(location: str) -> Callable[[str], str]:
    """How names of a place are compared; field names ignore case (RFC 9110, section 5.1)."""
    return str.lower if location == "header" else str
