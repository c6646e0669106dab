"""tags: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_add_200(command: Commanding, server: FakeServer) -> None:
    """Add tag to a lead - Tag added"""
    body = server.answers(200, "leads_tags/add_200")

    result = command(
        "leads", "tags", "add", *option("--tag-id", 8, "integer"), arguments=[spoken(4812)]
    )

    server.assert_received("POST", "/v1/leads/4812/tags", json={"tag_id": 8})
    assert_printed(result, body)


def test_remove_204(command: Commanding, server: FakeServer) -> None:
    """Remove tag from a lead - Tag removed"""
    server.answers(204)

    result = command("leads", "tags", "remove", arguments=[spoken(4812), spoken(8)])

    server.assert_received("DELETE", "/v1/leads/4812/tags/8")
    assert_wrote(result, "")
