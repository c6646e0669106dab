"""`leadcenter calendar availability slots`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("slots")


@GROUP.answer(
    "list",
    Argument("user", "integer", "Required. ID of the user"),
    Option("--from", "from_", "string", "Required. First day, YYYY-MM-DD", required=True),
    Option(
        "--to",
        "to",
        "string",
        "Required. Last day, YYYY-MM-DD, at most 31 days later",
        required=True,
    ),
    Option(
        "--duration", "duration", "integer", "Optional. Minutes. Default: slot_minutes of the user"
    ),
)
def list(client: Client) -> Method:
    """List free slots

    Free slots, weekly hours minus events.
    """
    return client.calendar.availability.slots.list
