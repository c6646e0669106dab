"""Things with a name: models, operations, resources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from postwright.explain.placing import described
from postwright.explain.securing import secured
from postwright.explain.showing import shown_of
from postwright.explain.statements import (
    Reason,
    Statement,
    counted,
    reason_at,
    reasons_of,
)
from postwright.explain.users import holders, uses
from postwright.ir.api import Api, Operation
from postwright.ir.schema import NamedSchema, ObjectSchema
from postwright.ir.spelled import spelled
from postwright.overrides.catalogue import Catalogue, Trail
from postwright.overrides.catalogue import spelled as address_of
from postwright.overrides.spots import InModel, Spot

NAMES_SHOWN = 12
"""How many names of operations or places one statement lists."""


def modelled(named: NamedSchema, catalogue: Catalogue) -> Iterator[Statement]:
    """What is said of a model as a whole."""
    yield Statement("name", named.name, reasons_of(named.evidence, "name"))
    shown = shown_of(catalogue.api, Spot(InModel(named.name), ()))
    seen = reason_at(f"shown by {counted(len(shown.values), 'sample')}", shown.places)
    yield Statement("type", _kind(named), (seen,))
    merged = reasons_of(named.evidence, *{each.claim for each in named.evidence} - {"name"})
    if merged:
        yield Statement("one thing", "at several places", merged)
    users = [
        f"{catalogue.spelled(operation)} ({', '.join(where)})"
        for _, operation in catalogue.api.operations()
        if (where := list(uses(operation, named.name, catalogue.models)))
    ]
    yield from _listed("used by", users)
    yield from _listed("stands in", holders(named.name, catalogue.models))
    yield from described(named.description)


def _kind(named: NamedSchema) -> str:
    if isinstance(named.schema, ObjectSchema):
        count = len(named.schema.properties)
        return f"object with {count} {'property' if count == 1 else 'properties'} ({named.role})"
    return f"{spelled(named.schema)} ({named.role})"


def operational(operation: Operation, catalogue: Catalogue) -> Iterator[Statement]:
    """What is said of an operation."""
    evidence, api = operation.evidence, catalogue.api
    named = reasons_of(evidence, "name", "merged", "split")
    yield Statement("name", operation.action, named)
    yield _requests(operation, catalogue)
    yield from _parameters(operation)
    yield from _body(operation)
    yield from _answers(operation)
    yield from _paging(operation)
    yield from _server(operation, api)
    yield secured(operation, catalogue.of(operation))
    others = tuple(each for each in evidence if each.claim not in _TOLD)
    if others:
        yield Statement("also", "told of it", reasons_of(others, *(e.claim for e in others)))
    yield from described(operation.description)


_TOLD = {"name", "merged", "split", "security"}


def _requests(operation: Operation, catalogue: Catalogue) -> Statement:
    shown = catalogue.of(operation)
    reasons = tuple(reason_at(request.name, (request.origin,)) for request in shown)
    text = f"{operation.method} {operation.path}"
    if operation.command:
        text += f", its command `{operation.command}`"
    more = len(reasons) - NAMES_SHOWN
    kept = reasons[:NAMES_SHOWN] + ((Reason(f"and {more} more requests"),) if more > 0 else ())
    return Statement("requests", text, kept)


def _parameters(operation: Operation) -> Iterator[Statement]:
    for each in operation.parameters:
        need = "required" if each.required else "optional"
        text = f"{each.name}: {spelled(each.schema)}, {need}"
        yield Statement(each.location, text, reasons_of(each.evidence, "parameter"))


def _body(operation: Operation) -> Iterator[Statement]:
    if operation.request_body is not None:
        for media in operation.request_body.content:
            yield Statement("body", f"{spelled(media.schema)}, as {media.content_type}")


def _answers(operation: Operation) -> Iterator[Statement]:
    for each in operation.responses:
        body = spelled(each.schema) if each.schema is not None else "no body"
        text = f"{each.status}: {body}"
        yield Statement("response", text, reasons_of(each.evidence, "status"))


def _paging(operation: Operation) -> Iterator[Statement]:
    pages = operation.pagination
    if pages is not None:
        text = f"by {pages.style}, of {spelled(pages.item)}"
        yield Statement("pages", text, reasons_of(pages.evidence, "pagination"))


def _server(operation: Operation, api: Api) -> Iterator[Statement]:
    if operation.server < len(api.servers):
        server = api.servers[operation.server]
        usual = Reason("most requests go there") if operation.server == 0 else None
        told = reasons_of(server.evidence, *(each.claim for each in server.evidence))
        reasons = told or ((usual,) if usual and len(api.servers) > 1 else ())
        yield Statement("server", server.url, reasons)


def resourceful(trail: Trail, catalogue: Catalogue) -> Iterator[Statement]:
    """What is said of a resource."""
    resource = catalogue.resources[trail]
    first = reason_at("its first request", (resource.origin,))
    renamed = reasons_of(resource.evidence, *(each.claim for each in resource.evidence))
    yield Statement("name", resource.name, (*renamed, first))
    operations = (f"{each.action} ({each.method} {each.path})" for each in resource.operations)
    yield from _listed("operations", operations)
    below = (address_of((*trail, each.name)) for each in resource.resources)
    yield from _listed("resources", below)
    yield from described(resource.description)


def _listed(about: str, names: Iterable[str]) -> Iterator[Statement]:
    """A statement of several names, none where there are none."""
    known = list(dict.fromkeys(names))
    more = len(known) - NAMES_SHOWN
    shown = known[:NAMES_SHOWN] + ([f"{more} more"] if more > 0 else [])
    if known:
        yield Statement(about, ", ".join(shown))
