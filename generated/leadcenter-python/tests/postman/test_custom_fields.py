"""custom fields: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said(
        "Types are known",
        body("*", "type"),
        "one of",
        ["text", "number", "date", "select", "multi_select", "boolean"],
    ),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List custom fields"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.list)(),
        200,
        "custom_fields/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List custom fields - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.list)(),
        401,
        "custom_fields/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create custom field - Custom field created"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.create)(
            key="renewal_on", label="Renewal on", type="date", is_required=False
        ),
        201,
        "custom_fields/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_403(check: Check, exchange: Exchanging) -> None:
    """Create custom field - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.create)(
            key="renewal_on", label="Renewal on", type="date", is_required=False
        ),
        403,
        "custom_fields/create_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update custom field - Custom field updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.update)(
            12, label="Contract renewal on", is_required=False, position=3
        ),
        200,
        "custom_fields/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update custom field - Custom field not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.update)(
            99, label="Contract renewal on", is_required=False, position=3
        ),
        404,
        "custom_fields/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete custom field - Custom field deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.delete)(12), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_403(check: Check, exchange: Exchanging) -> None:
    """Delete custom field - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.custom_fields.delete)(12),
        403,
        "custom_fields/delete_403",
        safe=False,
    )
    check.told(came, live=exchange.live)
