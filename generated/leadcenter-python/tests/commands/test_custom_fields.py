"""custom fields: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List custom fields"""
    body = server.answers(200, "custom_fields/list_200")

    result = command("custom-fields", "list")

    server.assert_received("GET", "/v1/custom-fields")
    assert_printed(result, body)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create custom field - Custom field created"""
    body = server.answers(201, "custom_fields/create_201")

    result = command(
        "custom-fields",
        "create",
        *option("--key", "renewal_on"),
        *option("--label", "Renewal on"),
        *option("--type", "date"),
        *option("--is-required", False, "boolean"),
    )

    server.assert_received(
        "POST",
        "/v1/custom-fields",
        json={"key": "renewal_on", "label": "Renewal on", "type": "date", "is_required": False},
    )
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update custom field - Custom field updated"""
    body = server.answers(200, "custom_fields/update_200")

    result = command(
        "custom-fields",
        "update",
        *option("--label", "Contract renewal on"),
        *option("--is-required", False, "boolean"),
        *option("--position", 3, "integer"),
        arguments=[spoken(12)],
    )

    server.assert_received(
        "PUT",
        "/v1/custom-fields/12",
        json={"label": "Contract renewal on", "is_required": False, "position": 3},
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete custom field - Custom field deleted"""
    server.answers(204)

    result = command("custom-fields", "delete", arguments=[spoken(12)])

    server.assert_received("DELETE", "/v1/custom-fields/12")
    assert_wrote(result, "")
