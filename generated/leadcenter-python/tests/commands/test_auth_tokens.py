"""tokens: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List personal access tokens - Two tokens"""
    server.answers(200, "auth_tokens/list_200")

    result = command("auth", "tokens", "list")

    server.assert_received("GET", "/v1/auth/tokens")
    assert_told(result)


def test_revoke_204(command: Commanding, server: FakeServer) -> None:
    """Revoke personal access token - Token revoked"""
    server.answers(204)

    result = command("auth", "tokens", "revoke", arguments=[spoken(18)])

    server.assert_received("DELETE", "/v1/auth/tokens/18")
    assert_told(result, told=False)
