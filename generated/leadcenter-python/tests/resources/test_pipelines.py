"""pipelines: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import (
    OMIT,
    AuthenticationError,
    Client,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import Pipeline

from ..checks import assert_error, assert_same, invalid
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List pipelines"""
    body = server.answers(200, "pipelines/list_200")

    result = client.pipelines.list()

    server.assert_received("GET", "/v1/pipelines")
    assert_same(result, List[Pipeline], body)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List pipelines - Unauthenticated"""
    body = server.answers(401, "pipelines/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.pipelines.list()

    server.assert_received("GET", "/v1/pipelines")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create pipeline - Pipeline created"""
    body = server.answers(201, "pipelines/create_201")

    result = client.pipelines.create(
        name="Partners",
        description="Leads that partners bring.",
        is_default=False,
        stages=[
            {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
            {"name": "Closed", "probability": 100, "type": "won"},
        ],
    )

    server.assert_received(
        "POST",
        "/v1/pipelines",
        json={
            "name": "Partners",
            "description": "Leads that partners bring.",
            "is_default": False,
            "stages": [
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
        },
    )
    assert_same(result, Pipeline, body)


def test_create_201_2(client: Client, server: FakeServer) -> None:
    """Create pipeline - Pipeline created without stages"""
    body = server.answers(201, "pipelines/create_201_2")

    result = client.pipelines.create(name="Events")

    server.assert_received("POST", "/v1/pipelines", json={"name": "Events"})
    assert_same(result, Pipeline, body)


def test_create_403(client: Client, server: FakeServer) -> None:
    """Create pipeline - Forbidden"""
    body = server.answers(403, "pipelines/create_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.pipelines.create(
            name="Partners",
            description="Leads that partners bring.",
            is_default=False,
            stages=[
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
        )

    server.assert_received(
        "POST",
        "/v1/pipelines",
        json={
            "name": "Partners",
            "description": "Leads that partners bring.",
            "is_default": False,
            "stages": [
                {"name": "Introduced", "probability": 20, "color": "#2F80ED", "type": "open"},
                {"name": "Closed", "probability": 100, "type": "won"},
            ],
        },
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can change pipelines."]},
    )


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create pipeline - Validation error"""
    body = server.answers(422, "pipelines/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.pipelines.create(name=invalid(OMIT))

    server.assert_received("POST", "/v1/pipelines", json={})
    assert_error(
        error.value,
        422,
        body,
        message="The name field is required.",
        errors={"name": ["The name field is required."]},
    )


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get pipeline"""
    body = server.answers(200, "pipelines/get_200")

    result = client.pipelines.get(4)

    server.assert_received("GET", "/v1/pipelines/4")
    assert_same(result, Pipeline, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get pipeline - Pipeline without description"""
    body = server.answers(200, "pipelines/get_200_2")

    result = client.pipelines.get(6)

    server.assert_received("GET", "/v1/pipelines/6")
    assert_same(result, Pipeline, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get pipeline - Pipeline not found"""
    body = server.answers(404, "pipelines/get_404")

    with pytest.raises(NotFoundError) as error:
        client.pipelines.get(99)

    server.assert_received("GET", "/v1/pipelines/99")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"pipeline": ["No pipeline found with ID 99."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update pipeline - Pipeline updated"""
    body = server.answers(200, "pipelines/update_200")

    result = client.pipelines.update(
        4, name="New business", description="Every new inquiry starts here."
    )

    server.assert_received(
        "PUT",
        "/v1/pipelines/4",
        json={"name": "New business", "description": "Every new inquiry starts here."},
    )
    assert_same(result, Pipeline, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update pipeline - Pipeline not found"""
    body = server.answers(404, "pipelines/update_404")

    with pytest.raises(NotFoundError) as error:
        client.pipelines.update(
            99, name="New business", description="Every new inquiry starts here."
        )

    server.assert_received(
        "PUT",
        "/v1/pipelines/99",
        json={"name": "New business", "description": "Every new inquiry starts here."},
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"pipeline": ["No pipeline found with ID 99."]},
    )
