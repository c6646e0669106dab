"""notes: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List notes of a lead"""
    body = server.answers(200, "leads_notes/list_200")

    result = command(
        "leads",
        "notes",
        "list",
        *option("--page", 1, "integer"),
        *option("--per-page", 25, "integer"),
        arguments=[spoken(4812)],
    )

    server.assert_received("GET", "/v1/leads/4812/notes", query=[("page", "1"), ("per_page", "25")])
    assert_printed(result, at(body, "data"))


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Add note to a lead - Note added"""
    body = server.answers(201, "leads_notes/create_201")

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
    assert_printed(result, body)
