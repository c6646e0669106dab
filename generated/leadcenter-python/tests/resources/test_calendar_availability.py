"""availability: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

import pytest
from leadcenter import Client, NotFoundError, PermissionDeniedError, UnprocessableEntityError
from leadcenter.models import Availability

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_get_200(client: Client, server: FakeServer) -> None:
    """Get availability - Weekly hours"""
    body = server.answers(200, "calendar_availability/get_200")

    result = client.calendar.availability.get(7)

    server.assert_received("GET", "/v1/calendar/availability/7")
    assert_same(result, Availability, body)


def test_get_200_2(client: Client, server: FakeServer) -> None:
    """Get availability - Never available"""
    body = server.answers(200, "calendar_availability/get_200_2")

    result = client.calendar.availability.get(21)

    server.assert_received("GET", "/v1/calendar/availability/21")
    assert_same(result, Availability, body)


def test_get_404(client: Client, server: FakeServer) -> None:
    """Get availability - User not found"""
    body = server.answers(404, "calendar_availability/get_404")

    with pytest.raises(NotFoundError) as error:
        client.calendar.availability.get(9999)

    server.assert_received("GET", "/v1/calendar/availability/9999")
    assert_error(
        error.value,
        404,
        body,
        message="Resource not found.",
        errors={"user": ["No user found with ID 9999."]},
    )


def test_update_200(client: Client, server: FakeServer) -> None:
    """Update availability - Availability updated"""
    body = server.answers(200, "calendar_availability/update_200")

    result = client.calendar.availability.update(
        7,
        weekly_hours=[
            {"day": "monday", "start": "10:00", "end": "16:00"},
            {"day": "wednesday", "start": "10:00", "end": "16:00"},
        ],
        timezone="America/New_York",
        slot_minutes=45,
        buffer_minutes=15,
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
    assert_same(result, Availability, body)


def test_update_403(client: Client, server: FakeServer) -> None:
    """Update availability - Forbidden"""
    body = server.answers(403, "calendar_availability/update_403")

    with pytest.raises(PermissionDeniedError) as error:
        client.calendar.availability.update(
            12,
            weekly_hours=[
                {"day": "monday", "start": "10:00", "end": "16:00"},
                {"day": "wednesday", "start": "10:00", "end": "16:00"},
            ],
            timezone="America/New_York",
            slot_minutes=45,
            buffer_minutes=15,
        )

    server.assert_received(
        "PUT",
        "/v1/calendar/availability/12",
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
    assert_error(
        error.value,
        403,
        body,
        message="This action is unauthorized.",
        errors={"permission": ["You can only change your own availability."]},
    )


def test_update_422(client: Client, server: FakeServer) -> None:
    """Update availability - Validation error"""
    body = server.answers(422, "calendar_availability/update_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.calendar.availability.update(
            7, weekly_hours=[{"day": "monday", "start": "16:00", "end": "10:00"}]
        )

    server.assert_received(
        "PUT",
        "/v1/calendar/availability/7",
        json={"weekly_hours": [{"day": "monday", "start": "16:00", "end": "10:00"}]},
    )
    assert_error(
        error.value,
        422,
        body,
        message="The weekly_hours.0.end field must be a time after start.",
        errors={"weekly_hours.0.end": ["The weekly_hours.0.end field must be a time after start."]},
    )
