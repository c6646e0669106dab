"""task lists: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    AuthenticationError,
    Client,
    ConflictError,
    NotFoundError,
    UnprocessableEntityError,
)
from leadcenter.models import TaskList

from ..checks import assert_error, assert_page, assert_same, at
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List task lists - Paginated"""
    body = server.answers(200, "task_lists/list_200")

    page = client.task_lists.list(page=1, per_page=10)

    server.assert_received("GET", "/v1/task-lists", query=[("page", "1"), ("per_page", "10")])
    assert_page(page, TaskList, at(body, "data"), total=4, more=False)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List task lists - Without page and per_page"""
    body = server.answers(200, "task_lists/list_200_2")

    page = client.task_lists.list()

    server.assert_received("GET", "/v1/task-lists")
    assert_page(page, TaskList, body, total=4, more=False)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List task lists - Page after the last one"""
    body = server.answers(200, "task_lists/list_200_3")

    page = client.task_lists.list(page=2, per_page=10)

    server.assert_received("GET", "/v1/task-lists", query=[("page", "2"), ("per_page", "10")])
    assert_page(page, TaskList, at(body, "data"), total=4, more=False)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List task lists - Unauthenticated"""
    body = server.answers(401, "task_lists/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.task_lists.list(page=1, per_page=10)

    server.assert_received("GET", "/v1/task-lists", query=[("page", "1"), ("per_page", "10")])
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create task list - Task list created"""
    body = server.answers(201, "task_lists/create_201")

    result = client.task_lists.create(
        name="Trade fair 2025",
        description="Calls to make before and after the fair.",
        color="#9B51E0",
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
    assert_same(result, TaskList, body)


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create task list - Validation error"""
    body = server.answers(422, "task_lists/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.task_lists.create(name="Proposals", color="purple")

    server.assert_received("POST", "/v1/task-lists", json={"name": "Proposals", "color": "purple"})
    assert_error(
        error.value,
        422,
        body,
        message="The name has already been taken. (and 1 more error)",
        errors={
            "name": ["The name has already been taken."],
            "color": ["The color field must be a valid hexadecimal color."],
        },
    )


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get task list"""
    body = server.answers(200, "task_lists/get_200")

    result = client.task_lists.get(5)

    server.assert_received("GET", "/v1/task-lists/5")
    assert_same(result, TaskList, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get task list - Empty task list"""
    body = server.answers(200, "task_lists/get_200_2")

    result = client.task_lists.get(8)

    server.assert_received("GET", "/v1/task-lists/8")
    assert_same(result, TaskList, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get task list - Task list not found"""
    body = server.answers(404, "task_lists/get_404")

    with pytest.raises(NotFoundError) as error:
        client.task_lists.get(99)

    server.assert_received("GET", "/v1/task-lists/99")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"task_list": ["No task list found with ID 99."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update task list - Task list updated"""
    body = server.answers(200, "task_lists/update_200")

    result = client.task_lists.update(
        5, name="Customer onboarding", description=None, color="#219653", is_default=False
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
    assert_same(result, TaskList, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update task list - Task list not found"""
    body = server.answers(404, "task_lists/update_404")

    with pytest.raises(NotFoundError) as error:
        client.task_lists.update(
            99, name="Customer onboarding", description=None, color="#219653", is_default=False
        )

    server.assert_received(
        "PUT",
        "/v1/task-lists/99",
        json={
            "name": "Customer onboarding",
            "description": None,
            "color": "#219653",
            "is_default": False,
        },
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"task_list": ["No task list found with ID 99."]},
    )


def test_update_422(client: Client, server: FakeServer) -> None:
    """Update task list - Validation error"""
    body = server.answers(422, "task_lists/update_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.task_lists.update(5, name="")

    server.assert_received("PUT", "/v1/task-lists/5", json={"name": ""})
    assert_error(
        error.value,
        422,
        body,
        message="The name field is required.",
        errors={"name": ["The name field is required."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete task list - Task list deleted"""
    server.answers(204)

    client.task_lists.delete(5)

    server.assert_received("DELETE", "/v1/task-lists/5")


def test_delete_409(client: Client, server: FakeServer) -> None:
    """Delete task list - Default list"""
    body = server.answers(409, "task_lists/delete_409")

    with pytest.raises(ConflictError) as error:
        client.task_lists.delete(1)

    server.assert_received("DELETE", "/v1/task-lists/1")
    assert_error(
        error.value,
        409,
        body,
        message="The default task list cannot be deleted.",
        errors={"task_list": ["Make another list the default first."]},
    )
