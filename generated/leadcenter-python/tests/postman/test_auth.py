"""auth: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Token is returned", body("token"), "defined"),
    said("Token is returned", body("token"), "type", "string"),
    said("Token is returned", body("token"), "not empty"),
    said("Token is returned", body("token_type"), "equals", "Bearer"),
)
def test_login_200(check: Check, exchange: Exchanging) -> None:
    """Login - Logged in"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.login)(
            email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
        ),
        200,
        "auth/login_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_login_401(check: Check, exchange: Exchanging) -> None:
    """Login - Wrong password"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.login)(
            email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
        ),
        401,
        "auth/login_401",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_register_201(check: Check, exchange: Exchanging) -> None:
    """Registered"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.register)(
            first_name="Maya",
            last_name="Ortiz",
            email="maya.ortiz@example.com",
            password="REDACTED",
            password_confirmation="REDACTED",
            phone="+12125550147",
            timezone="America/New_York",
        ),
        201,
        "auth/register_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_register_422(check: Check, exchange: Exchanging) -> None:
    """Register - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.register)(
            first_name="Maya",
            last_name="Ortiz",
            email="maya.ortiz@example.com",
            password="REDACTED",
            password_confirmation="REDACTED",
        ),
        422,
        "auth/register_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has an email", body("email"), "defined"),
    said("Has an email", body("email"), "matches", "@"),
    said("Role is known", body("role"), "one of", ["admin", "manager", "agent"]),
)
def test_me_200(check: Check, exchange: Exchanging) -> None:
    """Get current user"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.me)(), 200, "auth/me_200", safe=True
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_me_401(check: Check, exchange: Exchanging) -> None:
    """Get current user - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.me)(), 401, "auth/me_401", safe=True
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_me_200_3(check: Check, exchange: Exchanging) -> None:
    """Get current user (OAuth 2.0) - Current user through OAuth"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.me)(), 200, "auth/me_200_3", safe=True
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_me_403(check: Check, exchange: Exchanging) -> None:
    """Get current user (OAuth 2.0) - Scope missing"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.me)(), 403, "auth/me_403", safe=True
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_refresh_200(check: Check, exchange: Exchanging) -> None:
    """Refresh token - Token refreshed"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.refresh)(
            refresh_token="{{refreshToken}}"
        ),
        200,
        "auth/refresh_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_refresh_401(check: Check, exchange: Exchanging) -> None:
    """Refresh token already used"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.refresh)(
            refresh_token="{{refreshToken}}"
        ),
        401,
        "auth/refresh_401",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_logout_204(check: Check, exchange: Exchanging) -> None:
    """Logout - Logged out"""
    came = exchange(lambda client: client.with_raw_response(client.auth.logout)(), 204, safe=False)
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_logout_401(check: Check, exchange: Exchanging) -> None:
    """Logout - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.auth.logout)(),
        401,
        "auth/logout_401",
        safe=False,
    )
    check.told(came, live=exchange.live)
