"""notes: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List notes of a lead"""
    server.answers(200, "leads_notes/list_200")

    result = command(
        "leads",
        "notes",
        "list",
        *option("--page", 1, "integer"),
        *option("--per-page", 25, "integer"),
        arguments=[spoken(4812)],
    )

    server.assert_received("GET", "/v1/leads/4812/notes", query=[("page", "1"), ("per_page", "25")])
    assert_told(result)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Add note to a lead - Note added"""
    server.answers(201, "leads_notes/create_201")

    result = command(
        "leads",
        "notes",
        "create",
        *option("--body", "Asked for references from the logistics sector."),
        *option("--is-pinned", False, "boolean"),
        arguments=[spoken(4812)],
    )

    server.assert_received(
        "POST",
        "/v1/leads/4812/notes",
        json={"body": "Asked for references from the logistics sector.", "is_pinned": False},
    )
    assert_told(result)
