"""auth: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told
from ..server import FakeServer


def test_me_200(command: Commanding, server: FakeServer) -> None:
    """Get current user"""
    server.answers(200, "auth/me_200")

    result = command("auth", "me")

    server.assert_received("GET", "/v1/auth/me")
    assert_told(result)


def test_logout_204(command: Commanding, server: FakeServer) -> None:
    """Logout - Logged out"""
    server.answers(204)

    result = command("auth", "logout")

    server.assert_received("POST", "/v1/auth/logout")
    assert_told(result, told=False)
