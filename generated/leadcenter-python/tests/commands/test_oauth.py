"""oauth: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option
from ..server import FakeServer


def test_authorize_200(command: Commanding, server: FakeServer) -> None:
    """Authorize - Consent page"""
    server.answers(200, "oauth/authorize_200", content_type="text/html; charset=UTF-8")

    result = command(
        "oauth",
        "authorize",
        *option("--response-type", "code"),
        *option("--client-id", "northstar-dashboard"),
        *option("--redirect-uri", "https://dashboard.northstar.example/oauth/callback"),
        *option("--scope", "leads:read leads:write"),
        *option("--state", "xyz123"),
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
    assert_wrote(result, server.text)


def test_token_200(command: Commanding, server: FakeServer) -> None:
    """Exchange authorization code - Token issued"""
    body = server.answers(200, "oauth/token_200")

    result = command(
        "oauth",
        "token",
        *option("--grant-type", "authorization_code"),
        *option("--client-id", "northstar-dashboard"),
        *option("--client-secret", "example"),
        *option("--redirect-uri", "https://dashboard.northstar.example/oauth/callback"),
        *option("--code", "example"),
        "-v",
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
    assert_printed(result, body)
    assert at(body, "access_token") not in result.stderr
