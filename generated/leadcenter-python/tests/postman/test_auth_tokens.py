"""tokens: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Response is an array", body(), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List personal access tokens - Two tokens"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.tokens.list)(),
        200,
        "auth_tokens/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List personal access tokens - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.tokens.list)(),
        401,
        "auth_tokens/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_revoke_204(check: Check, exchange: Exchanging) -> None:
    """Revoke personal access token - Token revoked"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.tokens.revoke)(18), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_revoke_404(check: Check, exchange: Exchanging) -> None:
    """Revoke personal access token - Token not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.tokens.revoke)(18),
        404,
        "auth_tokens/revoke_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
