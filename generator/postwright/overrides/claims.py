"""Which override has spoken of what, so that no two say different things of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from postwright.overrides.addresses import (
    Address,
    BodyAddress,
    ByName,
    ByRequest,
    ByRoute,
    ModelAddress,
    ParameterAddress,
    ResponseAddress,
)
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.model import (
    Add,
    DropPart,
    DropRequests,
    MergeModels,
    OfContract,
    OfRequests,
    Override,
    Rename,
    Retype,
    written,
)
from postwright.overrides.parameters import find_parameter
from postwright.overrides.refusals import Refused, Unneeded
from postwright.overrides.requests import Amended
from postwright.overrides.spots import InModel, Spot, spot
from postwright.source import Origin

Key: TypeAlias = tuple[str, object]
"""What is said, in a word, and of what."""


def contradicted(what: str, other: Override) -> Refused:
    """A refusal because of what an earlier override says."""
    message = f"{what} is what line {other.origin.line} speaks of already: {other.reason}"
    return Refused("PW612", message, "say it all in one override, or take one of them out")


class Claims:
    """The overrides that have been done, by what they are about."""

    def __init__(self) -> None:
        self._requests: dict[Origin, Override] = {}
        self._said: dict[Key, Override] = {}
        self._taken: dict[str, Override] = {}
        self._born: dict[str, str] = {}

    def unclaimed(self, override: OfRequests, made: Amended) -> Amended:
        """What an override makes of requests, without those that are dropped already.

        Raises `Refused` (PW612) where another override speaks of one of them, `Unneeded` where none is left.
        """
        earlier = [(pair, self._requests.get(pair[0].origin)) for pair in made]
        if isinstance(override, DropRequests):
            earlier = [each for each in earlier if not isinstance(each[1], DropRequests)]
        if not earlier:
            raise Unneeded("these requests are dropped already")
        for (request, _), other in earlier:
            if other is not None:
                raise contradicted(f"the request `{request.name}`", other)
        self._requests.update({request.origin: override for (request, _), _ in earlier})
        return tuple(pair for pair, _ in earlier)

    def check(self, override: OfContract, catalogue: Catalogue) -> None:
        """Note what an override says. Raises `Refused` (PW612) if another one has said the same."""
        things = [self._first_called(each) for each in _things(override, catalogue)]
        keys = [(said, of) for said in _said(override) for of in things]
        for key in keys:
            if key in self._said:
                raise contradicted(f"`{written(override)[0].text}`", self._said[key])
        self._said.update(dict.fromkeys(keys, override))

    def _first_called(self, thing: object) -> object:
        """A thing by the name that its model had before any was renamed."""
        if isinstance(thing, Spot) and isinstance(thing.root, InModel):
            return Spot(InModel(self._born.get(thing.root.name, thing.root.name)), thing.steps)
        return thing

    def done(self, override: Override) -> None:
        """Note that an override took its addresses away, or gave them to something else."""
        if isinstance(override, Rename) and isinstance(override.address.target, ModelAddress):
            name = override.address.target.name
            self._born[override.to] = self._born.get(name, name)
        if isinstance(override, Rename | DropPart | DropRequests | MergeModels):
            for address in written(override):
                self._taken.setdefault(_spelt(address), override)

    def explained(self, refused: Refused, override: Override) -> Refused:
        """The refusal; one of an address that an earlier override took away says so."""
        taken = (self._taken.get(_spelt(address)) for address in written(override))
        other = next((each for each in taken if each is not None), None)
        if refused.code != "PW610" or other is None:
            return refused
        return contradicted(f"`{written(override)[0].text}`", other)


def _spelt(address: Address) -> str:
    return " ".join(address.text.split())


def _said(override: OfContract) -> Iterator[str]:
    match override:
        case Rename():
            yield "name"
        case Retype(typing=typing):
            said = {"type": typing.schema, "nullable": typing.nullable, "required": typing.required}
            yield from (claim for claim, value in said.items() if value is not None)
        case Add(typing=typing):
            yield "description" if typing.schema is None else "added"
        case _:
            return


def _things(override: OfContract, catalogue: Catalogue) -> Iterator[object]:
    """What an override is about, whatever its address looks like."""
    for address in written(override):
        if isinstance(override, Add) and override.typing.schema is not None:
            yield _spelt(address)
        else:
            yield _thing(address, catalogue)


def _thing(address: Address, catalogue: Catalogue) -> object:
    match address.target:
        case ByName(names=names) if catalogue.named(names) is None:
            return catalogue.resource(names) or _spelt(address)
        case ByRoute() | ByName() | ByRequest() as operation:
            return catalogue.operation(operation).id
        case ParameterAddress() as target:
            owner = catalogue.operation(target.operation)
            found = find_parameter(owner, target, catalogue)
            return owner.id, found.location, found.wire_name or found.name
        case ResponseAddress(operation=operation, status=status, steps=()):
            return catalogue.operation(operation).id, status
        case BodyAddress() | ResponseAddress() | ModelAddress():
            return spot(address, catalogue)
        case _:
            return _spelt(address)
