"""auth: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option
from ..server import FakeServer


def test_login_200(command: Commanding, server: FakeServer) -> None:
    """Login - Logged in"""
    body = server.answers(200, "auth/login_200")

    result = command(
        "auth",
        "login",
        *option("--email", "maya.ortiz@example.com"),
        *option("--password", "REDACTED"),
        *option("--device-name", "Postman"),
        "-v",
    )

    server.assert_received(
        "POST",
        "/v1/auth/login",
        public=True,
        json={"email": "maya.ortiz@example.com", "password": "REDACTED", "device_name": "Postman"},
    )
    assert_printed(result, body)
    assert at(body, "token") not in result.stderr


def test_register_201(command: Commanding, server: FakeServer) -> None:
    """Registered"""
    body = server.answers(201, "auth/register_201")

    result = command(
        "auth",
        "register",
        *option("--first-name", "Maya"),
        *option("--last-name", "Ortiz"),
        *option("--email", "maya.ortiz@example.com"),
        *option("--password", "REDACTED"),
        *option("--password-confirmation", "REDACTED"),
        *option("--phone", "+12125550147"),
        *option("--timezone", "America/New_York"),
        "-v",
    )

    server.assert_received(
        "POST",
        "/v1/auth/register",
        public=True,
        json={
            "first_name": "Maya",
            "last_name": "Ortiz",
            "email": "maya.ortiz@example.com",
            "password": "REDACTED",
            "password_confirmation": "REDACTED",
            "phone": "+12125550147",
            "timezone": "America/New_York",
        },
    )
    assert_printed(result, body)
    assert at(body, "token") not in result.stderr


def test_me_200(command: Commanding, server: FakeServer) -> None:
    """Get current user"""
    body = server.answers(200, "auth/me_200")

    result = command("auth", "me")

    server.assert_received("GET", "/v1/auth/me")
    assert_printed(result, body)


def test_refresh_200(command: Commanding, server: FakeServer) -> None:
    """Refresh token - Token refreshed"""
    body = server.answers(200, "auth/refresh_200")

    result = command("auth", "refresh", *option("--refresh-token", "{{refreshToken}}", "any"), "-v")

    server.assert_received(
        "POST", "/v1/auth/refresh", public=True, json={"refresh_token": "{{refreshToken}}"}
    )
    assert_printed(result, body)
    assert at(body, "token") not in result.stderr


def test_logout_204(command: Commanding, server: FakeServer) -> None:
    """Logout - Logged out"""
    server.answers(204)

    result = command("auth", "logout")

    server.assert_received("POST", "/v1/auth/logout")
    assert_wrote(result, "")
