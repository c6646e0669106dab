"""oauth: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import NOT_SAVED, STATUS, Check, asserted, body, said


@asserted(
    said(
        "Errors have success, message and errors",
        body("success"),
        "equals",
        False,
        skip=NOT_SAVED,
        perhaps=True,
    ),
    said(
        "Errors have success, message and errors",
        body("message"),
        "defined",
        skip=NOT_SAVED,
        perhaps=True,
    ),
    said(
        "Errors have success, message and errors",
        body("errors"),
        "defined",
        skip=NOT_SAVED,
        perhaps=True,
    ),
    said("Shows the consent page or redirects", STATUS, "one of", [200, 302]),
)
def test_authorize_200(check: Check, exchange: Exchanging) -> None:
    """Authorize - Consent page"""
    came = exchange(
        lambda client: client.with_raw_response(client.oauth.authorize)(
            response_type="code",
            client_id="northstar-dashboard",
            redirect_uri="https://dashboard.northstar.example/oauth/callback",
            scope="leads:read leads:write",
            state="xyz123",
        ),
        200,
        "oauth/authorize_200",
        content_type="text/html; charset=UTF-8",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Expires in an hour", body("expires_in"), "at least", 3600),
)
def test_token_200(check: Check, exchange: Exchanging) -> None:
    """Exchange authorization code - Token issued"""
    came = exchange(
        lambda client: client.with_raw_response(client.oauth.token)(
            grant_type="authorization_code",
            client_id="northstar-dashboard",
            client_secret="example",
            redirect_uri="https://dashboard.northstar.example/oauth/callback",
            code="example",
        ),
        200,
        "oauth/token_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_token_400(check: Check, exchange: Exchanging) -> None:
    """Exchange authorization code - Code expired"""
    came = exchange(
        lambda client: client.with_raw_response(client.oauth.token)(
            grant_type="authorization_code",
            client_id="northstar-dashboard",
            client_secret="example",
            redirect_uri="https://dashboard.northstar.example/oauth/callback",
            code="example",
        ),
        400,
        "oauth/token_400",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_token_200_2(check: Check, exchange: Exchanging) -> None:
    """Refresh access token - Token refreshed"""
    came = exchange(
        lambda client: client.with_raw_response(client.oauth.token)(
            grant_type="refresh_token",
            client_id="northstar-dashboard",
            client_secret="example",
            refresh_token="example",
        ),
        200,
        "oauth/token_200_2",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_token_401_2(check: Check, exchange: Exchanging) -> None:
    """Refresh access token - Refresh token revoked"""
    came = exchange(
        lambda client: client.with_raw_response(client.oauth.token)(
            grant_type="refresh_token",
            client_id="northstar-dashboard",
            client_secret="example",
            refresh_token="example",
        ),
        401,
        "oauth/token_401_2",
        safe=False,
    )
    check.told(came, live=exchange.live)
