"""Operations with what a document says of them, and their places among the resources."""

from __future__ import annotations

import re
from dataclasses import replace

from postwright.ir.api import Api, Operation, Pagination, Resource
from postwright.ir.openapi.operations import operation_id, tag, walk
from postwright.ir.schema import ArraySchema, NamedSchema, ObjectSchema, Reference, Schema
from postwright.overlay.bodies import with_body, with_responses
from postwright.overlay.counterparts import note_untaken
from postwright.overlay.merging import Merging
from postwright.overlay.names import singular, words
from postwright.overlay.notes import Notes
from postwright.overlay.parameters import with_parameters
from postwright.overlay.said import Said

Trail = tuple[str, ...]


def changed(operation: Operation, said: Said, merging: Merging, notes: Notes) -> Operation:
    """An operation with what is said of it."""
    note_untaken(operation.responses, said, notes)
    security = operation.security if said.security is None else said.security
    if {frozenset(way) for way in security} == {frozenset(way) for way in operation.security}:
        security = operation.security
    new = replace(
        operation,
        name=said.summary or operation.name,
        description=said.description or operation.description,
        deprecated=said.deprecated or operation.deprecated,
        parameters=with_parameters(operation.parameters, said.parameters, merging),
        request_body=with_body(operation.request_body, said.body, merging),
        responses=with_responses(operation, said, merging),
        pagination=operation.pagination and _paging(operation.pagination, merging),
        security=security,
    )
    if () not in security:
        kept = tuple(each for each in new.evidence if each.claim != "security")
        new = replace(new, evidence=kept)
    note = notes.evidence("contract", said.part.origin)
    words_of = ("name", "description", "deprecated", "request_body", "security", "path")
    known = renamed(operation, merging)
    if any(getattr(new, word) != getattr(known, word) for word in words_of):
        new = replace(new, evidence=(*new.evidence, note))
    return new


def renamed(operation: Operation, merging: Merging) -> Operation:
    """An operation that the document does not speak of, with models by their new names."""
    body = operation.request_body
    return replace(
        operation,
        parameters=tuple(
            replace(e, schema=merging.renamed(e.schema)) for e in operation.parameters
        ),
        request_body=with_body(body, None, merging),
        responses=tuple(
            replace(e, schema=e.schema and merging.renamed(e.schema)) for e in operation.responses
        ),
        pagination=operation.pagination and _paging(operation.pagination, merging),
    )


def _paging(pagination: Pagination, merging: Merging) -> Pagination:
    return replace(pagination, item=merging.renamed(pagination.item))


def with_items(operation: Operation, models: dict[str, NamedSchema]) -> Operation:
    """An operation whose pages are of what its answer holds."""
    paging, answer = operation.pagination, operation.success
    if paging is None or answer is None or answer.schema is None:
        return operation
    found: Schema | None = answer.schema
    for step in paging.items.split(".") if paging.items else ():
        found = _member(found, step, models)
    found = _whole(found, models)
    if not isinstance(found, ArraySchema) or found.items == paging.item:
        return operation
    return replace(operation, pagination=replace(paging, item=found.items))


def _whole(schema: Schema | None, models: dict[str, NamedSchema]) -> Schema | None:
    while isinstance(schema, Reference) and schema.name in models:
        schema = models[schema.name].schema
    return schema


def _member(schema: Schema | None, name: str, models: dict[str, NamedSchema]) -> Schema | None:
    whole = _whole(schema, models)
    members = whole.properties if isinstance(whole, ObjectSchema) else ()
    return next((each.schema for each in members if each.name == name), None)


def placed(api: Api, said: dict[str, Said], notes: Notes) -> Api:
    """The API with operations called and grouped as the document does."""
    api = _moved(api, said)
    return replace(api, resources=tuple(_called(each, (), said) for each in api.resources))


def _called(resource: Resource, above: Trail, said: dict[str, Said]) -> Resource:
    trail = (*above, resource.name)
    taken = {each.action for each in resource.operations}
    found = []
    for each in resource.operations:
        action = _action(trail, each, said.get(each.id), taken)
        taken.add(action)
        found.append(replace(each, action=action))
    below = tuple(_called(each, trail, said) for each in resource.resources)
    return replace(resource, operations=tuple(found), resources=below)


def _action(trail: Trail, operation: Operation, said: Said | None, taken: set[str]) -> str:
    given = said.operation_id if said else ""
    usual = re.escape(operation_id(trail, operation))
    if not given or re.fullmatch(rf"{usual}(_\d+)?", given):
        return operation.action
    wanted = action_of(given, trail)
    if wanted == operation.action or wanted not in taken:
        return wanted
    whole = words(given)
    return whole if whole not in taken else operation.action


def action_of(given: str, trail: Trail) -> str:
    """An operation's id without the words that its resource has: `listPets` of pets is "list"."""
    own = {singular(word) for name in trail for word in name.split()}
    kept = [word for word in words(given).split() if singular(word) not in own]
    return " ".join(kept) or words(given) or given


def _moved(api: Api, said: dict[str, Said]) -> Api:
    """The API with operations under the resource of their tag, where the document has another one."""
    moving: dict[str, list[Operation]] = {}
    for trail, resource in walk(api.resources):
        for each in resource.operations:
            tags = said[each.id].tags if each.id in said else ()
            if tags and not any(_is_tag(one, trail) for one in tags):
                moving.setdefault(tags[0], []).append(each)
    for name, operations in moving.items():
        ids = {each.id for each in operations}
        api = replace(api, resources=tuple(_without(each, ids) for each in api.resources))
        for each in operations:
            api = with_new(api, each, name)
    resources = (_pruned(each) for each in api.resources) if moving else api.resources
    return replace(api, resources=tuple(each for each in resources if each is not None))


def _is_tag(given: str, trail: Trail) -> bool:
    known = {singular(tag(trail)), *(singular(name) for name in trail)}
    return given == tag(trail) or singular(given) in known


def _without(resource: Resource, ids: set[str]) -> Resource:
    return replace(
        resource,
        operations=tuple(each for each in resource.operations if each.id not in ids),
        resources=tuple(_without(each, ids) for each in resource.resources),
    )


def _pruned(resource: Resource) -> Resource | None:
    below = tuple(each for each in map(_pruned, resource.resources) if each is not None)
    return replace(resource, resources=below) if below or resource.operations else None


def with_new(api: Api, operation: Operation, name: str) -> Api:
    """The API with an operation more, in the resource of this name, made where there is none."""
    wanted = singular(name)
    for trail, _ in walk(api.resources):
        if wanted in (singular(tag(trail)), singular(trail[-1])):
            return replace(
                api, resources=tuple(_with(each, (), trail, operation) for each in api.resources)
            )
    new = Resource(words(name) or "api", "", (operation,), origin=operation.origin)
    return replace(api, resources=(*api.resources, new))


def _with(resource: Resource, above: Trail, wanted: Trail, operation: Operation) -> Resource:
    trail = (*above, resource.name)
    if trail == wanted:
        taken = {each.action for each in resource.operations}
        action, number = operation.action, 1
        while operation.action in taken:
            number += 1
            operation = replace(operation, action=f"{action} {number}")
        return replace(resource, operations=(*resource.operations, operation))
    below = tuple(_with(each, trail, wanted, operation) for each in resource.resources)
    return replace(resource, resources=below)
