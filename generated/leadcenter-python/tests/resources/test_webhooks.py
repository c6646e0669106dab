"""webhooks: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import Client, NotFoundError, PermissionDeniedError, UnprocessableEntityError
from leadcenter.models import Webhook

from ..checks import assert_error, assert_page, assert_same, at
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List webhooks"""
    body = server.answers(200, "webhooks/list_200")

    page = client.webhooks.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/webhooks", query=[("page", "1"), ("per_page", "25")])
    assert_page(page, Webhook, at(body, "data"), total=2, more=False)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List webhooks - No webhooks"""
    body = server.answers(200, "webhooks/list_200_2")

    page = client.webhooks.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/webhooks", query=[("page", "1"), ("per_page", "25")])
    assert_page(page, Webhook, at(body, "data"), total=0, more=False)


def test_list_403(client: Client, server: FakeServer) -> None:
    """List webhooks - Forbidden"""
    body = server.answers(403, "webhooks/list_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.webhooks.list(page=1, per_page=25)

    server.assert_received("GET", "/v1/webhooks", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only an admin can manage webhooks."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create webhook - Webhook created"""
    body = server.answers(201, "webhooks/create_201")

    result = client.webhooks.create(
        url="https://hooks.example.com/leadcenter",
        events=["lead.created", "lead.stage_changed"],
        description="Slack channel #new-leads",
        is_active=True,
    )

    server.assert_received(
        "POST",
        "/v1/webhooks",
        json={
            "url": "https://hooks.example.com/leadcenter",
            "description": "Slack channel #new-leads",
            "events": ["lead.created", "lead.stage_changed"],
            "is_active": True,
        },
    )
    assert_same(result, Webhook, body)


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create webhook - Validation error"""
    body = server.answers(422, "webhooks/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.webhooks.create(url="http://localhost/hook", events=["lead.exploded"])

    server.assert_received(
        "POST", "/v1/webhooks", json={"url": "http://localhost/hook", "events": ["lead.exploded"]}
    )
    assert_error(
        error.value,
        422,
        body,
        message="The url field must be a valid https URL. (and 1 more error)",
        errors={
            "url": ["The url field must be a valid https URL."],
            "events.0": ["The selected events.0 is invalid."],
        },
    )


def test_get(client: Client, server: FakeServer) -> None:
    """Get webhook"""
    server.answers(200)

    client.webhooks.get(26)

    server.assert_received("GET", "/v1/webhooks/26")


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get webhook"""
    body = server.answers(200, "webhooks/get_200")

    result = client.webhooks.get(18)

    server.assert_received("GET", "/v1/webhooks/18")
    assert_same(result, Webhook, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get webhook - Paused webhook"""
    body = server.answers(200, "webhooks/get_200_2")

    result = client.webhooks.get(23)

    server.assert_received("GET", "/v1/webhooks/23")
    assert_same(result, Webhook, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get webhook - Webhook not found"""
    body = server.answers(404, "webhooks/get_404")

    with pytest.raises(NotFoundError) as error:
        client.webhooks.get(99)

    server.assert_received("GET", "/v1/webhooks/99")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"webhook": ["No webhook found with ID 99."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update webhook - Webhook paused"""
    body = server.answers(200, "webhooks/update_200")

    result = client.webhooks.update(26, events=["lead.created"], is_active=False)

    server.assert_received(
        "PUT", "/v1/webhooks/26", json={"events": ["lead.created"], "is_active": False}
    )
    assert_same(result, Webhook, body)


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update webhook - Webhook not found"""
    body = server.answers(404, "webhooks/update_404")

    with pytest.raises(NotFoundError) as error:
        client.webhooks.update(99, events=["lead.created"], is_active=False)

    server.assert_received(
        "PUT", "/v1/webhooks/99", json={"events": ["lead.created"], "is_active": False}
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"webhook": ["No webhook found with ID 99."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete webhook - Webhook deleted"""
    server.answers(204)

    client.webhooks.delete(26)

    server.assert_received("DELETE", "/v1/webhooks/26")


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete webhook - Webhook not found"""
    body = server.answers(404, "webhooks/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.webhooks.delete(99)

    server.assert_received("DELETE", "/v1/webhooks/99")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"webhook": ["No webhook found with ID 99."]},
    )
