"""tags: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said(
        "Tags match the schema",
        body(),
        "schema",
        {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name"],
                "properties": {
                    "id": {"type": "integer"},
                    "name": {"type": "string"},
                    "color": {"type": ["string", "null"]},
                    "leads_count": {"type": "integer", "minimum": 0},
                },
            },
        },
    ),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List tags"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.list)(), 200, "tags/list_200", safe=True
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_401(check: Check, exchange: Exchanging) -> None:
    """List tags - Unauthenticated"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.list)(), 401, "tags/list_401", safe=True
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create tag - Tag created"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.create)(
            name="Newsletter", color="#6FCF97"
        ),
        201,
        "tags/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_422(check: Check, exchange: Exchanging) -> None:
    """Create tag - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.create)(name="VIP"),
        422,
        "tags/create_422",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update tag - Tag updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.update)(
            16, name="Newsletter 2025", color="#6FCF97"
        ),
        200,
        "tags/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_404(check: Check, exchange: Exchanging) -> None:
    """Update tag - Tag not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.update)(
            404, name="Newsletter 2025", color="#6FCF97"
        ),
        404,
        "tags/update_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete tag - Tag deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.delete)(16), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_404(check: Check, exchange: Exchanging) -> None:
    """Delete tag - Tag not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.tags.delete)(404),
        404,
        "tags/delete_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
