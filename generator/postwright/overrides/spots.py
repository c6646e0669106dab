"""Spots: the places of the contract that have a schema, to be read and to be changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from postwright.ir.api import Api, MediaType, Operation, Response
from postwright.ir.rewriting import with_operation
from postwright.ir.schema import Evidence, NamedSchema, Property, Schema
from postwright.ir.steps import Steps
from postwright.overrides.addresses import Address, BodyAddress, ModelAddress, ResponseAddress
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.places import Way, at, find, member_at
from postwright.overrides.refusals import impossible, nothing_there

Place: TypeAlias = BodyAddress | ResponseAddress | ModelAddress


@dataclass(frozen=True, slots=True)
class InModel:
    """In a model of this name."""

    name: str


@dataclass(frozen=True, slots=True)
class InBody:
    """In what an operation takes, in the media type that is sent: the first."""

    operation: str


@dataclass(frozen=True, slots=True)
class InResponse:
    """In what an operation answers with a status."""

    operation: str
    status: int


Root: TypeAlias = InModel | InBody | InResponse


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: where its schema stands, and the way from there, which passes no reference."""

    root: Root
    steps: Steps


def spot(address: Address, catalogue: Catalogue) -> Spot:
    """The spot at an address of a place. Raises `Refused` if there is none."""
    target = address.target
    assert isinstance(target, BodyAddress | ResponseAddress | ModelAddress)
    root, start, called = _root(target, catalogue)
    way = find(start, target.steps, catalogue.models, called)
    return _through(root, way)


def _through(root: Root, way: Way) -> Spot:
    return Spot(InModel(way.model) if way.model else root, way.steps)


def _root(target: Place, catalogue: Catalogue) -> tuple[Root, Schema, str]:
    """Where a place begins: the root, its schema, and what messages call it."""
    match target:
        case ModelAddress(name=name):
            return InModel(name), catalogue.model(name).schema, f"{name}."
        case BodyAddress(operation=address):
            operation = catalogue.operation(address)
            called = catalogue.spelled(operation)
            return InBody(operation.id), _media(operation, called).schema, f"{called} body "
        case ResponseAddress(operation=address, status=status):
            operation = catalogue.operation(address)
            called = f"{catalogue.spelled(operation)} response {status}"
            schema = response(operation, status, catalogue).schema
            if schema is None:
                raise impossible(f"`{called}` has no body")
            return InResponse(operation.id, status), schema, f"{called} "


def _media(operation: Operation, called: str) -> MediaType:
    if operation.request_body is None:
        raise impossible(f"`{called}` takes no body", "`add` a member with `type` to give it one")
    return operation.request_body.content[0]


def response(operation: Operation, status: int, catalogue: Catalogue) -> Response:
    """The response of a status. Raises `Refused` (PW610) if there is none."""
    found = next((each for each in operation.responses if each.status == status), None)
    if found is None:
        called = f"{catalogue.spelled(operation)} response"
        known = [f"{called} {each.status}" for each in operation.responses]
        raise nothing_there(f"there is no `{called} {status}`", f"{called} {status}", known)
    return found


def schema_at(api: Api, spot: Spot) -> Schema:
    """The schema at a spot."""
    found: list[Schema] = []

    def look(schema: Schema) -> Schema:
        found.append(schema)
        return schema

    change_schema(api, spot, look)
    return found[0]


def change_schema(api: Api, spot: Spot, change: Callable[[Schema], Schema]) -> Api:
    """The API with the schema at a spot changed."""
    return _change_root(api, spot.root, lambda schema: at(schema, spot.steps, change))


def change_member(api: Api, spot: Spot, change: Callable[[Property], Property | None]) -> Api:
    """The API with the property at a spot, whose last step is its name, changed or left out."""
    return _change_root(api, spot.root, lambda schema: member_at(schema, spot.steps, change))


def _change_root(api: Api, root: Root, change: Callable[[Schema], Schema]) -> Api:
    match root:
        case InModel(name=name):
            return _change_model(api, name, lambda each: replace(each, schema=change(each.schema)))
        case InBody(operation=id):
            return _change_operation(api, id, lambda each: _with_body(each, change))
        case InResponse(operation=id, status=status):
            return _change_operation(api, id, lambda each: _with_answer(each, status, change))


def _with_body(operation: Operation, change: Callable[[Schema], Schema]) -> Operation:
    body = operation.request_body
    assert body is not None
    first, *others = body.content
    content = (replace(first, schema=change(first.schema)), *others)
    return replace(operation, request_body=replace(body, content=content))


def _with_answer(
    operation: Operation, status: int, change: Callable[[Schema], Schema]
) -> Operation:
    responses = tuple(
        replace(each, schema=change(each.schema)) if each.status == status and each.schema else each
        for each in operation.responses
    )
    return replace(operation, responses=responses)


def _change_model(api: Api, name: str, change: Callable[[NamedSchema], NamedSchema]) -> Api:
    schemas = (change(each) if each.name == name else each for each in api.schemas)
    return replace(api, schemas=tuple(schemas))


def _change_operation(api: Api, id: str, change: Callable[[Operation], Operation]) -> Api:
    operation = next(each for _, each in api.operations() if each.id == id)
    return with_operation(api, change(operation))


def note(api: Api, root: Root, evidence: Evidence) -> Api:
    """The API with evidence kept beside what stands at a root: at the model, or at the operation."""
    match root:
        case InModel(name=name):
            return _change_model(
                api, name, lambda each: replace(each, evidence=(*each.evidence, evidence))
            )
        case InBody(operation=id) | InResponse(operation=id):
            return _change_operation(
                api, id, lambda each: replace(each, evidence=(*each.evidence, evidence))
            )
