"""tags: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Lead has the tag", body("tags", "*", "id", part="values"), "contains", 8),
)
def test_add_200(check: Check, exchange: Exchanging) -> None:
    """Add tag to a lead - Tag added"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.tags.add)(4812, tag_id=8),
        200,
        "leads_tags/add_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_add_404(check: Check, exchange: Exchanging) -> None:
    """Add tag to a lead - Lead not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.tags.add)(999999, tag_id=8),
        404,
        "leads_tags/add_404",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_remove_204(check: Check, exchange: Exchanging) -> None:
    """Remove tag from a lead - Tag removed"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.tags.remove)(4812, 8), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_remove_404(check: Check, exchange: Exchanging) -> None:
    """Remove tag from a lead - Tag not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.tags.remove)(4812, 404),
        404,
        "leads_tags/remove_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
