"""oauth: its commands, each with an example that a command line can express."""

from __future__ import annotations

from ..commanding import Commanding, assert_told, option
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
    assert_told(result, told=False)
