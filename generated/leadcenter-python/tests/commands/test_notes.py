"""notes: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List notes - Page 1 of 2"""
    body = server.answers(200, "notes/list_200")

    result = command(
        "notes", "list", *option("--page", 1, "integer"), *option("--per-page", 2, "integer")
    )

    server.assert_received("GET", "/v1/notes", query=[("page", "1"), ("per_page", "2")])
    assert_printed(result, at(body, "data"))


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get note"""
    body = server.answers(200, "notes/get_200")

    result = command("notes", "get", arguments=[spoken(9014)])

    server.assert_received("GET", "/v1/notes/9014")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update note - Note updated"""
    body = server.answers(200, "notes/update_200")

    result = command(
        "notes",
        "update",
        *option("--body", "Needs a quote for 50 seats before the end of the month."),
        *option("--is-pinned", True, "boolean"),
        arguments=[spoken(9021)],
    )

    server.assert_received(
        "PUT",
        "/v1/notes/9021",
        json={"body": "Needs a quote for 50 seats before the end of the month.", "is_pinned": True},
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete note - Note deleted"""
    server.answers(204)

    result = command("notes", "delete", arguments=[spoken(9021)])

    server.assert_received("DELETE", "/v1/notes/9021")
    assert_wrote(result, "")
