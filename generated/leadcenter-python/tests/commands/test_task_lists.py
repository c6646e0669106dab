"""task lists: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List task lists - Paginated"""
    body = server.answers(200, "task_lists/list_200")

    result = command(
        "task-lists", "list", *option("--page", 1, "integer"), *option("--per-page", 10, "integer")
    )

    server.assert_received("GET", "/v1/task-lists", query=[("page", "1"), ("per_page", "10")])
    assert_printed(result, at(body, "data"))


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create task list - Task list created"""
    body = server.answers(201, "task_lists/create_201")

    result = command(
        "task-lists",
        "create",
        *option("--name", "Trade fair 2025"),
        *option("--description", "Calls to make before and after the fair."),
        *option("--color", "#9B51E0"),
    )

    server.assert_received(
        "POST",
        "/v1/task-lists",
        json={
            "name": "Trade fair 2025",
            "description": "Calls to make before and after the fair.",
            "color": "#9B51E0",
        },
    )
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get task list"""
    body = server.answers(200, "task_lists/get_200")

    result = command("task-lists", "get", arguments=[spoken(5)])

    server.assert_received("GET", "/v1/task-lists/5")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update task list - Task list updated"""
    body = server.answers(200, "task_lists/update_200")

    result = command(
        "task-lists",
        "update",
        *option("--name", "Customer onboarding"),
        *option("--description", None, "any"),
        *option("--color", "#219653"),
        *option("--is-default", False, "boolean"),
        arguments=[spoken(5)],
    )

    server.assert_received(
        "PUT",
        "/v1/task-lists/5",
        json={
            "name": "Customer onboarding",
            "description": None,
            "color": "#219653",
            "is_default": False,
        },
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete task list - Task list deleted"""
    server.answers(204)

    result = command("task-lists", "delete", arguments=[spoken(5)])

    server.assert_received("DELETE", "/v1/task-lists/5")
    assert_wrote(result, "")
