"""deliveries: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
    said("IDs are UUIDs", body("data", "*", "id"), "matches", "^[0-9a-f-]{36}$"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List deliveries - Page 1 of 2"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.deliveries.list)(
            18, page=1, per_page=2
        ),
        200,
        "webhooks_deliveries/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_404(check: Check, exchange: Exchanging) -> None:
    """List deliveries - Webhook not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.deliveries.list)(
            99, page=1, per_page=25
        ),
        404,
        "webhooks_deliveries/list_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 202", STATUS, "equals", 202),
)
def test_redeliver_202(check: Check, exchange: Exchanging) -> None:
    """Redeliver - Queued"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.deliveries.redeliver)(
            18, "915a3f10-e920-4606-81fc-ae449d15b1d2"
        ),
        202,
        "webhooks_deliveries/redeliver_202",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_redeliver_404(check: Check, exchange: Exchanging) -> None:
    """Redeliver - Delivery not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.deliveries.redeliver)(
            18, "cf47323a-defe-4454-806c-2e1e5c4580ce"
        ),
        404,
        "webhooks_deliveries/redeliver_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
