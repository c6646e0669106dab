"""slots: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Response is an array", body(), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List free slots"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.availability.slots.list)(
            7, from_="2025-05-20", to="2025-05-20"
        ),
        200,
        "calendar_availability_slots/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_422(check: Check, exchange: Exchanging) -> None:
    """List free slots - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.availability.slots.list)(
            7, from_="2025-05-20", to="2025-12-31"
        ),
        422,
        "calendar_availability_slots/list_422",
        safe=True,
    )
    check.told(came, live=exchange.live)
