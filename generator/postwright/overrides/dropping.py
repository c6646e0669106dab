"""Drops: parameters, properties, bodies and responses that are no part of the contract."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api, Example, Operation, Payload
from postwright.ir.rewriting import with_operation
from postwright.ir.steps import Each
from postwright.overrides.addresses import (
    BodyAddress,
    ModelAddress,
    ParameterAddress,
    ResponseAddress,
)
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.evidence import because
from postwright.overrides.files import with_files
from postwright.overrides.model import DropPart
from postwright.overrides.parameters import find_parameter, without_parameter
from postwright.overrides.refusals import impossible
from postwright.overrides.spots import change_member, note, response, spot


def dropped(override: DropPart, catalogue: Catalogue) -> Api:
    """The API without a part. Raises `Refused`."""
    match override.address.target:
        case ParameterAddress() as target:
            operation = catalogue.operation(target.operation)
            return _without(override, _no_parameter(operation, target, catalogue), catalogue)
        case ResponseAddress(operation=address, status=status, steps=()):
            operation = catalogue.operation(address)
            response(operation, status, catalogue)
            return _without(override, _no_response(operation, status), catalogue)
        case BodyAddress(operation=address, steps=()):
            operation = catalogue.operation(address)
            if operation.request_body is None:
                raise impossible(f"`{override.address.text}` is not there: nothing is sent")
            return _without(override, _no_body(operation), catalogue)
        case BodyAddress() | ResponseAddress() | ModelAddress():
            return _no_member(override, catalogue)
        case _:
            raise AssertionError(override)


def _without(override: DropPart, operation: Operation, catalogue: Catalogue) -> Api:
    evidence = (*operation.evidence, because(override, "dropped"))
    return with_operation(catalogue.api, replace(operation, evidence=evidence))


def _no_parameter(
    operation: Operation, target: ParameterAddress, catalogue: Catalogue
) -> Operation:
    parameter = find_parameter(operation, target, catalogue)
    if parameter.location == "path":
        raise impossible("a path cannot be built without its parameter")
    names = {parameter.name, parameter.wire_name or parameter.name}
    examples = tuple(_unsent(each, target.location, names) for each in operation.examples)
    return without_parameter(replace(operation, examples=examples), parameter)


def _unsent(example: Example, location: str, names: set[str]) -> Example:
    """An example that does not give a parameter."""
    request, lowered = example.request, {name.lower() for name in names}
    match location:
        case "query":
            query = tuple(pair for pair in request.query if pair[0].strip() not in names)
            return replace(example, request=replace(request, query=query))
        case "header":
            headers = tuple(p for p in request.headers if p[0].strip().lower() not in lowered)
            return replace(example, request=replace(request, headers=headers))
        case _:
            return example


def _no_response(operation: Operation, status: int) -> Operation:
    responses = tuple(each for each in operation.responses if each.status != status)
    examples = tuple(
        each
        for each in operation.examples
        if each.response is None or each.response.status != status
    )
    pagination = operation.pagination if replace(operation, responses=responses).success else None
    return replace(operation, responses=responses, examples=examples, pagination=pagination)


def _no_body(operation: Operation) -> Operation:
    examples = tuple(
        replace(each, request=replace(each.request, body=Payload())) for each in operation.examples
    )
    return replace(operation, request_body=None, examples=examples)


def _no_member(override: DropPart, catalogue: Catalogue) -> Api:
    place = spot(override.address, catalogue)
    if not place.steps or isinstance(place.steps[-1], Each):
        raise impossible(f"`{override.address.text}` is no property")
    changed = change_member(catalogue.api, place, lambda member: None)
    return note(with_files(changed, place), place.root, because(override, "dropped"))
