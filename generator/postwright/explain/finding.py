"""From an address to what stands there."""

from __future__ import annotations

from typing import assert_never

from postwright.diagnostics import Failure
from postwright.explain.placing import answered, parametric, placed, property_at
from postwright.explain.statements import Explanation, Statement
from postwright.explain.things import modelled, operational, resourceful
from postwright.ir.api import Api, Operation
from postwright.ir.facts import Facts
from postwright.ir.schema import ObjectSchema
from postwright.ir.steps import path_text
from postwright.overrides.addresses import (
    Address,
    BodyAddress,
    ByName,
    ByRequest,
    ByRoute,
    FolderAddress,
    ModelAddress,
    NoAddress,
    ParameterAddress,
    ResponseAddress,
    parse_address,
)
from postwright.overrides.catalogue import Catalogue, owners_of, spelled
from postwright.overrides.parameters import find_parameter
from postwright.overrides.refusals import Refused, nothing_there
from postwright.overrides.spots import InModel, Spot, response, spot


def explanation(text: str, api: Api, facts: Facts) -> Explanation:
    """Why the contract says what it says of an address.

    Raises `Failure` PW617 for an address of nothing, which names the nearest there is.
    """
    catalogue = Catalogue(api, facts.requests, owners_of(api))
    try:
        return _explained(parse_address(text), catalogue)
    except NoAddress as error:
        help = "write `Lead.email`, `leads.list`, `GET /leads/{lead}` or `leads.list query page`"
        raise Failure.of("PW617", f"`{text}` {error}", help=help) from None
    except Refused as refused:
        raise Failure.of("PW617", refused.message, help=refused.help) from None


def _explained(address: Address, catalogue: Catalogue) -> Explanation:
    match address.target:
        case ModelAddress(name=name, steps=()):
            named = catalogue.model(name)
            return Explanation(name, "model", tuple(modelled(named, catalogue)))
        case ModelAddress():
            return _place(address, catalogue, ())
        case BodyAddress(operation=operation):
            return _place(address, catalogue, (), catalogue.operation(operation))
        case ResponseAddress() as target:
            return _of_response(address, target, catalogue)
        case ParameterAddress(operation=operation) as target:
            owner = catalogue.operation(operation)
            found = find_parameter(owner, target, catalogue)
            called = f"{catalogue.spelled(owner)} {found.location} {found.name}"
            kind = f"{found.location} parameter of {owner.method} {owner.path}"
            return Explanation(called, kind, tuple(parametric(owner, found)))
        case FolderAddress() as target:
            return _folder(address, target, catalogue)
        case ByName(names=names) if catalogue.named(names) is None:
            return _resource(names, catalogue)
        case ByName() | ByRoute() | ByRequest() as target:
            return _operation(catalogue.operation(target), catalogue)
        case _:
            assert_never(address.target)


def _place(
    address: Address,
    catalogue: Catalogue,
    before: tuple[Statement, ...],
    operation: Operation | None = None,
) -> Explanation:
    place = spot(address, catalogue)
    member = property_at(catalogue.api, place)
    noun = "property" if member is not None else "place"
    kind = f"{noun} of {_holder(place, operation)}"
    return Explanation(address.text, kind, (*before, *placed(catalogue.api, place)))


def _holder(place: Spot, operation: Operation | None) -> str:
    if isinstance(place.root, InModel):
        way = path_text(place.steps[:-1])
        return f"{place.root.name}{f'.{way}' if way else ''}"
    return f"{operation.method} {operation.path}" if operation is not None else ""


def _of_response(address: Address, target: ResponseAddress, catalogue: Catalogue) -> Explanation:
    operation = catalogue.operation(target.operation)
    found = response(operation, target.status, catalogue)
    before = () if target.steps else tuple(answered(operation, found))
    if not target.steps and found.schema is None:
        kind = f"response of {operation.method} {operation.path}"
        return Explanation(address.text, kind, before)
    return _place(address, catalogue, before, operation)


def _operation(operation: Operation, catalogue: Catalogue) -> Explanation:
    called = catalogue.spelled(operation)
    return Explanation(called, "operation", tuple(operational(operation, catalogue)))


def _resource(names: tuple[str, ...], catalogue: Catalogue) -> Explanation:
    trail = catalogue.resource(names)
    if trail is None:
        text = ".".join(names)
        known = [*catalogue.names(), *_properties(catalogue)]
        raise nothing_there(f"there is nothing called `{text}`", text, known)
    return Explanation(spelled(trail), "resource", tuple(resourceful(trail, catalogue)))


def _properties(catalogue: Catalogue) -> list[str]:
    """What the models' properties are called in addresses."""
    return [
        f"{name}.{path_text((member.name,))}"
        for name, named in catalogue.models.items()
        if isinstance(named.schema, ObjectSchema)
        for member in named.schema.properties
    ]


def _folder(address: Address, target: FolderAddress, catalogue: Catalogue) -> Explanation:
    owners = [catalogue.owner(request) for request in catalogue.below(target)]
    names = dict.fromkeys(catalogue.spelled(each) for each in owners)
    listed = tuple(Statement("operation", name) for name in names)
    return Explanation(address.text, "folder", listed)
