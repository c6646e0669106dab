"""tasks: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List tasks of a lead"""
    body = server.answers(200, "leads_tasks/list_200")

    result = command(
        "leads",
        "tasks",
        "list",
        *option("--page", 1, "integer"),
        *option("--per-page", 25, "integer"),
        arguments=[spoken(4812)],
    )

    server.assert_received("GET", "/v1/leads/4812/tasks", query=[("page", "1"), ("per_page", "25")])
    assert_printed(result, at(body, "data"))
