"""oauth: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import APIStatusError, AuthenticationError, BadRequestError, Client
from leadcenter.models import OauthTokenResponse

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_authorize_200(client: Client, server: FakeServer) -> None:
    """Authorize - Consent page"""
    body = server.answers(200, "oauth/authorize_200", content_type="text/html; charset=UTF-8")

    result = client.oauth.authorize(
        response_type="code",
        client_id="northstar-dashboard",
        redirect_uri="https://dashboard.northstar.example/oauth/callback",
        scope="leads:read leads:write",
        state="xyz123",
    )

    server.assert_received(
        "GET",
        "/oauth/authorize",
        query=[
            ("response_type", "code"),
            ("client_id", "northstar-dashboard"),
            ("redirect_uri", "https://dashboard.northstar.example/oauth/callback"),
            ("scope", "leads:read leads:write"),
            ("state", "xyz123"),
        ],
        public=True,
    )
    assert_same(result, str, body)


def test_authorize_302(client: Client, server: FakeServer) -> None:
    """Already authorized"""
    server.answers(302)

    with pytest.raises(APIStatusError) as error:
        client.oauth.authorize(
            response_type="code",
            client_id="northstar-dashboard",
            redirect_uri="https://dashboard.northstar.example/oauth/callback",
            scope="leads:read leads:write",
            state="xyz123",
        )

    server.assert_received(
        "GET",
        "/oauth/authorize",
        query=[
            ("response_type", "code"),
            ("client_id", "northstar-dashboard"),
            ("redirect_uri", "https://dashboard.northstar.example/oauth/callback"),
            ("scope", "leads:read leads:write"),
            ("state", "xyz123"),
        ],
        public=True,
    )
    assert_error(error.value, 302, None)


def test_token_200(client: Client, server: FakeServer) -> None:
    """Exchange authorization code - Token issued"""
    body = server.answers(200, "oauth/token_200")

    result = client.oauth.token(
        grant_type="authorization_code",
        client_id="northstar-dashboard",
        client_secret="example",
        redirect_uri="https://dashboard.northstar.example/oauth/callback",
        code="example",
    )

    server.assert_received(
        "POST",
        "/oauth/token",
        public=True,
        form=[
            ("grant_type", "authorization_code"),
            ("client_id", "northstar-dashboard"),
            ("client_secret", "example"),
            ("redirect_uri", "https://dashboard.northstar.example/oauth/callback"),
            ("code", "example"),
        ],
    )
    assert_same(result, OauthTokenResponse, body)


def test_token_400(client: Client, server: FakeServer) -> None:
    """Exchange authorization code - Code expired"""
    body = server.answers(400, "oauth/token_400")

    with pytest.raises(BadRequestError) as error:
        client.oauth.token(
            grant_type="authorization_code",
            client_id="northstar-dashboard",
            client_secret="example",
            redirect_uri="https://dashboard.northstar.example/oauth/callback",
            code="example",
        )

    server.assert_received(
        "POST",
        "/oauth/token",
        public=True,
        form=[
            ("grant_type", "authorization_code"),
            ("client_id", "northstar-dashboard"),
            ("client_secret", "example"),
            ("redirect_uri", "https://dashboard.northstar.example/oauth/callback"),
            ("code", "example"),
        ],
    )
    assert_error(
        error.value,
        400,
        body,
        message="The authorization code has expired.",
        errors={"code": ["The authorization code has expired or was already used."]},
    )


def test_token_401(client: Client, server: FakeServer) -> None:
    """Exchange authorization code - Client authentication failed"""
    body = server.answers(401, "oauth/token_401")

    with pytest.raises(AuthenticationError) as error:
        client.oauth.token(
            grant_type="authorization_code",
            client_id="northstar-dashboard",
            client_secret="example",
            redirect_uri="https://dashboard.northstar.example/oauth/callback",
            code="example",
        )

    server.assert_received(
        "POST",
        "/oauth/token",
        public=True,
        form=[
            ("grant_type", "authorization_code"),
            ("client_id", "northstar-dashboard"),
            ("client_secret", "example"),
            ("redirect_uri", "https://dashboard.northstar.example/oauth/callback"),
            ("code", "example"),
        ],
    )
    assert_error(
        error.value,
        401,
        body,
        message="Client authentication failed.",
        errors={"client_id": ["Unknown client or wrong client secret."]},
    )


def test_token_200_2(client: Client, server: FakeServer) -> None:
    """Refresh access token - Token refreshed"""
    body = server.answers(200, "oauth/token_200_2")

    result = client.oauth.token(
        grant_type="refresh_token",
        client_id="northstar-dashboard",
        client_secret="example",
        refresh_token="example",
    )

    server.assert_received(
        "POST",
        "/oauth/token",
        public=True,
        form=[
            ("grant_type", "refresh_token"),
            ("refresh_token", "example"),
            ("client_id", "northstar-dashboard"),
            ("client_secret", "example"),
        ],
    )
    assert_same(result, OauthTokenResponse, body)


def test_token_401_2(client: Client, server: FakeServer) -> None:
    """Refresh access token - Refresh token revoked"""
    body = server.answers(401, "oauth/token_401_2")

    with pytest.raises(AuthenticationError) as error:
        client.oauth.token(
            grant_type="refresh_token",
            client_id="northstar-dashboard",
            client_secret="example",
            refresh_token="example",
        )

    server.assert_received(
        "POST",
        "/oauth/token",
        public=True,
        form=[
            ("grant_type", "refresh_token"),
            ("refresh_token", "example"),
            ("client_id", "northstar-dashboard"),
            ("client_secret", "example"),
        ],
    )
    assert_error(
        error.value,
        401,
        body,
        message="The refresh token is invalid.",
        errors={"refresh_token": ["Token has been revoked."]},
    )
