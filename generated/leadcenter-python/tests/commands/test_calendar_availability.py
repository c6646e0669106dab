"""availability: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, option, spoken
from ..server import FakeServer


def test_get_200(command: Commanding, server: FakeServer) -> None:
    """Get availability - Weekly hours"""
    body = server.answers(200, "calendar_availability/get_200")

    result = command("calendar", "availability", "get", arguments=[spoken(7)])

    server.assert_received("GET", "/v1/calendar/availability/7")
    assert_printed(result, body)


def test_update_200(command: Commanding, server: FakeServer) -> None:
    """Update availability - Availability updated"""
    body = server.answers(200, "calendar_availability/update_200")

    result = command(
        "calendar",
        "availability",
        "update",
        *option(
            "--weekly-hours",
            [
                {"day": "monday", "start": "10:00", "end": "16:00"},
                {"day": "wednesday", "start": "10:00", "end": "16:00"},
            ],
            "object",
            many=True,
        ),
        *option("--timezone", "America/New_York"),
        *option("--slot-minutes", 45, "integer"),
        *option("--buffer-minutes", 15, "integer"),
        arguments=[spoken(7)],
    )

    server.assert_received(
        "PUT",
        "/v1/calendar/availability/7",
        json={
            "timezone": "America/New_York",
            "slot_minutes": 45,
            "buffer_minutes": 15,
            "weekly_hours": [
                {"day": "monday", "start": "10:00", "end": "16:00"},
                {"day": "wednesday", "start": "10:00", "end": "16:00"},
            ],
        },
    )
    assert_printed(result, body)
