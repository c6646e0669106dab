"""events: what the scripts of the collection assert of its answers."""

from __future__ import annotations

from leadcenter import OMIT

from ..checks import invalid
from ..exchanging import Exchanging
from ..said import STATUS, Check, asserted, body, said


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
    said("Has data, links and meta", body(), "members", ["data", "links", "meta"]),
    said("Has data, links and meta", body("data"), "type", "array"),
)
def test_list_200(check: Check, exchange: Exchanging) -> None:
    """List events - Events in May and June"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.list)(
            from_="2025-05-01", to="2025-06-30", page=1, per_page=25
        ),
        200,
        "calendar_events/list_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_list_422(check: Check, exchange: Exchanging) -> None:
    """List events - Validation error"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.list)(
            from_=invalid(OMIT), to=invalid(OMIT), page=1, per_page=25
        ),
        422,
        "calendar_events/list_422",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 201", STATUS, "equals", 201),
    said(
        "Attendees have not answered yet",
        body("attendees", "*", "response"),
        "equals",
        "needs_action",
    ),
)
def test_create_201(check: Check, exchange: Exchanging) -> None:
    """Create event - Event created"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.create)(
            title="Contract review",
            starts_at="2024-06-11T23:37:08Z",
            ends_at="2024-05-26T12:00:20Z",
            description="Walk through the open points.",
            timezone="America/New_York",
            location="48 Harbor Street, New York",
            lead_id=4812,
            attendees=[{"name": "Elena Petrova", "email": "elena.petrova@northwind.example"}],
            reminder_minutes=15,
        ),
        201,
        "calendar_events/create_201",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_create_409(check: Check, exchange: Exchanging) -> None:
    """Create event - Slot taken"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.create)(
            title="Contract review",
            starts_at="2024-06-11T23:37:08.000Z",
            ends_at="2024-05-26T12:00:20.000Z",
            description="Walk through the open points.",
            type="meeting",
            status="confirmed",
            timezone="America/New_York",
            is_all_day=False,
            location="48 Harbor Street, New York",
            meeting_url=None,
            lead_id=4812,
            attendees=[{"name": "Elena Petrova", "email": "elena.petrova@northwind.example"}],
            reminder_minutes=15,
        ),
        409,
        "calendar_events/create_409",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_get_200(check: Check, exchange: Exchanging) -> None:
    """Get event"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.get)(611),
        200,
        "calendar_events/get_200",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_get_404(check: Check, exchange: Exchanging) -> None:
    """Get event - Event not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.get)(9999),
        404,
        "calendar_events/get_404",
        safe=True,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 200", STATUS, "equals", 200),
)
def test_update_200(check: Check, exchange: Exchanging) -> None:
    """Update event - Event moved"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.update)(
            611,
            starts_at="2024-03-28T06:37:45Z",
            ends_at="2024-04-20T20:37:01Z",
            status="tentative",
        ),
        200,
        "calendar_events/update_200",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_update_403(check: Check, exchange: Exchanging) -> None:
    """Update event - Forbidden"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.update)(
            611,
            starts_at="2024-03-28T06:37:45Z",
            ends_at="2024-04-20T20:37:01Z",
            status="tentative",
        ),
        403,
        "calendar_events/update_403",
        safe=False,
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Status code is 204", STATUS, "equals", 204),
)
def test_delete_204(check: Check, exchange: Exchanging) -> None:
    """Delete event - Event deleted"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.delete)(611), 204, safe=False
    )
    check.told(came, live=exchange.live)


@asserted(
    said("Errors have success, message and errors", body("success"), "equals", False, perhaps=True),
    said("Errors have success, message and errors", body("message"), "defined", perhaps=True),
    said("Errors have success, message and errors", body("errors"), "defined", perhaps=True),
)
def test_delete_404(check: Check, exchange: Exchanging) -> None:
    """Delete event - Event not found"""
    came = exchange(
        lambda client: client.with_raw_response(client.calendar.events.delete)(9999),
        404,
        "calendar_events/delete_404",
        safe=False,
    )
    check.told(came, live=exchange.live)
