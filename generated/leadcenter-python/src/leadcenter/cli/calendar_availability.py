"""`leadcenter calendar availability`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "availability",
    "When a user can be booked.",
    {
        "slots": ("leadcenter.cli.calendar_availability_slots", "list"),
    },
)


@GROUP.answer("get", Argument("user", "integer", "Required. ID of the user"))
def get(client: Client) -> Method:
    """Get availability

    Weekly hours in the timezone of the user. A day may occur more than once (a break at noon)
    or not at all.
    """
    return client.calendar.availability.get


@GROUP.answer(
    "update",
    Argument("user", "integer", "Required. ID of the user"),
    Member(
        "--weekly-hours",
        "weekly_hours",
        "object",
        "Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday), `start` and `end` (HH:MM)",
        many=True,
        required=True,
    ),
    Member("--timezone", "timezone", "string", "IANA name"),
    Member("--slot-minutes", "slot_minutes", "integer", "One of: 15, 30, 45, 60. Default: 30"),
    Member(
        "--buffer-minutes", "buffer_minutes", "integer", "Free time after each event. Default: 0"
    ),
)
def update(client: Client) -> Method:
    """Update availability

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `timezone` | string | No | IANA name |
    | `slot_minutes` | integer | No | One of: 15, 30, 45, 60. Default: 30 |
    | `buffer_minutes` | integer | No | Free time after each event. Default: 0 |
    | `weekly_hours` | array | Yes | Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday), `start` and `end` (HH:MM) |
    """
    return client.calendar.availability.update
