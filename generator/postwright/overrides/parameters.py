"""Parameters of an operation: found by address, and changed together with what speaks of them."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Operation, Pagination, Parameter
from postwright.overrides.addresses import ParameterAddress
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.refusals import nothing_there


def known_parameter(operation: Operation, address: ParameterAddress) -> Parameter | None:
    """The parameter at an address, None if there is none. A header's name ignores case (RFC 9110, 5.1)."""
    for each in operation.parameters:
        names = {each.name, each.wire_name or each.name}
        if each.location == "header":
            names, wanted = {name.lower() for name in names}, address.name.lower()
        else:
            wanted = address.name
        if each.location == address.location and wanted in names:
            return each
    return None


def find_parameter(
    operation: Operation, address: ParameterAddress, catalogue: Catalogue
) -> Parameter:
    """The parameter at an address. Raises `Refused` (PW610) if there is none."""
    found = known_parameter(operation, address)
    if found is None:
        called = catalogue.spelled(operation)
        wanted = f"{called} {address.location} {address.name}"
        known = [f"{called} {each.location} {each.name}" for each in operation.parameters]
        raise nothing_there(f"there is no `{wanted}`", wanted, known)
    return found


def with_parameter(operation: Operation, old: Parameter, new: Parameter) -> Operation:
    """The operation with a parameter in another form."""
    parameters = tuple(new if each is old else each for each in operation.parameters)
    return replace(operation, parameters=parameters)


def without_parameter(operation: Operation, old: Parameter) -> Operation:
    """The operation without a parameter, and without paging where that turns by it."""
    parameters = tuple(each for each in operation.parameters if each is not old)
    pagination = operation.pagination
    if pagination is not None and old.location == "query":
        pagination = _without(pagination, old.wire_name or old.name)
    return replace(operation, parameters=parameters, pagination=pagination)


def _without(pagination: Pagination, name: str) -> Pagination | None:
    if name in {pagination.page_param, pagination.cursor_param}:
        return None
    return replace(pagination, size_param="") if name == pagination.size_param else pagination
