"""A contract as a tree that people read."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.diagnostics.printers.visible import visible
from postwright.ir.api import Api, Operation, Resource, Server
from postwright.ir.schema import NamedSchema, ObjectSchema
from postwright.ir.spelled import spelled


def tree(api: Api) -> str:
    """The API's resources with their operations, its models, and what holds for all of it."""
    return "\n".join(visible(line) for line in _lines(api))


def _lines(api: Api) -> Iterator[str]:
    yield _line(api.name)
    yield from _servers(api)
    yield from (
        f"  security  {scheme.id} ({' '.join(filter(None, (scheme.type, scheme.scheme)))})"
        for scheme in api.security_schemes
    )
    yield from _logins(api)
    if api.error is not None:
        places = filter(None, (api.error.message, api.error.code, api.error.errors))
        yield f"  errors    {', '.join(places)}"
    for resource in api.resources:
        yield from _resource(resource, "", api.servers)
    if api.schemas:
        yield from ("", "models")
    for named in api.schemas:
        yield from _model(named)


def _logins(api: Api) -> Iterator[str]:
    names = {operation.id: operation.name for _, operation in api.operations()}
    for source in api.token_sources:
        yield f"  token     {_line(names[source.operation])} gives `{source.pointer}`"


def _servers(api: Api) -> Iterator[str]:
    for server in api.servers:
        known = ", ".join(f"{v.name} = {v.default}" for v in server.variables if v.default)
        parts = (server.url, server.name, f"({known})" if known else "")
        yield f"  server    {'  '.join(_line(part) for part in parts if part)}"
        yield from (f"            because {_line(each.reason)}" for each in server.evidence)
    for environment in api.environments:
        values = ", ".join(f"{name} = {value}" for name, value in environment.values)
        yield f"  environment {_line(environment.name)}: {_line(values)}"


def _resource(resource: Resource, indent: str, servers: tuple[Server, ...]) -> Iterator[str]:
    yield ""
    yield f"{indent}{_line(resource.name)}"
    width = max((len(_line(each.action)) for each in resource.operations), default=0)
    for operation in resource.operations:
        at = f"  at {_line(servers[operation.server].name)}" if operation.server else ""
        yield f"{indent}  {_operation(operation, width)}{at}"
        yield from (f"{indent}    {{{name}}}: {reason}" for name, reason in _folded(operation))
    for child in resource.resources:
        yield from _resource(child, indent + "  ", servers)


def _folded(operation: Operation) -> Iterator[tuple[str, str]]:
    """Path parameters that were written out somewhere, and why they are none the less."""
    for parameter in operation.parameters:
        for evidence in parameter.evidence:
            if evidence.claim == "parameter":
                yield _line(parameter.name), _line(evidence.reason)


def _operation(operation: Operation, width: int) -> str:
    shown = len(operation.examples)
    command = f"#{_line(operation.command)}" if operation.command else ""
    return (
        f"{_line(operation.action):<{max(width, 16)}} {_line(operation.method):<6} {_line(operation.path)}{command}"
        f"  -> {_answer(operation)}  ({shown} {'example' if shown == 1 else 'examples'})"
    )


def _answer(operation: Operation) -> str:
    """What comes back when all goes well, or that no saved response shows it."""
    if operation.pagination is not None:
        return f"pages of {spelled(operation.pagination.item)}"
    if operation.success is None:
        return "unknown"
    return "nothing" if operation.answer is None else spelled(operation.answer)


def _model(named: NamedSchema) -> Iterator[str]:
    yield f"  {named.name} ({named.role})"
    if isinstance(named.schema, ObjectSchema):
        for member in named.schema.properties:
            mark = "" if member.required else "?"
            yield f"    {_line(member.name)}{mark}: {spelled(member.schema)}  [{member.seen} of {member.of}]"


def _line(text: str) -> str:
    return " ".join(text.split())
