"""tasks: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    OMIT,
    AuthenticationError,
    Client,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from leadcenter.models import Task

from ..checks import assert_error, assert_page, assert_same, at, invalid
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List tasks - Page 1 of 2"""
    body = server.answers(200, "tasks/list_200")

    page = client.tasks.list(page=1, per_page=2)

    server.assert_received("GET", "/v1/tasks", query=[("page", "1"), ("per_page", "2")])
    assert_page(page, Task, at(body, "data"), total=4, more=True)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List tasks - Page 2 of 2"""
    body = server.answers(200, "tasks/list_200_2")

    page = client.tasks.list(page=2, per_page=2)

    server.assert_received("GET", "/v1/tasks", query=[("page", "2"), ("per_page", "2")])
    assert_page(page, Task, at(body, "data"), total=4, more=False)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List tasks - No tasks"""
    body = server.answers(200, "tasks/list_200_3")

    page = client.tasks.list(page=1, per_page=25, lead_id=4655)

    server.assert_received(
        "GET", "/v1/tasks", query=[("page", "1"), ("per_page", "25"), ("lead_id", "4655")]
    )
    assert_page(page, Task, at(body, "data"), total=0, more=False)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List tasks - Unauthenticated"""
    body = server.answers(401, "tasks/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.tasks.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/tasks", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_list_429(client: Client, server: FakeServer) -> None:
    """List tasks - Too many requests"""
    body = server.answers(429, "tasks/list_429", headers=dict([("retry-after", "5")]))

    with pytest.raises(RateLimitError) as error:
        client.tasks.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/tasks", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        429,
        body,
        message="Too Many Attempts.",
        errors={
            "rate_limit": [
                "Rate limit of 120 requests per minute exceeded. Try again in 5 seconds."
            ]
        },
        retry_after=5,
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create task - Task created"""
    body = server.answers(201, "tasks/create_201")

    result = client.tasks.create(
        title="Prepare a demo account",
        description="Use the logistics data set.",
        type="to_do",
        priority="high",
        due_at="2024-10-14T22:40:34Z",
        task_list_id=1,
        lead_id=4812,
        assignee_id=15,
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
    assert_same(result, Task, body)


def test_create_201_2(client: Client, server: FakeServer) -> None:
    """Create task - Task created with a title only"""
    body = server.answers(201, "tasks/create_201_2")

    result = client.tasks.create(title="Order new headsets")

    server.assert_received("POST", "/v1/tasks", json={"title": "Order new headsets"})
    assert_same(result, Task, body)


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create task - Validation error"""
    body = server.answers(422, "tasks/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.tasks.create(title=invalid(OMIT), due_at="tomorrow")

    server.assert_received("POST", "/v1/tasks", json={"due_at": "tomorrow"})
    assert_error(
        error.value,
        422,
        body,
        message="The title field is required. (and 1 more error)",
        errors={
            "title": ["The title field is required."],
            "due_at": ["The due at field must be a valid date."],
        },
    )


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get task - Open task"""
    body = server.answers(200, "tasks/get_200")

    result = client.tasks.get(30551)

    server.assert_received("GET", "/v1/tasks/30551")
    assert_same(result, Task, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get task - Completed task"""
    body = server.answers(200, "tasks/get_200_2")

    result = client.tasks.get(30412)

    server.assert_received("GET", "/v1/tasks/30412")
    assert_same(result, Task, body)


def test_get_200_3(client: Client, server: FakeServer) -> None:
    """Get task - Task without lead and assignee"""
    body = server.answers(200, "tasks/get_200_3")

    result = client.tasks.get(30560)

    server.assert_received("GET", "/v1/tasks/30560")
    assert_same(result, Task, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get task - Task not found"""
    body = server.answers(404, "tasks/get_404")

    with pytest.raises(NotFoundError) as error:
        client.tasks.get(999999)

    server.assert_received("GET", "/v1/tasks/999999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"task": ["No task found with ID 999999."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update task - Task updated"""
    body = server.answers(200, "tasks/update_200")

    result = client.tasks.update(
        30551,
        title="Send the 50-seat quote",
        priority="high",
        due_at="2024-12-26T09:02:36Z",
        task_list_id=2,
        lead_id=4812,
        assignee_id=7,
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
    assert_same(result, Task, body)


def test_update_403(client: Client, server: FakeServer) -> None:
    """Update task - Forbidden"""
    body = server.answers(403, "tasks/update_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.tasks.update(
            30551,
            title="Send the 50-seat quote",
            priority="high",
            due_at="2024-12-26T09:02:36Z",
            task_list_id=2,
            lead_id=4812,
            assignee_id=7,
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
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["You can only change tasks assigned to you."]},
    )


def test_update_422(client: Client, server: FakeServer) -> None:
    """Update task - Validation error"""
    body = server.answers(422, "tasks/update_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.tasks.update(30551, assignee_id=9999)

    server.assert_received("PUT", "/v1/tasks/30551", json={"assignee_id": 9999})
    assert_error(
        error.value,
        422,
        body,
        message="The selected assignee id is invalid.",
        errors={"assignee_id": ["The selected assignee id is invalid."]},
    )


def test_complete_200(client: Client, server: FakeServer) -> None:
    """Complete task - Task completed"""
    body = server.answers(200, "tasks/complete_200")

    result = client.tasks.complete(30551)

    server.assert_received("POST", "/v1/tasks/30551/complete")
    assert_same(result, Task, body)


def test_complete_404(client: Client, server: FakeServer) -> None:
    """Complete task - Task not found"""
    body = server.answers(404, "tasks/complete_404")

    with pytest.raises(NotFoundError) as error:
        client.tasks.complete(999999)

    server.assert_received("POST", "/v1/tasks/999999/complete")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"task": ["No task found with ID 999999."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete task - Task deleted"""
    server.answers(204)

    client.tasks.delete(30551)

    server.assert_received("DELETE", "/v1/tasks/30551")


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete task - Task not found"""
    body = server.answers(404, "tasks/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.tasks.delete(999999)

    server.assert_received("DELETE", "/v1/tasks/999999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"task": ["No task found with ID 999999."]},
    )
