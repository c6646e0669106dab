"""slots: what is sent and what comes back, as the collection shows it."""

from __future__ import annotations

from typing import List

import pytest
from leadcenter import Client, UnprocessableEntityError
from leadcenter.models import Slot

from ..checks import assert_error, assert_same
from ..server import FakeServer


def test_list_200(client: Client, server: FakeServer) -> None:
    """List free slots"""
    body = server.answers(200, "calendar_availability_slots/list_200")

    result = client.calendar.availability.slots.list(7, from_="2025-05-20", to="2025-05-20")

    server.assert_received(
        "GET",
        "/v1/calendar/availability/7/slots",
        query=[("from", "2025-05-20"), ("to", "2025-05-20")],
    )
    assert_same(result, List[Slot], body)


def test_list_200_2(client: Client, server: FakeServer) -> None:
    """List free slots - Free slots of one hour"""
    body = server.answers(200, "calendar_availability_slots/list_200_2")

    result = client.calendar.availability.slots.list(
        7, from_="2025-05-20", to="2025-05-20", duration=60
    )

    server.assert_received(
        "GET",
        "/v1/calendar/availability/7/slots",
        query=[("from", "2025-05-20"), ("to", "2025-05-20"), ("duration", "60")],
    )
    assert_same(result, List[Slot], body)


def test_list_200_3(client: Client, server: FakeServer) -> None:
    """List free slots - No free slots"""
    body = server.answers(200, "calendar_availability_slots/list_200_3")

    result = client.calendar.availability.slots.list(21, from_="2025-05-20", to="2025-05-20")

    server.assert_received(
        "GET",
        "/v1/calendar/availability/21/slots",
        query=[("from", "2025-05-20"), ("to", "2025-05-20")],
    )
    assert_same(result, List[Slot], body)


def test_list_422(client: Client, server: FakeServer) -> None:
    """List free slots - Validation error"""
    body = server.answers(422, "calendar_availability_slots/list_422")

    with pytest.raises(UnprocessableEntityError) as error:
        client.calendar.availability.slots.list(7, from_="2025-05-20", to="2025-12-31")

    server.assert_received(
        "GET",
        "/v1/calendar/availability/7/slots",
        query=[("from", "2025-05-20"), ("to", "2025-12-31")],
    )
    assert_error(
        error.value,
        422,
        body,
        message="The to field must be a date within 31 days after from.",
        errors={"to": ["The to field must be a date within 31 days after from."]},
    )
