"""sources: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import AuthenticationError, Client, NotFoundError, UnprocessableEntityError
from leadcenter.models import Source

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List sources"""
    body = server.answers(200, "sources/list_200")

    result = client.sources.list()

    server.assert_received("GET", "/v1/sources")
    assert_same(result, List[Source], body)


def test_list_401(client: Client, server: FakeServer) -> None:
    """List sources - Unauthenticated"""
    body = server.answers(401, "sources/list_401")

    with pytest.raises(AuthenticationError) as error:
        client.sources.list()

    server.assert_received("GET", "/v1/sources")
    assert_error(
        error.value,
        401,
        body,
        message="Unauthenticated.",
        errors={"token": ["The access token is missing, expired or has been revoked."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create source - Source created"""
    body = server.answers(201, "sources/create_201")

    result = client.sources.create(
        name="Podcast", type="other", is_active=True, cost_per_lead="8.00"
    )

    server.assert_received(
        "POST",
        "/v1/sources",
        json={"name": "Podcast", "type": "other", "is_active": True, "cost_per_lead": "8.00"},
    )
    assert_same(result, Source, body)


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create source - Validation error"""
    body = server.answers(422, "sources/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.sources.create(name="Google Ads", type="radio")

    server.assert_received("POST", "/v1/sources", json={"name": "Google Ads", "type": "radio"})
    assert_error(
        error.value,
        422,
        body,
        message="The name has already been taken. (and 1 more error)",
        errors={
            "name": ["The name has already been taken."],
            "type": ["The selected type is invalid."],
        },
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update source - Source updated"""
    body = server.answers(200, "sources/update_200")

    result = client.sources.update(
        14, name="Podcast", type="other", is_active=False, cost_per_lead=None
    )

    server.assert_received(
        "PUT",
        "/v1/sources/14",
        json={"name": "Podcast", "type": "other", "is_active": False, "cost_per_lead": None},
    )
    assert_same(result, Source, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update source - Source not found"""
    body = server.answers(404, "sources/update_404")

    with pytest.raises(NotFoundError) as error:
        client.sources.update(99, name="Podcast", type="other", is_active=False, cost_per_lead=None)

    server.assert_received(
        "PUT",
        "/v1/sources/99",
        json={"name": "Podcast", "type": "other", "is_active": False, "cost_per_lead": None},
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"source": ["No source found with ID 99."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete source - Source deleted"""
    server.answers(204)

    client.sources.delete(14)

    server.assert_received("DELETE", "/v1/sources/14")


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete source - Source not found"""
    body = server.answers(404, "sources/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.sources.delete(99)

    server.assert_received("DELETE", "/v1/sources/99")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"source": ["No source found with ID 99."]},
    )
