"""tags: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import Client, NotFoundError, UnprocessableEntityError
from leadcenter.models import Lead

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_add_200(client: Client, server: FakeServer) -> None:
    """Add tag to a lead - Tag added"""
    body = server.answers(200, "leads_tags/add_200")

    result = client.leads.tags.add(4812, tag_id=8)

    server.assert_received("POST", "/v1/leads/4812/tags", json={"tag_id": 8})
    assert_same(result, Lead, body)


def test_add_404(client: Client, server: FakeServer) -> None:
    """Add tag to a lead - Lead not found"""
    body = server.answers(404, "leads_tags/add_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.tags.add(999999, tag_id=8)

    server.assert_received("POST", "/v1/leads/999999/tags", json={"tag_id": 8})
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"lead": ["No lead found with ID 999999."]},
    )


def test_add_422(client: Client, server: FakeServer) -> None:
    """Add tag to a lead - Validation error"""
    body = server.answers(422, "leads_tags/add_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.leads.tags.add(4812, tag_id=404)

    server.assert_received("POST", "/v1/leads/4812/tags", json={"tag_id": 404})
    assert_error(
        error.value,
        422,
        body,
        message="The selected tag id is invalid.",
        errors={"tag_id": ["The selected tag id is invalid."]},
    )


def test_remove_204(client: Client, server: FakeServer) -> None:
    """Remove tag from a lead - Tag removed"""
    server.answers(204)

    client.leads.tags.remove(4812, 8)

    server.assert_received("DELETE", "/v1/leads/4812/tags/8")


def test_remove_404(client: Client, server: FakeServer) -> None:
    """Remove tag from a lead - Tag not found"""
    body = server.answers(404, "leads_tags/remove_404")

    with pytest.raises(NotFoundError) as error:
        client.leads.tags.remove(4812, 404)

    server.assert_received("DELETE", "/v1/leads/4812/tags/404")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"tag": ["No tag found with ID 404."]},
    )
