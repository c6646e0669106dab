"""Additions: what the collection does not show, and descriptions of what it does."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api, MediaType, Operation, Parameter, RequestBody, Response
from postwright.ir.rewriting import same, with_operation
from postwright.ir.schema import AnySchema, ObjectSchema, Property, Schema
from postwright.ir.steps import Each
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
from postwright.overrides.describing import described_place, described_resource
from postwright.overrides.evidence import because
from postwright.overrides.files import with_files
from postwright.overrides.model import Add
from postwright.overrides.parameters import find_parameter, known_parameter, with_parameter
from postwright.overrides.places import Way, enter, follow
from postwright.overrides.refusals import Unneeded, impossible
from postwright.overrides.retyping import check_models, growing, styled
from postwright.overrides.spots import InModel, InResponse, Spot, change_schema, schema_at, spot


def added(override: Add, catalogue: Catalogue) -> Api:
    """The API with something more. Raises `Refused`, `Unneeded`."""
    check_models(override.typing, catalogue)
    match override.address.target:
        case ParameterAddress() as target:
            return _parameter(override, target, catalogue)
        case ResponseAddress(steps=()) as target:
            return _response(override, target, catalogue)
        case ByName(names=names) if catalogue.named(names) is None:
            return described_resource(override, names, catalogue)
        case ByRoute() | ByName() | ByRequest() as operation:
            return _operation(override, catalogue.operation(operation), catalogue)
        case BodyAddress() | ResponseAddress() | ModelAddress():
            return _place(override, catalogue)
        case _:
            raise AssertionError(override)


def _operation(override: Add, operation: Operation, catalogue: Catalogue) -> Api:
    if override.typing.schema is not None:
        raise impossible("an operation has no type", "name a parameter, a property or a response")
    if operation.description == override.description:
        raise _told(override)
    evidence = (*operation.evidence, because(override, "description"))
    changed = replace(operation, description=override.description, evidence=evidence)
    return with_operation(catalogue.api, changed)


def _told(override: Add) -> Unneeded:
    return Unneeded(f"`{override.address.text}` is described so already")


def _parameter(override: Add, target: ParameterAddress, catalogue: Catalogue) -> Api:
    operation = catalogue.operation(target.operation)
    known = known_parameter(operation, target)
    if override.typing.schema is None:
        return _tell_parameter(override, operation, target, catalogue)
    if known is not None:
        raise _is_there(override, known.schema)
    if target.location == "path":
        raise impossible("a path has the parameters that stand in it")
    schema = _schema(override)
    new = Parameter(
        name=target.name,
        location=target.location,
        schema=schema,
        required=bool(override.typing.required),
        description=override.description,
        wire_name=target.name,
        origin=override.origin,
        evidence=(because(override, "added"),),
    )
    parameters = (*operation.parameters, styled(new))
    return with_operation(catalogue.api, replace(operation, parameters=parameters))


def _tell_parameter(
    override: Add, operation: Operation, target: ParameterAddress, catalogue: Catalogue
) -> Api:
    old = find_parameter(operation, target, catalogue)
    if old.description == override.description:
        raise _told(override)
    evidence = (*old.evidence, because(override, "description"))
    new = replace(old, description=override.description, evidence=evidence)
    return with_operation(catalogue.api, with_parameter(operation, old, new))


def _schema(override: Add) -> Schema:
    schema, nullable = override.typing.schema, override.typing.nullable
    assert schema is not None
    if nullable is None or isinstance(schema, AnySchema):
        return schema
    return replace(schema, nullable=nullable)


def _is_there(override: Add, schema: Schema) -> Exception:
    if same(schema, _schema(override)):
        return Unneeded(f"`{override.address.text}` is in the collection, and of this type")
    message = f"`{override.address.text}` is there already, and of another type"
    return impossible(message, "`retype` changes it")


def _response(override: Add, target: ResponseAddress, catalogue: Catalogue) -> Api:
    operation, status = catalogue.operation(target.operation), target.status
    known = next((each for each in operation.responses if each.status == status), None)
    typing = growing(override.typing, InResponse(operation.id, status), catalogue)
    override, typed = replace(override, typing=typing), typing.schema is not None
    schema = _schema(override) if typed else None
    if known is not None and typed and known.schema is not None:
        raise _is_there(override, known.schema)
    old = known or Response(status, origin=override.origin)
    new = replace(
        old,
        description=override.description or old.description,
        schema=schema or old.schema,
        content_type=old.content_type or ("application/json" if typed else ""),
    )
    if new == known:
        raise Unneeded(f"`{override.address.text}` is in the collection")
    claim = "description" if known is not None and not typed else "added"
    new = replace(new, evidence=(*old.evidence, because(override, claim)))
    others = (each for each in operation.responses if each.status != status)
    responses = tuple(sorted((*others, new), key=lambda each: each.status))
    return with_operation(catalogue.api, replace(operation, responses=responses))


def _place(override: Add, catalogue: Catalogue) -> Api:
    if override.typing.schema is None:
        return described_place(override, spot(override.address, catalogue), catalogue)
    target = override.address.target
    assert isinstance(target, BodyAddress | ResponseAddress | ModelAddress)
    if not target.steps:
        return _body(override, target, catalogue)
    name, above = target.steps[-1], _above(override.address, target)
    if isinstance(name, Each):
        raise impossible(f"`{override.address.text}` is no property", "`retype` the whole")
    catalogue = _with_body(above, catalogue)
    holder, place = _holder(spot(above, catalogue), catalogue)
    override = replace(override, typing=growing(override.typing, place.root, catalogue))
    if (known := enter(holder, name)) is not None:
        raise _is_there(override, known)
    if not isinstance(holder, ObjectSchema):
        raise impossible(f"`{above.text}` is no object")
    new = Property(
        name,
        _schema(override),
        bool(override.typing.required),
        override.description,
        evidence=(because(override, "added"),),
    )
    bigger = replace(holder, properties=(*holder.properties, new))
    api = change_schema(catalogue.api, place, lambda old: bigger)
    return with_files(api, Spot(place.root, (*place.steps, name)))


def _above(address: Address, target: BodyAddress | ResponseAddress | ModelAddress) -> Address:
    return Address(address.text, replace(target, steps=target.steps[:-1]))


def _holder(place: Spot, catalogue: Catalogue) -> tuple[Schema, Spot]:
    """What takes a new property at a place: the object there, or the model it refers to."""
    schema, way = follow(schema_at(catalogue.api, place), Way("", place.steps), catalogue.models)
    return schema, Spot(InModel(way.model) if way.model else place.root, way.steps)


def _with_body(above: Address, catalogue: Catalogue) -> Catalogue:
    """A catalogue in which an operation that shows no body takes an empty object."""
    target = above.target
    if not isinstance(target, BodyAddress) or target.steps:
        return catalogue
    operation = catalogue.operation(target.operation)
    if operation.request_body is not None:
        return catalogue
    body = RequestBody((MediaType("application/json", ObjectSchema()),))
    return catalogue.with_api(with_operation(catalogue.api, replace(operation, request_body=body)))


def _body(
    override: Add, target: BodyAddress | ResponseAddress | ModelAddress, catalogue: Catalogue
) -> Api:
    if not isinstance(target, BodyAddress):
        raise impossible(f"`{override.address.text}` is there already", "`retype` its properties")
    operation = catalogue.operation(target.operation)
    if operation.request_body is not None:
        raise _is_there(override, operation.request_body.content[0].schema)
    media = MediaType("application/json", _schema(override))
    body = RequestBody((media,), bool(override.typing.required), override.description)
    evidence = (*operation.evidence, because(override, "added"))
    changed = replace(operation, request_body=body, evidence=evidence)
    return with_operation(catalogue.api, changed)
