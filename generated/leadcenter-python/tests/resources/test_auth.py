"""auth: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    OMIT,
    AuthenticationError,
    Client,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from leadcenter.models import AuthResponse, User

from ..checks import assert_error, assert_same, invalid
from ..server import FakeServer


def test_login_200(client: Client, server: FakeServer) -> None:
    """Login - Logged in"""
    body = server.answers(200, "auth/login_200")

    result = client.auth.login(
        email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
    )

    server.assert_received(
        "POST",
        "/v1/auth/login",
        public=True,
        json={"email": "maya.ortiz@example.com", "password": "REDACTED", "device_name": "Postman"},
    )
    assert_same(result, AuthResponse, body)


def test_login_401(client: Client, server: FakeServer) -> None:
    """Login - Wrong password"""
    body = server.answers(401, "auth/login_401")

    with pytest.raises(AuthenticationError) as error:
        client.auth.login(
            email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
        )

    server.assert_received(
        "POST",
        "/v1/auth/login",
        public=True,
        json={"email": "maya.ortiz@example.com", "password": "REDACTED", "device_name": "Postman"},
    )
    assert_error(
        error.value,
        401,
        body,
        message="These credentials do not match our records.",
        errors={"email": ["These credentials do not match our records."]},
    )


def test_login_422(client: Client, server: FakeServer) -> None:
    """Login - Validation error"""
    body = server.answers(422, "auth/login_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.auth.login(email=invalid(OMIT), password=invalid(OMIT), device_name="Postman")

    server.assert_received("POST", "/v1/auth/login", public=True, json={"device_name": "Postman"})
    assert_error(
        error.value,
        422,
        body,
        message="The email field is required. (and 1 more error)",
        errors={
            "email": ["The email field is required."],
            "password": ["The password field is required."],
        },
    )


def test_login_429(client: Client, server: FakeServer) -> None:
    """Login - Too many requests"""
    body = server.answers(429, "auth/login_429", headers=dict([("retry-after", "60")]))

    with pytest.raises(RateLimitError) as error:
        client.auth.login(
            email="maya.ortiz@example.com", password="REDACTED", device_name="Postman"
        )

    server.assert_received(
        "POST",
        "/v1/auth/login",
        public=True,
        json={"email": "maya.ortiz@example.com", "password": "REDACTED", "device_name": "Postman"},
    )
    assert_error(
        error.value,
        429,
        body,
        message="Too Many Attempts.",
        errors={
            "rate_limit": [
                "Rate limit of 120 requests per minute exceeded. Try again in 60 seconds."
            ]
        },
        retry_after=60,
    )


def test_register_201(client: Client, server: FakeServer) -> None:
    """Registered"""
    body = server.answers(201, "auth/register_201")

    result = client.auth.register(
        first_name="Maya",
        last_name="Ortiz",
        email="maya.ortiz@example.com",
        password="REDACTED",
        password_confirmation="REDACTED",
        phone="+12125550147",
        timezone="America/New_York",
    )

    server.assert_received(
        "POST",
        "/v1/auth/register",
        public=True,
        json={
            "first_name": "Maya",
            "last_name": "Ortiz",
            "email": "maya.ortiz@example.com",
            "password": "REDACTED",
            "password_confirmation": "REDACTED",
            "phone": "+12125550147",
            "timezone": "America/New_York",
        },
    )
    assert_same(result, AuthResponse, body)


def test_register_422(client: Client, server: FakeServer) -> None:
    """Register - Validation error"""
    body = server.answers(422, "auth/register_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.auth.register(
            first_name="Maya",
            last_name="Ortiz",
            email="maya.ortiz@example.com",
            password="REDACTED",
            password_confirmation="REDACTED",
        )

    server.assert_received(
        "POST",
        "/v1/auth/register",
        public=True,
        json={
            "first_name": "Maya",
            "last_name": "Ortiz",
            "email": "maya.ortiz@example.com",
            "password": "REDACTED",
            "password_confirmation": "REDACTED",
        },
    )
    assert_error(
        error.value,
        422,
        body,
        message="The email has already been taken. (and 2 more errors)",
        errors={
            "email": ["The email has already been taken."],
            "password": [
                "The password field must be at least 10 characters.",
                "The password field confirmation does not match.",
            ],
        },
    )


def test_me_200(client: Client, server: FakeServer) -> None:
    """Get current user"""
    body = server.answers(200, "auth/me_200")

    result = client.auth.me()

    server.assert_received("GET", "/v1/auth/me")
    assert_same(result, User, body)


def test_me_200_2(client: Client, server: FakeServer) -> None:
    """Get current user - Current user without phone"""
    body = server.answers(200, "auth/me_200_2")

    result = client.auth.me()

    server.assert_received("GET", "/v1/auth/me")
    assert_same(result, User, body)


def test_me_401(client: Client, server: FakeServer) -> None:
    """Get current user - Unauthenticated"""
    body = server.answers(401, "auth/me_401")

    with pytest.raises(AuthenticationError) as error:
        client.auth.me()

    server.assert_received("GET", "/v1/auth/me")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_me_200_3(client: Client, server: FakeServer) -> None:
    """Get current user (OAuth 2.0) - Current user through OAuth"""
    body = server.answers(200, "auth/me_200_3")

    result = client.auth.me()

    server.assert_received("GET", "/v1/auth/me")
    assert_same(result, User, body)


def test_me_403(client: Client, server: FakeServer) -> None:
    """Get current user (OAuth 2.0) - Scope missing"""
    body = server.answers(403, "auth/me_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.auth.me()

    server.assert_received("GET", "/v1/auth/me")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["The token lacks the scope leads:read."]},
    )


def test_refresh_200(client: Client, server: FakeServer) -> None:
    """Refresh token - Token refreshed"""
    body = server.answers(200, "auth/refresh_200")

    result = client.auth.refresh(refresh_token="{{refreshToken}}")

    server.assert_received(
        "POST", "/v1/auth/refresh", public=True, json={"refresh_token": "{{refreshToken}}"}
    )
    assert_same(result, AuthResponse, body)


def test_refresh_401(client: Client, server: FakeServer) -> None:
    """Refresh token already used"""
    body = server.answers(401, "auth/refresh_401")

    with pytest.raises(AuthenticationError) as error:
        client.auth.refresh(refresh_token="{{refreshToken}}")

    server.assert_received(
        "POST", "/v1/auth/refresh", public=True, json={"refresh_token": "{{refreshToken}}"}
    )
    assert_error(
        error.value,
        401,
        body,
        message="The refresh token is invalid.",
        errors={"refresh_token": ["The refresh token has been used, has expired or was revoked."]},
    )


def test_refresh_422(client: Client, server: FakeServer) -> None:
    """Refresh token - Validation error"""
    body = server.answers(422, "auth/refresh_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.auth.refresh(refresh_token=invalid(OMIT))

    server.assert_received("POST", "/v1/auth/refresh", public=True, json={})
    assert_error(
        error.value,
        422,
        body,
        message="The refresh token field is required.",
        errors={"refresh_token": ["The refresh token field is required."]},
    )


def test_logout_204(client: Client, server: FakeServer) -> None:
    """Logout - Logged out"""
    server.answers(204)

    client.auth.logout()

    server.assert_received("POST", "/v1/auth/logout")


def test_logout_401(client: Client, server: FakeServer) -> None:
    """Logout - Unauthenticated"""
    body = server.answers(401, "auth/logout_401")

    with pytest.raises(AuthenticationError) as error:
        client.auth.logout()

    server.assert_received("POST", "/v1/auth/logout")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )
