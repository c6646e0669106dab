"""pipelines: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List pipelines"""
    body = server.answers(200, "pipelines/list_200")

    result = command("pipelines", "list")

    server.assert_received("GET", "/v1/pipelines")
    assert_printed(result, body)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create pipeline - Pipeline created"""
    body = server.answers(201, "pipelines/create_201")

    result = command(
        "pipelines",
        "create",
        *option("--name", "Partners"),
        *option("--description", "Leads that partners bring."),
        *option("--is-default", False, "boolean"),
        *option(
            "--stages",
            [
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
            "object",
            many=True,
        ),
    )

    server.assert_received(
        "POST",
        "/v1/pipelines",
        json={
            "name": "Partners",
            "description": "Leads that partners bring.",
            "is_default": False,
            "stages": [
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
        },
    )
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get pipeline"""
    body = server.answers(200, "pipelines/get_200")

    result = command("pipelines", "get", arguments=[spoken(4)])

    server.assert_received("GET", "/v1/pipelines/4")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update pipeline - Pipeline updated"""
    body = server.answers(200, "pipelines/update_200")

    result = command(
        "pipelines",
        "update",
        *option("--name", "New business"),
        *option("--description", "Every new inquiry starts here."),
        arguments=[spoken(4)],
    )

    server.assert_received(
        "PUT",
        "/v1/pipelines/4",
        json={"name": "New business", "description": "Every new inquiry starts here."},
    )
    assert_printed(result, body)
