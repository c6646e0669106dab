"""An operation's examples under one key each.

The key is the same wherever a part of an exchange is shown (parameters, request body, response), so that
readers of the document can put the exchange together again.
"""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.api import Example, ExampleRequest, Operation, Parameter, Payload
from postwright.ir.json import Json
from postwright.ir.openapi.fitting import Fitting
from postwright.ir.openapi.parts import Object, Unique, present, provenance

Pairs = tuple[tuple[str, str], ...]


class Exchanges:
    """The examples of one operation, by their keys. `fitting` tells which of their values fit."""

    def __init__(self, operation: Operation, fitting: Fitting) -> None:
        unique = Unique(" ")
        self._operation = operation
        self.fitting = fitting
        self.by_key = {unique.name(each.name or "example"): each for each in operation.examples}

    def free_key(self, wanted: str) -> str:
        """A key that no exchange has."""
        return wanted if wanted not in self.by_key else self.free_key(f"{wanted} ")

    def values_of(self, parameter: Parameter) -> dict[str, list[str]]:
        """The values a parameter has, by the keys of the exchanges that have any."""
        found = {
            key: [
                value
                for name, value in _pairs(each.request, parameter.location)
                if _is(parameter, name)
            ]
            for key, each in self.by_key.items()
        }
        return {key: values for key, values in found.items() if values}

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
        declared = [each for each in self._operation.parameters if each.location == location]
        return [
            [name, value]
            for name, value in _pairs(request, location)
            if not any(_is(parameter, name) for parameter in declared)
        ]


def _pairs(request: ExampleRequest, location: str) -> Pairs:
    places = {"path": request.path, "query": request.query, "header": request.headers}
    return places.get(location, ())


def _is(parameter: Parameter, name: str) -> bool:
    """Whether an example's name means the parameter; field names ignore case (RFC 9110, 5.1)."""
    names = {parameter.name, parameter.wire_name or parameter.name}
    if parameter.location == "header":
        return name.lower() in {each.lower() for each in names}
    return name in names
