"""custom fields: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import (
    AuthenticationError,
    Client,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import CustomField

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List custom fields"""
    body = server.answers(200, "custom_fields/list_200")

    result = client.custom_fields.list()

    server.assert_received("GET", "/v1/custom-fields")
    assert_same(result, List[CustomField], body)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List custom fields - Unauthenticated"""
    body = server.answers(401, "custom_fields/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.custom_fields.list()

    server.assert_received("GET", "/v1/custom-fields")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create custom field - Custom field created"""
    body = server.answers(201, "custom_fields/create_201")

    result = client.custom_fields.create(
        key="renewal_on", label="Renewal on", type="date", is_required=False
    )

    server.assert_received(
        "POST",
        "/v1/custom-fields",
        json={"key": "renewal_on", "label": "Renewal on", "type": "date", "is_required": False},
    )
    assert_same(result, CustomField, body)


def test_create_201_2(client: Client, server: FakeServer) -> None:
    """Create custom field - Select field created"""
    body = server.answers(201, "custom_fields/create_201_2")

    result = client.custom_fields.create(
        key="region",
        label="Region",
        type="select",
        is_required=True,
        options_=["north", "south"],
        position=9,
    )

    server.assert_received(
        "POST",
        "/v1/custom-fields",
        json={
            "key": "region",
            "label": "Region",
            "type": "select",
            "options": ["north", "south"],
            "is_required": True,
            "position": 9,
        },
    )
    assert_same(result, CustomField, body)


def test_create_403(client: Client, server: FakeServer) -> None:
    """Create custom field - Forbidden"""
    body = server.answers(403, "custom_fields/create_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.custom_fields.create(
            key="renewal_on", label="Renewal on", type="date", is_required=False
        )

    server.assert_received(
        "POST",
        "/v1/custom-fields",
        json={"key": "renewal_on", "label": "Renewal on", "type": "date", "is_required": False},
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can change custom fields."]},
    )


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create custom field - Validation error"""
    body = server.answers(422, "custom_fields/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.custom_fields.create(key="Region!", label="Region", type="select")

    server.assert_received(
        "POST", "/v1/custom-fields", json={"key": "Region!", "label": "Region", "type": "select"}
    )
    assert_error(
        error.value,
        422,
        body,
        message="The key field format is invalid. (and 1 more error)",
        errors={
            "key": ["The key field format is invalid."],
            "options": ["The options field is required when type is select."],
        },
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update custom field - Custom field updated"""
    body = server.answers(200, "custom_fields/update_200")

    result = client.custom_fields.update(
        12, label="Contract renewal on", is_required=False, position=3
    )

    server.assert_received(
        "PUT",
        "/v1/custom-fields/12",
        json={"label": "Contract renewal on", "is_required": False, "position": 3},
    )
    assert_same(result, CustomField, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update custom field - Custom field not found"""
    body = server.answers(404, "custom_fields/update_404")

    with pytest.raises(NotFoundError) as error:
        client.custom_fields.update(99, label="Contract renewal on", is_required=False, position=3)

    server.assert_received(
        "PUT",
        "/v1/custom-fields/99",
        json={"label": "Contract renewal on", "is_required": False, "position": 3},
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"custom_field": ["No custom field found with ID 99."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete custom field - Custom field deleted"""
    server.answers(204)

    client.custom_fields.delete(12)

    server.assert_received("DELETE", "/v1/custom-fields/12")


def test_delete_403(client: Client, server: FakeServer) -> None:
    """Delete custom field - Forbidden"""
    body = server.answers(403, "custom_fields/delete_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.custom_fields.delete(12)

    server.assert_received("DELETE", "/v1/custom-fields/12")
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can change custom fields."]},
    )


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete custom field - Custom field not found"""
    body = server.answers(404, "custom_fields/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.custom_fields.delete(99)

    server.assert_received("DELETE", "/v1/custom-fields/99")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"custom_field": ["No custom field found with ID 99."]},
    )
