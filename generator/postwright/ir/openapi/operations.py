"""Operation Objects and the paths they stand under (OpenAPI 3.1.1, sections 4.8.8 to 4.8.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from postwright.ir.api import Api, Check, Operation, Pagination, Resource
from postwright.ir.codec import codec
from postwright.ir.json import Json
from postwright.ir.openapi.bodies import request_body, responses
from postwright.ir.openapi.exchanges import Exchanges
from postwright.ir.openapi.fitting import Fitting
from postwright.ir.openapi.links import all_links, link_objects
from postwright.ir.openapi.parameters import parameters
from postwright.ir.openapi.parts import Object, Unique, present, provenance, texts
from postwright.ir.openapi.routes import Route, Routes
from postwright.ir.openapi.schemas import to_schema
from postwright.ir.openapi.security import requirements
from postwright.ir.openapi.servers import server_objects

_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})

Trail = tuple[str, ...]


def walk(resources: tuple[Resource, ...], above: Trail = ()) -> Iterator[tuple[Trail, Resource]]:
    """Every resource with the names on the way to it, its own last; parents first."""
    for resource in resources:
        trail = (*above, resource.name)
        yield trail, resource
        yield from walk(resource.resources, trail)


def tags(api: Api) -> list[Json]:
    """A tag for each resource; those of one name share it, with the first one's words."""
    found: dict[str, Json] = {}
    for trail, resource in walk(api.resources):
        description = present({"description": resource.description})
        found.setdefault(
            tag(trail),
            {"name": tag(trail)} | description | provenance(resource.origin, resource.evidence),
        )
    return list(found.values())


def paths(api: Api, schemes: Mapping[str, str]) -> Object:
    """The Paths Object.

    One of several commands behind a method and path stands under the path with its name as fragment,
    `/rpc#user.get`: a path of its own for every reader, and no other for a server, which never sees a
    fragment (RFC 3986, section 3.5). An operation that no Path Item has a place for, because its method is
    not one of OpenAPI's or is taken by another operation, stands whole in `x-postwright-operations`.
    """
    routes, ids, fitting = Routes(), Unique(), Fitting(api.schemas)
    items: dict[str, Object] = {}
    known: dict[str, str] = {}
    written: list[tuple[Operation, Object]] = []
    for trail, resource in walk(api.resources):
        for operation in resource.operations:
            route = routes.find(operation.path)
            body = _operation(api, operation, trail, route, schemes, fitting)
            name = ids.name(operation_id(trail, operation))
            body["operationId"] = known[operation.id] = name
            path = route.path + _fragment(operation.command)
            _place(items.setdefault(path, {}), operation.method, body)
            written.append((operation, body))
    for operation, body in written:
        _link(operation, body, known)
    return dict(items)


def _link(operation: Operation, body: Object, operation_ids: Mapping[str, str]) -> None:
    """Put an operation's links into the response they read from."""
    links, success = link_objects(operation, operation_ids), operation.success
    answers = body.get("responses")
    if links and success is not None and isinstance(answers, dict):
        answer = answers.get(str(success.status))
        if isinstance(answer, dict):
            answer["links"] = links


def _fragment(command: str) -> str:
    """A command as the fragment of a path (RFC 3986, section 3.5), "" for none."""
    return f"#{quote(command, safe='.:@!$&*+,;=~')}" if command else ""


def _place(item: Object, method: str, body: Object) -> None:
    name = method.lower()
    if name in _METHODS and name not in item:
        item[name] = body
        return
    others = item.setdefault("x-postwright-operations", [])
    assert isinstance(others, list)
    others.append({"method": method, **body})


def _operation(
    api: Api,
    operation: Operation,
    trail: Trail,
    route: Route,
    schemes: Mapping[str, str],
    fitting: Fitting,
) -> Object:
    exchanges = Exchanges(operation, fitting)
    head: Object = {"operationId": "", "tags": [tag(trail)]}
    return (
        head
        | present({"summary": operation.name, "description": operation.description})
        | present({"deprecated": operation.deprecated or None})
        | present({"servers": _servers(api, operation)})
        | parameters(operation, route, exchanges)
        | present({"requestBody": request_body(operation.request_body, exchanges)})
        | responses(operation, exchanges)
        | {"security": requirements(operation.security, schemes)}
        | present({"x-postwright-id": operation.id, "x-postwright-action": operation.action})
        | present({"x-postwright-variants": list(operation.variants)})
        | present({"x-postwright-command": operation.command})
        | present({"x-postwright-graphql": operation.graphql or None})
        | ({} if operation.path == route.path else {"x-postwright-path": operation.path})
        | present({"x-postwright-pagination": _pagination(operation.pagination)})
        | present({"x-postwright-links": all_links(operation)})
        | present({"x-postwright-checks": [codec(Check).encode(each) for each in operation.checks]})
        | present({"x-postwright-examples": exchanges.index()})
        | provenance(operation.origin, operation.evidence)
    )


def _servers(api: Api, operation: Operation) -> list[Json]:
    """The operation's own server, unless it is the one that all use by default: the first."""
    if 0 < operation.server < len(api.servers):
        return server_objects(api, api.servers[operation.server])
    return []


def _pagination(pagination: Pagination | None) -> Object:
    if pagination is None:
        return {}
    facts: Object = texts(pagination) | {
        "items": pagination.items,
        "item": to_schema(pagination.item),
    }
    if pagination.first_page != 1:
        facts["first_page"] = pagination.first_page
    if pagination.first_offset:
        facts["first_offset"] = pagination.first_offset
    return facts | provenance(evidence=pagination.evidence)


def tag(trail: Trail) -> str:
    """The tag of the resource that these names lead to."""
    return " / ".join(trail)


def operation_id(trail: Trail, operation: Operation) -> str:
    """`task_lists_add_tag`: the resource and the action, in characters that most tools take."""
    words = re.sub(r"\W+", "_", " ".join((*trail, operation.action)))
    return words.strip("_") or "operation"
