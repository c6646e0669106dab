"""availability: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Hours look like HH:MM", body("weekly_hours", "*", "start"), "matches", "^\\d\\d:\\d\\d$"),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get availability - Weekly hours"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.availability.get)(7),
        200,
        "calendar_availability/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get availability - User not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.availability.get)(9999),
        404,
        "calendar_availability/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update availability - Availability updated"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.availability.update)(
            7,
            weekly_hours=[
                {"day": "monday", "start": "10:00", "end": "16:00"},
                {"day": "wednesday", "start": "10:00", "end": "16:00"},
            ],
            timezone="America/New_York",
            slot_minutes=45,
            buffer_minutes=15,
        ),
        200,
        "calendar_availability/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_403(check: Check, exchange: Exchanging) -> None:
    """Update availability - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.availability.update)(
            12,
            weekly_hours=[
                {"day": "monday", "start": "10:00", "end": "16:00"},
                {"day": "wednesday", "start": "10:00", "end": "16:00"},
            ],
            timezone="America/New_York",
            slot_minutes=45,
            buffer_minutes=15,
        ),
        403,
        "calendar_availability/update_403",
        safe=False,
    )
    check.told(came, live=exchange.live)
