"""tokens: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, assert_wrote, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List personal access tokens - Two tokens"""
    body = server.answers(200, "auth_tokens/list_200")

    result = command("auth", "tokens", "list")

    server.assert_received("GET", "/v1/auth/tokens")
    assert_printed(result, body)


def test_revoke_204(command: Commanding, server: FakeServer) -> None:
    """Revoke personal access token - Token revoked"""
    server.answers(204)

    result = command("auth", "tokens", "revoke", arguments=[spoken(18)])

    server.assert_received("DELETE", "/v1/auth/tokens/18")
    assert_wrote(result, "")
