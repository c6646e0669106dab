"""sources: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List sources"""
    body = server.answers(200, "sources/list_200")

    result = command("sources", "list")

    server.assert_received("GET", "/v1/sources")
    assert_printed(result, body)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create source - Source created"""
    body = server.answers(201, "sources/create_201")

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
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update source - Source updated"""
    body = server.answers(200, "sources/update_200")

    result = command(
        "sources",
        "update",
        *option("--name", "Podcast"),
        *option("--type", "other"),
        *option("--is-active", False, "boolean"),
        *option("--cost-per-lead", None, "any"),
        arguments=[spoken(14)],
    )

    server.assert_received(
        "PUT",
        "/v1/sources/14",
        json={"name": "Podcast", "type": "other", "is_active": False, "cost_per_lead": None},
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete source - Source deleted"""
    server.answers(204)

    result = command("sources", "delete", arguments=[spoken(14)])

    server.assert_received("DELETE", "/v1/sources/14")
    assert_wrote(result, "")
