"""tokens: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import AuthenticationError, Client, NotFoundError
from leadcenter.models import Token

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List personal access tokens - Two tokens"""
    body = server.answers(200, "auth_tokens/list_200")

    result = client.auth.tokens.list()

    server.assert_received("GET", "/v1/auth/tokens")
    assert_same(result, List[Token], body)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List personal access tokens - No tokens yet"""
    body = server.answers(200, "auth_tokens/list_200_2")

    result = client.auth.tokens.list()

    server.assert_received("GET", "/v1/auth/tokens")
    assert_same(result, List[Token], body)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List personal access tokens - Unauthenticated"""
    body = server.answers(401, "auth_tokens/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.auth.tokens.list()

    server.assert_received("GET", "/v1/auth/tokens")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_revoke_204(client: Client, server: FakeServer) -> None:
    """Revoke personal access token - Token revoked"""
    server.answers(204)

    client.auth.tokens.revoke(18)

    server.assert_received("DELETE", "/v1/auth/tokens/18")


def test_revoke_404(client: Client, server: FakeServer) -> None:
    """Revoke personal access token - Token not found"""
    body = server.answers(404, "auth_tokens/revoke_404")

    with pytest.raises(NotFoundError) as error:
        client.auth.tokens.revoke(18)

    server.assert_received("DELETE", "/v1/auth/tokens/18")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"token": ["No token found with ID 999."]},
    )
