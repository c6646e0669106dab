"""events: its commands, as a user would write them."""

from __future__ import annotations

from ..checks import at
from ..commanding import Commanding, assert_printed, assert_wrote, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List events - Events in May and June"""
    body = server.answers(200, "calendar_events/list_200")

    result = command(
        "calendar",
        "events",
        "list",
        *option("--from", "2025-05-01"),
        *option("--to", "2025-06-30"),
        *option("--page", 1, "integer"),
        *option("--per-page", 25, "integer"),
    )

    server.assert_received(
        "GET",
        "/v1/calendar/events",
        query=[("from", "2025-05-01"), ("to", "2025-06-30"), ("page", "1"), ("per_page", "25")],
    )
    assert_printed(result, at(body, "data"))


def test_create_201(command: Commanding, server: FakeServer) -> None:
    """Create event - Event created"""
    body = server.answers(201, "calendar_events/create_201")

    result = command(
        "calendar",
        "events",
        "create",
        *option("--title", "Contract review"),
        *option("--starts-at", "2024-06-11T23:37:08Z"),
        *option("--ends-at", "2024-05-26T12:00:20Z"),
        *option("--description", "Walk through the open points."),
        *option("--timezone", "America/New_York"),
        *option("--location", "48 Harbor Street, New York"),
        *option("--lead-id", 4812, "integer"),
        *option(
            "--attendees",
            [{"name": "Elena Petrova", "email": "elena.petrova@northwind.example"}],
            "object",
            many=True,
        ),
        *option("--reminder-minutes", 15, "integer"),
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
    assert_printed(result, body)


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get event"""
    body = server.answers(200, "calendar_events/get_200")

    result = command("calendar", "events", "get", arguments=[spoken(611)])

    server.assert_received("GET", "/v1/calendar/events/611")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update event - Event moved"""
    body = server.answers(200, "calendar_events/update_200")

    result = command(
        "calendar",
        "events",
        "update",
        *option("--starts-at", "2024-03-28T06:37:45Z"),
        *option("--ends-at", "2024-04-20T20:37:01Z"),
        *option("--status", "tentative"),
        arguments=[spoken(611)],
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
    assert_printed(result, body)


def test_delete_204(command: Commanding, server: FakeServer) -> None:
    """Delete event - Event deleted"""
    server.answers(204)

    result = command("calendar", "events", "delete", arguments=[spoken(611)])

    server.assert_received("DELETE", "/v1/calendar/events/611")
    assert_wrote(result, "")
