"""tasks: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List tasks - Page 1 of 2"""
    body = server.answers(200, "tasks/list_200")

    result = command(
        "tasks", "list", *option("--page", 1, "integer"), *option("--per-page", 2, "integer")
    )

    server.assert_received("GET", "/v1/tasks", query=[("page", "1"), ("per_page", "2")])
    assert_printed(result, at(body, "data"))


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create task - Task created"""
    body = server.answers(201, "tasks/create_201")

    result = command(
        "tasks",
        "create",
        *option("--title", "Prepare a demo account"),
        *option("--description", "Use the logistics data set."),
        *option("--type", "to_do"),
        *option("--priority", "high"),
        *option("--due-at", "2024-10-14T22:40:34Z"),
        *option("--task-list-id", 1, "integer"),
        *option("--lead-id", 4812, "integer"),
        *option("--assignee-id", 15, "integer"),
    )

    server.assert_received(
        "POST",
        "/v1/tasks",
        json={
            "title": "Prepare a demo account",
            "description": "Use the logistics data set.",
            "type": "to_do",
            "priority": "high",
            "due_at": "2024-10-14T22:40:34Z",
            "task_list_id": 1,
            "lead_id": 4812,
            "assignee_id": 15,
        },
    )
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get task - Open task"""
    body = server.answers(200, "tasks/get_200")

    result = command("tasks", "get", arguments=[spoken(30551)])

    server.assert_received("GET", "/v1/tasks/30551")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update task - Task updated"""
    body = server.answers(200, "tasks/update_200")

    result = command(
        "tasks",
        "update",
        *option("--title", "Send the 50-seat quote"),
        *option("--priority", "high"),
        *option("--due-at", "2024-12-26T09:02:36Z"),
        *option("--task-list-id", 2, "integer"),
        *option("--lead-id", 4812, "integer"),
        *option("--assignee-id", 7, "integer"),
        arguments=[spoken(30551)],
    )

    server.assert_received(
        "PUT",
        "/v1/tasks/30551",
        json={
            "title": "Send the 50-seat quote",
            "priority": "high",
            "due_at": "2024-12-26T09:02:36Z",
            "task_list_id": 2,
            "lead_id": 4812,
            "assignee_id": 7,
        },
    )
    assert_printed(result, body)


def test_complete_200(command: Commanding, server: FakeServer) -> None:
    """Complete task - Task completed"""
    body = server.answers(200, "tasks/complete_200")

    result = command("tasks", "complete", arguments=[spoken(30551)])

    server.assert_received("POST", "/v1/tasks/30551/complete")
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete task - Task deleted"""
    server.answers(204)

    result = command("tasks", "delete", arguments=[spoken(30551)])

    server.assert_received("DELETE", "/v1/tasks/30551")
    assert_wrote(result, "")
