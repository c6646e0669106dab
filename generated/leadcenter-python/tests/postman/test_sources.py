"""sources: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, header, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said(
        "Sources match the schema",
        body(),
        "schema",
        {
            "type": "array",
            "items": {"type": "object", "required": ["id", "name", "type", "is_active"]},
        },
    ),
    said("Is an array", body(), "type", "array"),
    said("First source has a name", body("0", "name"), "defined"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List sources"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.list)(),
        200,
        "sources/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List sources - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.list)(),
        401,
        "sources/list_401",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create source - Source created"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.create)(
            name="Podcast", type="other", is_active=True, cost_per_lead="8.00"
        ),
        201,
        "sources/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_422(check: Check, exchange: Exchanging) -> None:
    """Create source - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.create)(
            name="Google Ads", type="radio"
        ),
        422,
        "sources/create_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Content-Type is present", header("Content-Type"), "truthy"),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update source - Source updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.update)(
            14, name="Podcast", type="other", is_active=False, cost_per_lead=None
        ),
        200,
        "sources/update_200",
        headers=dict([("content-type", "application/json")]),
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update source - Source not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.update)(
            99, name="Podcast", type="other", is_active=False, cost_per_lead=None
        ),
        404,
        "sources/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete source - Source deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.delete)(14), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_404(check: Check, exchange: Exchanging) -> None:
    """Delete source - Source not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.sources.delete)(99),
        404,
        "sources/delete_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
