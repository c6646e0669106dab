"""slots: its commands, as a user would write them."""

from __future__ import annotations

from ..commanding import Commanding, assert_printed, option, spoken
from ..server import FakeServer


def test_list_200(command: Commanding, server: FakeServer) -> None:
    """List free slots"""
    body = server.answers(200, "calendar_availability_slots/list_200")

    result = command(
        "calendar",
        "availability",
        "slots",
        "list",
        *option("--from", "2025-05-20"),
        *option("--to", "2025-05-20"),
        arguments=[spoken(7)],
    )

    server.assert_received(
        "GET",
        "/v1/calendar/availability/7/slots",
        query=[("from", "2025-05-20"), ("to", "2025-05-20")],
    )
    assert_printed(result, body)
