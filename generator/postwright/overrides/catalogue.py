"""What a contract has, to be found by address, and the requests that each operation is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import assert_never

from postwright.ir.api import Api, Operation, Resource
from postwright.ir.facts import RequestFact
from postwright.ir.schema import NamedSchema
from postwright.overrides.addresses import (
    ByName,
    ByRequest,
    ByRoute,
    FolderAddress,
    OperationAddress,
)
from postwright.overrides.refusals import Refused, impossible, nothing_there
from postwright.source import Origin

Trail = tuple[str, ...]


class Catalogue:
    """An API with the requests it was recovered from; `owners` are what `owners_of` gave for it."""

    def __init__(
        self, api: Api, requests: tuple[RequestFact, ...], owners: Mapping[Origin, str]
    ) -> None:
        self.api = api
        self.models: dict[str, NamedSchema] = {named.name: named for named in api.schemas}
        self.resources = dict(_resources(api.resources, ()))
        self._requests = requests
        self._placed = [
            (trail, operation)
            for trail, resource in self.resources.items()
            for operation in resource.operations
        ]
        self._owners = owners

    def with_api(self, api: Api) -> Catalogue:
        """The catalogue of another API of the same requests."""
        return Catalogue(api, self._requests, self._owners)

    def of(self, operation: Operation) -> tuple[RequestFact, ...]:
        """The requests that an operation is of."""
        return tuple(each for each in self._requests if self._owner(each) == operation.id)

    def _owner(self, request: RequestFact) -> str:
        return next((self._owners[each] for each in places_of(request) if each in self._owners), "")

    def owner(self, request: RequestFact) -> Operation:
        """The operation that a request is of. Raises `Refused` (PW610) if no operation shows it."""
        wanted = self._owner(request)
        found = next((each for _, each in self._placed if each.id == wanted), None)
        if found is None:
            raise Refused("PW610", f"no operation is made of the request `{called(request)}`")
        return found

    def trail(self, operation: Operation) -> Trail:
        """The names of the resources on the way to an operation."""
        return next(trail for trail, each in self._placed if each.id == operation.id)

    def operation(self, address: OperationAddress) -> Operation:
        """The operation at an address. Raises `Refused` if there is none, or more than one."""
        match address:
            case ByRoute():
                return self._by_route(address)
            case ByName(names=names):
                found = self.named(names)
                if found is None:
                    raise self._no_name(names)
                return found
            case ByRequest():
                return self.owner(self.request(address))
            case _:
                assert_never(address)

    def _by_route(self, address: ByRoute) -> Operation:
        wanted = (address.method, _shape(address.path))
        found = [each for _, each in self._placed if _route(each) == wanted]
        text = f"{address.method} {address.path}"
        if len(found) > 1:
            names = ", ".join(f"`{self.spelled(each)}`" for each in found)
            raise impossible(f"`{text}` is several operations", f"name one of {names}")
        if not found:
            raise nothing_there(f"there is no operation `{text}`", text, self.routes())
        return found[0]

    def routes(self) -> Iterator[str]:
        """Every operation's method and path."""
        return (f"{operation.method} {operation.path}" for _, operation in self._placed)

    def named(self, names: Trail) -> Operation | None:
        """The operation of a resource and action, None if there is none."""
        wanted = tuple(map(_plain, names))
        return next(
            (
                operation
                for trail, operation in self._placed
                if (*map(_plain, trail), _plain(operation.action)) == wanted
            ),
            None,
        )

    def resource(self, names: Trail) -> Trail | None:
        """The true names of a resource and those above it, None if there is none."""
        wanted = tuple(map(_plain, names))
        return next(
            (trail for trail in self.resources if tuple(map(_plain, trail)) == wanted), None
        )

    def _no_name(self, names: Trail) -> Refused:
        text = ".".join(names)
        return nothing_there(f"there is no operation `{text}`", text, self.names())

    def no_resource(self, names: Trail) -> Refused:
        """A refusal of names that are neither an operation's nor a resource's."""
        text = ".".join(names)
        return nothing_there(f"there is no operation or resource `{text}`", text, self.names())

    def names(self) -> Iterator[str]:
        """What operations, resources and models are called in addresses."""
        yield from (self.spelled(operation) for _, operation in self._placed)
        yield from map(spelled, self.resources)
        yield from self.models

    def spelled(self, operation: Operation) -> str:
        """How an operation is called in addresses: `leads.notes.list`."""
        return spelled((*self.trail(operation), operation.action))

    def model(self, name: str) -> NamedSchema:
        """The model of a name. Raises `Refused` (PW610) if there is none."""
        if name not in self.models:
            known = [*self.models] if self.models else [*self.names()]
            raise nothing_there(f"there is no model `{name}`", name, known)
        return self.models[name]

    def request(self, address: ByRequest) -> RequestFact:
        """The request of an id or name. Raises `Refused` if there is none, or more than one."""
        by_id = [each for each in self._requests if each.id == address.text]
        wanted = _trail(address.text)
        named = [each for each in self._requests if wanted in {called(each), _trail(each.name)}]
        exact = [each for each in named if called(each) == wanted]
        found = by_id or exact or named
        if len(found) == 1:
            return found[0]
        if found:
            message = f"`{address.text}` is the name of {len(found)} requests"
            raise impossible(message, "put the folders before it, or take the request's id")
        message = f"there is no request `{address.text}`"
        known = [text for each in self._requests for text in (each.id, called(each), each.name)]
        raise nothing_there(message, address.text, known)

    def below(self, address: FolderAddress) -> tuple[RequestFact, ...]:
        """The requests in a folder and in those below it. Raises `Refused` if there are none."""
        wanted = _trail(address.text)
        found = tuple(each for each in self._requests if wanted in _folders(each))
        if not found:
            known = {folder for each in self._requests for folder in _folders(each)}
            message = f"there is no request in a folder `{address.text}`"
            raise nothing_there(message, address.text, known)
        return found


def places_of(request: RequestFact) -> tuple[Origin, ...]:
    """The places of the examples that a request becomes."""
    return tuple(answer.origin for answer in request.responses) or (request.origin,)


def owners_of(api: Api) -> dict[Origin, str]:
    """The id of the operation that each request or saved response is of, by its place."""
    return {
        example.origin: operation.id
        for _, operation in api.operations()
        for example in operation.examples
    }


def called(request: RequestFact) -> str:
    """How a request is called in addresses: `Leads > List leads`."""
    return _trail(" > ".join((*request.folder, request.name)))


def _folders(request: RequestFact) -> set[str]:
    folder = request.folder
    return {_trail(" > ".join(folder[: depth + 1])) for depth in range(len(folder))}


def _trail(text: str) -> str:
    """A trail of names in one spelling, with the sign between them that diagnostics have or with `>`."""
    return " > ".join(" ".join(part.split()) for part in re.split(r"[>›]", text))


def _resources(resources: tuple[Resource, ...], above: Trail) -> Iterator[tuple[Trail, Resource]]:
    for resource in resources:
        trail = (*above, resource.name)
        yield trail, resource
        yield from _resources(resource.resources, trail)


def spelled(names: Trail) -> str:
    """Names of the tree of resources as an address: `task_lists.list`."""
    return ".".join(re.sub(r"[\W_]+", "_", name).strip("_") or name for name in names)


def _plain(name: str) -> str:
    """A name without its spelling: `task lists`, `task_lists` and `taskLists` are one."""
    return re.sub(r"[\W_]+", "", name).lower() or name


def _route(operation: Operation) -> tuple[str, str]:
    return operation.method.upper(), _shape(operation.path)


def _shape(path: str) -> str:
    """A path whatever its parameters are called, written `{lead}`, `{{lead}}` or `:lead`."""
    blank = re.sub(r"(?<=/):[A-Za-z_]\w*", "{}", path)
    return re.sub(r"\{+[^{}]*\}+", "{}", blank)
