"""tags: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import AuthenticationError, Client, NotFoundError, UnprocessableEntityError
from leadcenter.models import Tag

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List tags"""
    body = server.answers(200, "tags/list_200")

    result = client.tags.list()

    server.assert_received("GET", "/v1/tags")
    assert_same(result, List[Tag], body)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List tags - No match"""
    body = server.answers(200, "tags/list_200_2")

    result = client.tags.list(search="zzz")

    server.assert_received("GET", "/v1/tags", query=[("search", "zzz")])
    assert_same(result, List[Tag], body)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List tags - Unauthenticated"""
    body = server.answers(401, "tags/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.tags.list()

    server.assert_received("GET", "/v1/tags")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create tag - Tag created"""
    body = server.answers(201, "tags/create_201")

    result = client.tags.create(name="Newsletter", color="#6FCF97")

    server.assert_received("POST", "/v1/tags", json={"name": "Newsletter", "color": "#6FCF97"})
    assert_same(result, Tag, body)


def test_create_201_2(client: Client, server: FakeServer) -> None:
    """Create tag - Tag created without color"""
    body = server.answers(201, "tags/create_201_2")

    result = client.tags.create(name="Partner")

    server.assert_received("POST", "/v1/tags", json={"name": "Partner"})
    assert_same(result, Tag, body)


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create tag - Validation error"""
    body = server.answers(422, "tags/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.tags.create(name="VIP")

    server.assert_received("POST", "/v1/tags", json={"name": "VIP"})
    assert_error(
        error.value,
        422,
        body,
        message="The name has already been taken.",
        errors={"name": ["The name has already been taken."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update tag - Tag updated"""
    body = server.answers(200, "tags/update_200")

    result = client.tags.update(16, name="Newsletter 2025", color="#6FCF97")

    server.assert_received(
        "PUT", "/v1/tags/16", json={"name": "Newsletter 2025", "color": "#6FCF97"}
    )
    assert_same(result, Tag, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update tag - Tag not found"""
    body = server.answers(404, "tags/update_404")

    with pytest.raises(NotFoundError) as error:
        client.tags.update(404, name="Newsletter 2025", color="#6FCF97")

    server.assert_received(
        "PUT", "/v1/tags/404", json={"name": "Newsletter 2025", "color": "#6FCF97"}
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"tag": ["No tag found with ID 404."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete tag - Tag deleted"""
    server.answers(204)

    client.tags.delete(16)

    server.assert_received("DELETE", "/v1/tags/16")


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete tag - Tag not found"""
    body = server.answers(404, "tags/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.tags.delete(404)

    server.assert_received("DELETE", "/v1/tags/404")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"tag": ["No tag found with ID 404."]},
    )
