"""webhooks: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List webhooks"""
    body = server.answers(200, "webhooks/list_200")

    result = command(
        "webhooks", "list", *option("--page", 1, "integer"), *option("--per-page", 25, "integer")
    )

    server.assert_received("GET", "/v1/webhooks", query=[("page", "1"), ("per_page", "25")])
    assert_printed(result, at(body, "data"))


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create webhook - Webhook created"""
    body = server.answers(201, "webhooks/create_201")

    result = command(
        "webhooks",
        "create",
        *option("--url", "https://hooks.example.com/leadcenter"),
        *option("--events", ["lead.created", "lead.stage_changed"], many=True),
        *option("--description", "Slack channel #new-leads"),
        *option("--is-active", True, "boolean"),
    )

    server.assert_received(
        "POST",
        "/v1/webhooks",
        json={
            "url": "https://hooks.example.com/leadcenter",
            "description": "Slack channel #new-leads",
            "events": ["lead.created", "lead.stage_changed"],
            "is_active": True,
        },
    )
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get webhook"""
    body = server.answers(200, "webhooks/get_200")

    result = command("webhooks", "get", arguments=[spoken(18)])

    server.assert_received("GET", "/v1/webhooks/18")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update webhook - Webhook paused"""
    body = server.answers(200, "webhooks/update_200")

    result = command(
        "webhooks",
        "update",
        *option("--events", ["lead.created"], many=True),
        *option("--is-active", False, "boolean"),
        arguments=[spoken(26)],
    )

    server.assert_received(
        "PUT", "/v1/webhooks/26", json={"events": ["lead.created"], "is_active": False}
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete webhook - Webhook deleted"""
    server.answers(204)

    result = command("webhooks", "delete", arguments=[spoken(26)])

    server.assert_received("DELETE", "/v1/webhooks/26")
    assert_wrote(result, "")
