"""notes: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List notes of a lead"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.notes.list)(4812, page=1, per_page=25),
        200,
        "leads_notes/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_404(check: Check, exchange: Exchanging) -> None:
    """List notes of a lead - Lead not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.notes.list)(
            999999, page=1, per_page=25
        ),
        404,
        "leads_notes/list_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said("Note belongs to the lead", body("lead_id"), "equals", 4812),
    said("Note belongs to the lead", body("body"), "type", "string"),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Add note to a lead - Note added"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.notes.create)(
            4812, body="Asked for references from the logistics sector.", is_pinned=False
        ),
        201,
        "leads_notes/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_404(check: Check, exchange: Exchanging) -> None:
    """Add note to a lead - Lead not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.leads.notes.create)(
            999999, body="Asked for references from the logistics sector.", is_pinned=False
        ),
        404,
        "leads_notes/create_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
