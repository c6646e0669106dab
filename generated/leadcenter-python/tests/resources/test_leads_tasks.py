"""tasks: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import Client, NotFoundError
from leadcenter.models import Task

from ..checks import assert_error, assert_page, at
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List tasks of a lead"""
    body = server.answers(200, "leads_tasks/list_200")

    page = client.leads.tasks.list(4812, page=1, per_page=25)

    server.assert_received("GET", "/v1/leads/4812/tasks", query=[("page", "1"), ("per_page", "25")])
    assert_page(page, Task, at(body, "data"), total=1, more=False)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List tasks of a lead - No tasks"""
    body = server.answers(200, "leads_tasks/list_200_2")

    page = client.leads.tasks.list(4819, page=1, per_page=25)

    server.assert_received("GET", "/v1/leads/4819/tasks", query=[("page", "1"), ("per_page", "25")])
    assert_page(page, Task, at(body, "data"), total=0, more=False)


def test_list_404(client: Client, server: FakeServer) -> None:
    """List tasks of a lead - Lead not found"""
    body = server.answers(404, "leads_tasks/list_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.tasks.list(999999, page=1, per_page=25)

    server.assert_received(
        "GET", "/v1/leads/999999/tasks", query=[("page", "1"), ("per_page", "25")]
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )
