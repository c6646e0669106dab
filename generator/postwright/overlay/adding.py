"""Operations that only a document has."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

from postwright.ir.api import Api, Operation
from postwright.overlay.counterparts import note_untaken
from postwright.overlay.matching import called
from postwright.overlay.names import blank, words
from postwright.overlay.notes import Notes
from postwright.overlay.operations import action_of, with_new
from postwright.overlay.said import Said
from postwright.overlay.servers import with_own_server

_ACTIONS = {"POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}


def with_added(api: Api, new: tuple[Said, ...], notes: Notes) -> Api:
    """The API with the operations of these statements, each in the resource of its tag or path."""
    for said in new:
        name = _resource(api, said)
        note_untaken(said.responses, said, notes)
        api, operation = with_own_server(api, _operation(api, said, name, notes), said, notes)
        api = with_new(api, operation, name)
    return api


def _operation(api: Api, said: Said, resource: str, notes: Notes) -> Operation:
    taken = {each.id for _, each in api.operations()}
    id = said.id or said.operation_id or f"{said.method} {said.path}"
    while id in taken:
        id += "~2"
    action = action_of(said.operation_id, (resource,)) if said.operation_id else _usual(said)
    return Operation(
        id,
        action,
        said.summary or words(said.operation_id) or f"{said.method} {said.path}",
        said.method,
        called(said.path, said),
        command=said.command,
        description=said.description,
        parameters=tuple(
            replace(each, evidence=tuple(replace(e, claim="added") for e in each.evidence))
            for each in said.parameters
        ),
        request_body=said.body,
        responses=said.responses,
        security=said.security or (),
        deprecated=said.deprecated,
        origin=said.part.origin,
        evidence=(notes.evidence("added", said.part.origin),),
    )


def _usual(said: Said) -> str:
    """What a method does to a path: GET of a collection lists it, of a thing gets it."""
    if said.method == "GET":
        return "get" if said.path.rstrip("/").endswith("}") else "list"
    return _ACTIONS.get(said.method, said.method.lower())


def _resource(api: Api, said: Said) -> str:
    """The tag; without one the resource whose operations have the same words in their path."""
    if said.tags:
        return said.tags[0]
    steps = [step for step in blank(said.path).split("/") if step and "{}" not in step]
    for resource, operation in api.operations():
        shown = [step for step in blank(operation.path).split("/") if step and "{}" not in step]
        if steps and shown[-len(steps) :] == steps:
            return resource.name
    return next((step for step in reversed(steps) if words(unquote(step))), "api")
