"""stages: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create stage - Stage created"""
    body = server.answers(201, "pipelines_stages/create_201")

    result = command(
        "pipelines",
        "stages",
        "create",
        *option("--name", "Negotiation"),
        *option("--position", 4, "integer"),
        *option("--probability", 80, "integer"),
        *option("--color", "#F2994A"),
        *option("--type", "open"),
        arguments=[spoken(4)],
    )

    server.assert_received(
        "POST",
        "/v1/pipelines/4/stages",
        json={
            "name": "Negotiation",
            "position": 4,
            "probability": 80,
            "color": "#F2994A",
            "type": "open",
        },
    )
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update stage - Stage updated"""
    body = server.answers(200, "pipelines_stages/update_200")

    result = command(
        "pipelines",
        "stages",
        "update",
        *option("--name", "Final negotiation"),
        *option("--probability", 85, "integer"),
        arguments=[spoken(4), spoken(36)],
    )

    server.assert_received(
        "PUT", "/v1/pipelines/4/stages/36", json={"name": "Final negotiation", "probability": 85}
    )
    assert_printed(result, body)


def test_reorder_200(command: Commanding, server: FakeServer) -> None:
    """Reorder stages - Stages reordered"""
    body = server.answers(200, "pipelines_stages/reorder_200")

    result = command(
        "pipelines",
        "stages",
        "reorder",
        *option("--stage-ids", [31, 32, 36, 33, 34, 35], "integer", many=True),
        arguments=[spoken(4)],
    )

    server.assert_received(
        "PUT", "/v1/pipelines/4/stages/order", json={"stage_ids": [31, 32, 36, 33, 34, 35]}
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete stage - Stage deleted"""
    server.answers(204)

    result = command("pipelines", "stages", "delete", arguments=[spoken(4), spoken(36)])

    server.assert_received("DELETE", "/v1/pipelines/4/stages/36")
    assert_wrote(result, "")
