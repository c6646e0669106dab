"""Descriptions of what a contract has already."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.rewriting import with_operation, with_resource
from postwright.ir.schema import Property, Schema
from postwright.ir.steps import Each
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.evidence import because
from postwright.overrides.model import Add
from postwright.overrides.refusals import Unneeded, impossible
from postwright.overrides.spots import InBody, InModel, Spot, change_member, change_schema, note


def described_resource(override: Add, names: tuple[str, ...], catalogue: Catalogue) -> Api:
    """The API with a resource described. Raises `Refused`, `Unneeded`."""
    trail = catalogue.resource(names)
    if trail is None:
        raise catalogue.no_resource(names)
    if override.typing.schema is not None:
        raise impossible("a resource has no type", "name a parameter, a property or a response")
    resource = catalogue.resources[trail]
    if resource.description == override.description:
        raise _told(override)
    evidence = (*resource.evidence, because(override, "description"))
    changed = replace(resource, description=override.description, evidence=evidence)
    return with_resource(catalogue.api, trail, changed)


def described_place(override: Add, place: Spot, catalogue: Catalogue) -> Api:
    """The API with a model, a property, a body or a place in one described. Raises `Unneeded`."""
    if place.steps and not isinstance(place.steps[-1], Each):
        return _property(override, place, catalogue)
    if not place.steps and isinstance(place.root, InModel):
        return _model(override, place.root.name, catalogue)
    if not place.steps and isinstance(place.root, InBody):
        return _body(override, place.root, catalogue)
    changed = change_schema(catalogue.api, place, lambda old: _schema(old, override))
    return note(changed, place.root, because(override, "description"))


def _told(override: Add) -> Unneeded:
    return Unneeded(f"`{override.address.text}` is described so already")


def _property(override: Add, place: Spot, catalogue: Catalogue) -> Api:
    def change(member: Property) -> Property:
        if member.description == override.description:
            raise _told(override)
        evidence = (*member.evidence, because(override, "description"))
        return replace(member, description=override.description, evidence=evidence)

    return change_member(catalogue.api, place, change)


def _model(override: Add, name: str, catalogue: Catalogue) -> Api:
    model = catalogue.models[name]
    if model.description == override.description:
        raise _told(override)
    evidence = (*model.evidence, because(override, "description"))
    changed = replace(model, description=override.description, evidence=evidence)
    schemas = tuple(changed if each is model else each for each in catalogue.api.schemas)
    return replace(catalogue.api, schemas=schemas)


def _body(override: Add, root: InBody, catalogue: Catalogue) -> Api:
    operation = next(each for _, each in catalogue.api.operations() if each.id == root.operation)
    body = operation.request_body
    assert body is not None
    if body.description == override.description:
        raise _told(override)
    changed = replace(operation, request_body=replace(body, description=override.description))
    return note(with_operation(catalogue.api, changed), root, because(override, "description"))


def _schema(old: Schema, override: Add) -> Schema:
    if old.description == override.description:
        raise _told(override)
    return replace(old, description=override.description)
