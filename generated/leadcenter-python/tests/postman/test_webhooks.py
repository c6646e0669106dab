"""webhooks: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List webhooks"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.list)(page=1, per_page=25),
        200,
        "webhooks/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_403(check: Check, exchange: Exchanging) -> None:
    """List webhooks - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.list)(page=1, per_page=25),
        403,
        "webhooks/list_403",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said(
        "Secret is shown once",
        body("secret"),
        "matches",
        "^lcwh_",
        fails=True,
        source="pm.expect(json.secret).to.match(/^lcwh_/);",
    ),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create webhook - Webhook created"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.create)(
            url="https://hooks.example.com/leadcenter",
            events=["lead.created", "lead.stage_changed"],
            description="Slack channel #new-leads",
            is_active=True,
        ),
        201,
        "webhooks/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_422(check: Check, exchange: Exchanging) -> None:
    """Create webhook - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.create)(
            url="http://localhost/hook", events=["lead.exploded"]
        ),
        422,
        "webhooks/create_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get webhook"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.get)(18),
        200,
        "webhooks/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get webhook - Webhook not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.get)(99),
        404,
        "webhooks/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update webhook - Webhook paused"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.update)(
            26, events=["lead.created"], is_active=False
        ),
        200,
        "webhooks/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update webhook - Webhook not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.update)(
            99, events=["lead.created"], is_active=False
        ),
        404,
        "webhooks/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete webhook - Webhook deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.delete)(26), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_404(check: Check, exchange: Exchanging) -> None:
    """Delete webhook - Webhook not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.webhooks.delete)(99),
        404,
        "webhooks/delete_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
