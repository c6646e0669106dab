"""tags: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List tags"""
    body = server.answers(200, "tags/list_200")

    result = command("tags", "list")

    server.assert_received("GET", "/v1/tags")
    assert_printed(result, body)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create tag - Tag created"""
    body = server.answers(201, "tags/create_201")

    result = command(
        "tags", "create", *option("--name", "Newsletter"), *option("--color", "#6FCF97")
    )

    server.assert_received("POST", "/v1/tags", json={"name": "Newsletter", "color": "#6FCF97"})
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update tag - Tag updated"""
    body = server.answers(200, "tags/update_200")

    result = command(
        "tags",
        "update",
        *option("--name", "Newsletter 2025"),
        *option("--color", "#6FCF97"),
        arguments=[spoken(16)],
    )

    server.assert_received(
        "PUT", "/v1/tags/16", json={"name": "Newsletter 2025", "color": "#6FCF97"}
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete tag - Tag deleted"""
    server.answers(204)

    result = command("tags", "delete", arguments=[spoken(16)])

    server.assert_received("DELETE", "/v1/tags/16")
    assert_wrote(result, "")
