"""tasks: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List tasks - Page 1 of 2"""
    server.answers(200, "tasks/list_200")

    result = command(
        "tasks", "list", *option("--page", 1, "integer"), *option("--per-page", 2, "integer")
    )

    server.assert_received("GET", "/v1/tasks", query=[("page", "1"), ("per_page", "2")])
    assert_told(result)


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create task - Task created"""
    server.answers(201, "tasks/create_201")

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
    assert_told(result)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get task - Open task"""
    server.answers(200, "tasks/get_200")

    result = command("tasks", "get", arguments=[spoken(30551)])

    server.assert_received("GET", "/v1/tasks/30551")
    assert_told(result)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update task - Task updated"""
    server.answers(200, "tasks/update_200")

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
    assert_told(result)


def test_complete_200(command: Commanding, server: FakeServer) -> None:
    """Complete task - Task completed"""
    server.answers(200, "tasks/complete_200")

    result = command("tasks", "complete", arguments=[spoken(30551)])

    server.assert_received("POST", "/v1/tasks/30551/complete")
    assert_told(result)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete task - Task deleted"""
    server.answers(204)

    result = command("tasks", "delete", arguments=[spoken(30551)])

    server.assert_received("DELETE", "/v1/tasks/30551")
    assert_told(result, told=False)
