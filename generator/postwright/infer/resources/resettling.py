"""Placements under names that are settled elsewhere."""

from __future__ import annotations

from dataclasses import replace

from postwright.infer.resources.placement import Placement
from postwright.ir.api import Server
from postwright.ir.calls import Call, Placed, Settle


def resettled(
    placements: list[Placement], settle: Settle, servers: tuple[Server, ...]
) -> list[Placement]:
    """The same placements with the resources and actions that `settle` gives them."""
    names = [server.name for server in servers]
    given = settle(tuple(_placed(placement, names) for placement in placements))
    found = ((placement, given[placement.endpoint.first.id]) for placement in placements)
    return [replace(each, resource=trail, action=action) for each, (trail, action) in found]


def _placed(placement: Placement, servers: list[str]) -> Placed:
    endpoint = placement.endpoint
    first = endpoint.first
    server = servers[endpoint.server] if endpoint.server < len(servers) else ""
    command = endpoint.command.name if endpoint.command.shared else ""
    call = Call(endpoint.method, endpoint.path, command, server)
    return Placed(first.id, first.name, placement.resource, placement.action, call, first.origin)
