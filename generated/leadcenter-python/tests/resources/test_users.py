"""users: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    AuthenticationError,
    Client,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import User

from ..checks import assert_error, assert_page, assert_same, at
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List users - Page 1 of 2"""
    body = server.answers(200, "users/list_200")

    page = client.users.list(page=1, per_page=3)

    server.assert_received("GET", "/v1/users", query=[("page", "1"), ("per_page", "3")])
    assert_page(page, User, at(body, "data"), total=4, more=True)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List users - Page 2 of 2"""
    body = server.answers(200, "users/list_200_2")

    page = client.users.list(page=2, per_page=3)

    server.assert_received("GET", "/v1/users", query=[("page", "2"), ("per_page", "3")])
    assert_page(page, User, at(body, "data"), total=4, more=False)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List users - Without pagination"""
    body = server.answers(200, "users/list_200_3")

    page = client.users.list()

    server.assert_received("GET", "/v1/users")
    assert_page(page, User, body, total=4, more=False)


def test_list_200_4(client: Client, server: FakeServer) -> None:
    """List users - No match"""
    body = server.answers(200, "users/list_200_4")

    page = client.users.list(page=1, per_page=25, search="zzz")

    server.assert_received(
        "GET", "/v1/users", query=[("page", "1"), ("per_page", "25"), ("search", "zzz")]
    )
    assert_page(page, User, at(body, "data"), total=0, more=False)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List users - Unauthenticated"""
    body = server.answers(401, "users/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.users.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/users", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_invite_201(client: Client, server: FakeServer) -> None:
    """Invite user - User invited"""
    body = server.answers(201, "users/invite_201")

    result = client.users.invite(
        first_name="Aisha",
        last_name="Rahman",
        email="aisha.rahman@example.com",
        phone="+442079460958",
        role="agent",
        timezone="Europe/London",
    )

    server.assert_received(
        "POST",
        "/v1/users",
        json={
            "first_name": "Aisha",
            "last_name": "Rahman",
            "email": "aisha.rahman@example.com",
            "phone": "+442079460958",
            "role": "agent",
            "timezone": "Europe/London",
        },
    )
    assert_same(result, User, body)


def test_invite_403(client: Client, server: FakeServer) -> None:
    """Invite user - Forbidden"""
    body = server.answers(403, "users/invite_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.users.invite(
            first_name="Aisha",
            last_name="Rahman",
            email="aisha.rahman@example.com",
            phone="+442079460958",
            role="agent",
            timezone="Europe/London",
        )

    server.assert_received(
        "POST",
        "/v1/users",
        json={
            "first_name": "Aisha",
            "last_name": "Rahman",
            "email": "aisha.rahman@example.com",
            "phone": "+442079460958",
            "role": "agent",
            "timezone": "Europe/London",
        },
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can invite users."]},
    )


def test_invite_422(client: Client, server: FakeServer) -> None:
    """Invite user - Validation error"""
    body = server.answers(422, "users/invite_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.users.invite(
            first_name="Aisha", last_name="Rahman", email="maya.ortiz@example.com", role="boss"
        )

    server.assert_received(
        "POST",
        "/v1/users",
        json={
            "first_name": "Aisha",
            "last_name": "Rahman",
            "email": "maya.ortiz@example.com",
            "role": "boss",
        },
    )
    assert_error(
        error.value,
        422,
        body,
        message="The email has already been taken. (and 1 more error)",
        errors={
            "email": ["The email has already been taken."],
            "role": ["The selected role is invalid."],
        },
    )


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get user"""
    body = server.answers(200, "users/get_200")

    result = client.users.get(12)

    server.assert_received("GET", "/v1/users/12")
    assert_same(result, User, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get user - Inactive user"""
    body = server.answers(200, "users/get_200_2")

    result = client.users.get(21)

    server.assert_received("GET", "/v1/users/21")
    assert_same(result, User, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get user - User not found"""
    body = server.answers(404, "users/get_404")

    with pytest.raises(NotFoundError) as error:
        client.users.get(9999)

    server.assert_received("GET", "/v1/users/9999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"user": ["No user found with ID 9999."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update user - User updated"""
    body = server.answers(200, "users/update_200")

    result = client.users.update(
        12,
        first_name="Daniel",
        last_name="Fischer",
        phone="+493023125099",
        role="manager",
        timezone="Europe/Berlin",
    )

    server.assert_received(
        "PUT",
        "/v1/users/12",
        json={
            "first_name": "Daniel",
            "last_name": "Fischer",
            "phone": "+493023125099",
            "role": "manager",
            "timezone": "Europe/Berlin",
        },
    )
    assert_same(result, User, body)


def test_update_403(client: Client, server: FakeServer) -> None:
    """Update user - Forbidden"""
    body = server.answers(403, "users/update_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.users.update(
            12,
            first_name="Daniel",
            last_name="Fischer",
            phone="+493023125099",
            role="manager",
            timezone="Europe/Berlin",
        )

    server.assert_received(
        "PUT",
        "/v1/users/12",
        json={
            "first_name": "Daniel",
            "last_name": "Fischer",
            "phone": "+493023125099",
            "role": "manager",
            "timezone": "Europe/Berlin",
        },
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can change other users."]},
    )


def test_update_422(client: Client, server: FakeServer) -> None:
    """Update user - Validation error"""
    body = server.answers(422, "users/update_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.users.update(12, timezone="Berlin")

    server.assert_received("PUT", "/v1/users/12", json={"timezone": "Berlin"})
    assert_error(
        error.value,
        422,
        body,
        message="The timezone field must be a valid timezone.",
        errors={"timezone": ["The timezone field must be a valid timezone."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Deactivate user - User deactivated"""
    server.answers(204)

    client.users.delete(21)

    server.assert_received("DELETE", "/v1/users/21")


def test_delete_204_2(client: Client, server: FakeServer) -> None:
    """Deactivate user - User deactivated, leads reassigned"""
    server.answers(204)

    client.users.delete(21, reassign_to=15)

    server.assert_received("DELETE", "/v1/users/21", query=[("reassign_to", "15")])


def test_delete_403(client: Client, server: FakeServer) -> None:
    """Deactivate user - Forbidden"""
    body = server.answers(403, "users/delete_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.users.delete(7)

    server.assert_received("DELETE", "/v1/users/7")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["You cannot deactivate yourself."]},
    )
