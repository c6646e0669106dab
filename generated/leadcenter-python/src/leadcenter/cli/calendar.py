"""`leadcenter calendar`: the commands of this resource."""

from __future__ import annotations

from .._command import Group

GROUP = Group(
    "calendar",
    "Events and the times at which people can be booked.",
    {
        "events": ("leadcenter.cli.calendar_events", "list, create, get, update, delete"),
        "availability": ("leadcenter.cli.calendar_availability", "When a user can be booked."),
    },
)
