"""users: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List users - Page 1 of 2"""
    body = server.answers(200, "users/list_200")

    result = command(
        "users", "list", *option("--page", 1, "integer"), *option("--per-page", 3, "integer")
    )

    server.assert_received("GET", "/v1/users", query=[("page", "1"), ("per_page", "3")])
    assert_printed(result, at(body, "data"))


def test_invite_201(command: Commanding, server: FakeServer) -> None:
    """Invite user - User invited"""
    body = server.answers(201, "users/invite_201")

    result = command(
        "users",
        "invite",
        *option("--first-name", "Aisha"),
        *option("--last-name", "Rahman"),
        *option("--email", "aisha.rahman@example.com"),
        *option("--phone", "+442079460958"),
        *option("--role", "agent"),
        *option("--timezone", "Europe/London"),
    )

    server.assert_received(
        "POST",
        "/v1/users",
        json={
            "first_name": "Aisha",
            "last_name": "Rahman",
            "email": "aisha.rahman@example.com",
            "phone": "+442079460958",
            "role": "agent",
            "timezone": "Europe/London",
        },
    )
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get user"""
    body = server.answers(200, "users/get_200")

    result = command("users", "get", arguments=[spoken(12)])

    server.assert_received("GET", "/v1/users/12")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update user - User updated"""
    body = server.answers(200, "users/update_200")

    result = command(
        "users",
        "update",
        *option("--first-name", "Daniel"),
        *option("--last-name", "Fischer"),
        *option("--phone", "+493023125099"),
        *option("--role", "manager"),
        *option("--timezone", "Europe/Berlin"),
        arguments=[spoken(12)],
    )

    server.assert_received(
        "PUT",
        "/v1/users/12",
        json={
            "first_name": "Daniel",
            "last_name": "Fischer",
            "phone": "+493023125099",
            "role": "manager",
            "timezone": "Europe/Berlin",
        },
    )
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Deactivate user - User deactivated"""
    server.answers(204)

    result = command("users", "delete", arguments=[spoken(21)])

    server.assert_received("DELETE", "/v1/users/21")
    assert_wrote(result, "")
