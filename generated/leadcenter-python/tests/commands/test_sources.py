"""sources: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List sources"""
    server.answers(200, "sources/list_200")

    result = command("sources", "list")

    server.assert_received("GET", "/v1/sources")
    assert_told(result)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create source - Source created"""
    server.answers(201, "sources/create_201")

    result = command(
        "sources",
        "create",
        *option("--name", "Podcast"),
        *option("--type", "other"),
        *option("--is-active", True, "boolean"),
        *option("--cost-per-lead", "8.00"),
    )

    server.assert_received(
        "POST",
        "/v1/sources",
        json={"name": "Podcast", "type": "other", "is_active": True, "cost_per_lead": "8.00"},
    )
    assert_told(result)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete source - Source deleted"""
    server.answers(204)

    result = command("sources", "delete", arguments=[spoken(14)])

    server.assert_received("DELETE", "/v1/sources/14")
    assert_told(result, told=False)
