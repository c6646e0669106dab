"""The operations of an API with the resources on the way to each."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.ir.api import Api, Operation, Resource
from postwright.ir.calls import Call, Placed, Trail


def walked(api: Api) -> Iterator[tuple[Placed, Operation]]:
    """Every operation, in order."""
    servers = [server.name for server in api.servers]
    for top in api.resources:
        for trail, resource in _below((), top):
            for operation in resource.operations:
                yield _placed(trail, operation, servers), operation


def _below(above: Trail, resource: Resource) -> Iterator[tuple[Trail, Resource]]:
    trail = (*above, resource.name)
    yield trail, resource
    for child in resource.resources:
        yield from _below(trail, child)


def _placed(trail: Trail, operation: Operation, servers: list[str]) -> Placed:
    server = servers[operation.server] if operation.server < len(servers) else ""
    call = Call(operation.method, operation.path, operation.command, server)
    return Placed(operation.id, operation.name, trail, operation.action, call, operation.origin)
