"""The operations of an API with the resources on the way to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from postwright.ir.api import Api, Operation, Resource
from postwright.memory.model import Call, Trail


@dataclass(frozen=True, slots=True)
class Found:
    """An operation and its resources, the outermost first."""

    operation: Operation
    resources: tuple[Resource, ...]
    call: Call

    @property
    def trail(self) -> Trail:
        """The names of its resources."""
        return tuple(each.name for each in self.resources)


def found(api: Api) -> tuple[Found, ...]:
    """Every operation, in order."""
    servers = [server.name for server in api.servers]
    return tuple(
        Found(operation, chain, _call(operation, servers))
        for top in api.resources
        for chain in _chains((top,))
        for operation in chain[-1].operations
    )


def _chains(above: tuple[Resource, ...]) -> Iterator[tuple[Resource, ...]]:
    yield above
    for child in above[-1].resources:
        yield from _chains((*above, child))


def _call(operation: Operation, servers: list[str]) -> Call:
    server = servers[operation.server] if operation.server < len(servers) else ""
    return Call(operation.method, operation.path, operation.command, server)
