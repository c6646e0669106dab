"""deliveries: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import Client, NotFoundError, RateLimitError
from leadcenter.models import Delivery

from ..checks import assert_error, assert_page, assert_same, at
from ..server import FakeServer


def test_list(client: Client, server: FakeServer) -> None:
    """List deliveries"""
    server.answers(200)

    client.webhooks.deliveries.list(18, page=1, per_page=25)

    server.assert_received(
        "GET", "/v1/webhooks/18/deliveries", query=[("page", "1"), ("per_page", "25")]
    )


def test_list_200(client: Client, server: FakeServer) -> None:
    """List deliveries - Page 1 of 2"""
    body = server.answers(200, "webhooks_deliveries/list_200")

    page = client.webhooks.deliveries.list(18, page=1, per_page=2)

    server.assert_received(
        "GET", "/v1/webhooks/18/deliveries", query=[("page", "1"), ("per_page", "2")]
    )
    assert_page(page, Delivery, at(body, "data"), total=3, more=True)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List deliveries - Page 2 of 2"""
    body = server.answers(200, "webhooks_deliveries/list_200_2")

    page = client.webhooks.deliveries.list(18, page=2, per_page=2)

    server.assert_received(
        "GET", "/v1/webhooks/18/deliveries", query=[("page", "2"), ("per_page", "2")]
    )
    assert_page(page, Delivery, at(body, "data"), total=3, more=False)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List deliveries - No deliveries"""
    body = server.answers(200, "webhooks_deliveries/list_200_3")

    page = client.webhooks.deliveries.list(23, page=1, per_page=25)

    server.assert_received(
        "GET", "/v1/webhooks/23/deliveries", query=[("page", "1"), ("per_page", "25")]
    )
    assert_page(page, Delivery, at(body, "data"), total=0, more=False)


def test_list_404(client: Client, server: FakeServer) -> None:
    """List deliveries - Webhook not found"""
    body = server.answers(404, "webhooks_deliveries/list_404")

    with pytest.raises(NotFoundError) as error:
        client.webhooks.deliveries.list(99, page=1, per_page=25)

    server.assert_received(
        "GET", "/v1/webhooks/99/deliveries", query=[("page", "1"), ("per_page", "25")]
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"webhook": ["No webhook found with ID 99."]},
    )


def test_redeliver_202(client: Client, server: FakeServer) -> None:
    """Redeliver - Queued"""
    body = server.answers(202, "webhooks_deliveries/redeliver_202")

    result = client.webhooks.deliveries.redeliver(18, "915a3f10-e920-4606-81fc-ae449d15b1d2")

    server.assert_received(
        "POST", "/v1/webhooks/18/deliveries/915a3f10-e920-4606-81fc-ae449d15b1d2/redeliver"
    )
    assert_same(result, Delivery, body)


def test_redeliver_404(client: Client, server: FakeServer) -> None:
    """Redeliver - Delivery not found"""
    body = server.answers(404, "webhooks_deliveries/redeliver_404")

    with pytest.raises(NotFoundError) as error:
        client.webhooks.deliveries.redeliver(18, "cf47323a-defe-4454-806c-2e1e5c4580ce")

    server.assert_received(
        "POST", "/v1/webhooks/18/deliveries/cf47323a-defe-4454-806c-2e1e5c4580ce/redeliver"
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"delivery": ["No delivery found with ID cf47323a-defe-4454-806c-2e1e5c4580ce."]},
    )


def test_redeliver_429(client: Client, server: FakeServer) -> None:
    """Redeliver - Too many requests"""
    body = server.answers(
        429, "webhooks_deliveries/redeliver_429", headers=dict([("retry-after", "10")])
    )

    with pytest.raises(RateLimitError) as error:
        client.webhooks.deliveries.redeliver(18, "915a3f10-e920-4606-81fc-ae449d15b1d2")

    server.assert_received(
        "POST", "/v1/webhooks/18/deliveries/915a3f10-e920-4606-81fc-ae449d15b1d2/redeliver"
    )
    assert_error(
        error.value,
        429,
        body,
        message="Too Many Attempts.",
        errors={
            "rate_limit": [
                "Rate limit of 120 requests per minute exceeded. Try again in 10 seconds."
            ]
        },
        retry_after=10,
    )
