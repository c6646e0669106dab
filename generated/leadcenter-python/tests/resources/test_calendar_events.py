"""events: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import (
    OMIT,
    Client,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    UnprocessableEntityError,
)
from leadcenter.models import Event

from ..checks import assert_error, assert_page, assert_same, at, invalid
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List events - Events in May and June"""
    body = server.answers(200, "calendar_events/list_200")

    page = client.calendar.events.list(from_="2025-05-01", to="2025-06-30", page=1, per_page=25)

    server.assert_received(
        "GET",
        "/v1/calendar/events",
        query=[("from", "2025-05-01"), ("to", "2025-06-30"), ("page", "1"), ("per_page", "25")],
    )
    assert_page(page, Event, at(body, "data"), total=2, more=False)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List events - Cancelled events"""
    body = server.answers(200, "calendar_events/list_200_2")

    page = client.calendar.events.list(
        from_="2025-02-01", to="2025-02-28", page=1, per_page=25, status="cancelled"
    )

    server.assert_received(
        "GET",
        "/v1/calendar/events",
        query=[
            ("from", "2025-02-01"),
            ("to", "2025-02-28"),
            ("page", "1"),
            ("per_page", "25"),
            ("status", "cancelled"),
        ],
    )
    assert_page(page, Event, at(body, "data"), total=1, more=False)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List events - Nothing planned"""
    body = server.answers(200, "calendar_events/list_200_3")

    page = client.calendar.events.list(from_="2026-01-01", to="2026-01-31", page=1, per_page=25)

    server.assert_received(
        "GET",
        "/v1/calendar/events",
        query=[("from", "2026-01-01"), ("to", "2026-01-31"), ("page", "1"), ("per_page", "25")],
    )
    assert_page(page, Event, at(body, "data"), total=0, more=False)


def test_list_422(client: Client, server: FakeServer) -> None:
    """List events - Validation error"""
    body = server.answers(422, "calendar_events/list_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.calendar.events.list(from_=invalid(OMIT), to=invalid(OMIT), page=1, per_page=25)

    server.assert_received("GET", "/v1/calendar/events", query=[("page", "1"), ("per_page", "25")])
    assert_error(
        error.value,
        422,
        body,
        message="The from field is required. (and 1 more error)",
        errors={"from": ["The from field is required."], "to": ["The to field is required."]},
    )


def test_create_201(client: Client, server: FakeServer) -> None:
    """Create event - Event created"""
    body = server.answers(201, "calendar_events/create_201")

    result = client.calendar.events.create(
        title="Contract review",
        starts_at="2024-06-11T23:37:08Z",
        ends_at="2024-05-26T12:00:20Z",
        description="Walk through the open points.",
        timezone="America/New_York",
        location="48 Harbor Street, New York",
        lead_id=4812,
        attendees=[{"name": "Elena Petrova", "email": "elena.petrova@northwind.example"}],
        reminder_minutes=15,
    )

    server.assert_received(
        "POST",
        "/v1/calendar/events",
        json={
            "title": "Contract review",
            "description": "Walk through the open points.",
            "starts_at": "2024-06-11T23:37:08Z",
            "ends_at": "2024-05-26T12:00:20Z",
            "timezone": "America/New_York",
            "location": "48 Harbor Street, New York",
            "lead_id": 4812,
            "attendees": [{"name": "Elena Petrova", "email": "elena.petrova@northwind.example"}],
            "reminder_minutes": 15,
        },
    )
    assert_same(result, Event, body)


def test_create_409(client: Client, server: FakeServer) -> None:
    """Create event - Slot taken"""
    body = server.answers(409, "calendar_events/create_409")

    with pytest.raises(ConflictError) as error:
        client.calendar.events.create(
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
        )

    server.assert_received(
        "POST",
        "/v1/calendar/events",
        json={
            "title": "Contract review",
            "description": "Walk through the open points.",
            "type": "meeting",
            "status": "confirmed",
            "starts_at": "2024-06-11T23:37:08.000Z",
            "ends_at": "2024-05-26T12:00:20.000Z",
            "timezone": "America/New_York",
            "is_all_day": False,
            "location": "48 Harbor Street, New York",
            "meeting_url": None,
            "lead_id": 4812,
            "attendees": [{"name": "Elena Petrova", "email": "elena.petrova@northwind.example"}],
            "reminder_minutes": 15,
        },
    )
    assert_error(
        error.value,
        409,
        body,
        message="The organizer is not available at this time.",
        errors={"starts_at": ["Overlaps with event 611."]},
    )


def test_create_422(client: Client, server: FakeServer) -> None:
    """Create event - Validation error"""
    body = server.answers(422, "calendar_events/create_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.calendar.events.create(
            title="Contract review",
            starts_at="2024-06-11T23:37:08Z",
            ends_at="2025-05-22T13:00:00Z",
            attendees=[{"email": "elena"}],
        )

    server.assert_received(
        "POST",
        "/v1/calendar/events",
        json={
            "title": "Contract review",
            "starts_at": "2024-06-11T23:37:08Z",
            "ends_at": "2025-05-22T13:00:00Z",
            "attendees": [{"email": "elena"}],
        },
    )
    assert_error(
        error.value,
        422,
        body,
        message="The ends at field must be a date after starts at. (and 1 more error)",
        errors={
            "ends_at": ["The ends at field must be a date after starts at."],
            "attendees.0.email": ["The attendees.0.email field must be a valid email address."],
        },
    )


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get event"""
    body = server.answers(200, "calendar_events/get_200")

    result = client.calendar.events.get(611)

    server.assert_received("GET", "/v1/calendar/events/611")
    assert_same(result, Event, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get event - All-day event"""
    body = server.answers(200, "calendar_events/get_200_2")

    result = client.calendar.events.get(604)

    server.assert_received("GET", "/v1/calendar/events/604")
    assert_same(result, Event, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get event - Event not found"""
    body = server.answers(404, "calendar_events/get_404")

    with pytest.raises(NotFoundError) as error:
        client.calendar.events.get(9999)

    server.assert_received("GET", "/v1/calendar/events/9999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"event": ["No event found with ID 9999."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update event - Event moved"""
    body = server.answers(200, "calendar_events/update_200")

    result = client.calendar.events.update(
        611, starts_at="2024-03-28T06:37:45Z", ends_at="2024-04-20T20:37:01Z", status="tentative"
    )

    server.assert_received(
        "PUT",
        "/v1/calendar/events/611",
        json={
            "starts_at": "2024-03-28T06:37:45Z",
            "ends_at": "2024-04-20T20:37:01Z",
            "status": "tentative",
        },
    )
    assert_same(result, Event, body)


def test_update_403(client: Client, server: FakeServer) -> None:
    """Update event - Forbidden"""
    body = server.answers(403, "calendar_events/update_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.calendar.events.update(
            611,
            starts_at="2024-03-28T06:37:45Z",
            ends_at="2024-04-20T20:37:01Z",
            status="tentative",
        )

    server.assert_received(
        "PUT",
        "/v1/calendar/events/611",
        json={
            "starts_at": "2024-03-28T06:37:45Z",
            "ends_at": "2024-04-20T20:37:01Z",
            "status": "tentative",
        },
    )
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["Only the organizer can change an event."]},
    )


def test_update_404(client: Client, server: FakeServer) -> None:
    """Update event - Event not found"""
    body = server.answers(404, "calendar_events/update_404")

    with pytest.raises(NotFoundError) as error:
        client.calendar.events.update(
            9999,
            starts_at="2024-03-28T06:37:45Z",
            ends_at="2024-04-20T20:37:01Z",
            status="tentative",
        )

    server.assert_received(
        "PUT",
        "/v1/calendar/events/9999",
        json={
            "starts_at": "2024-03-28T06:37:45Z",
            "ends_at": "2024-04-20T20:37:01Z",
            "status": "tentative",
        },
    )
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"event": ["No event found with ID 9999."]},
    )


def test_delete_204(client: Client, server: FakeServer) -> None:
    """Delete event - Event deleted"""
    server.answers(204)

    client.calendar.events.delete(611)

    server.assert_received("DELETE", "/v1/calendar/events/611")


def test_delete_404(client: Client, server: FakeServer) -> None:
    """Delete event - Event not found"""
    body = server.answers(404, "calendar_events/delete_404")

    with pytest.raises(NotFoundError) as error:
        client.calendar.events.delete(9999)

    server.assert_received("DELETE", "/v1/calendar/events/9999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"event": ["No event found with ID 9999."]},
    )
