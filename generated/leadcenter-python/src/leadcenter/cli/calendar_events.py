"""`leadcenter calendar events`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("events")


@GROUP.pages(
    "list",
    Option("--from", "from_", "string", "Required. First day, YYYY-MM-DD", required=True),
    Option("--to", "to", "string", "Required. Last day, YYYY-MM-DD", required=True),
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option("--user-id", "user_id", "integer", "Optional. ID of the organizer"),
    Option("--lead-id", "lead_id", "integer", "Optional. ID of a lead"),
    Option("--type", "type", ["meeting", "call", "demo"], "Optional. One of: meeting, call, demo"),
    Option(
        "--status",
        "status",
        ["tentative", "confirmed", "cancelled"],
        "Optional. One of: tentative, confirmed, cancelled",
    ),
)
def list(client: Client) -> Method:
    """List events

    Events that touch the given days, by start.
    """
    return client.calendar.events.list


@GROUP.answer(
    "create",
    Member("--title", "title", "string", "Max 255 characters", required=True),
    Member("--starts-at", "starts_at", "string", "Date and time, ISO 8601", required=True),
    Member("--ends-at", "ends_at", "string", "Date and time, after `starts_at`", required=True),
    Member("--description", "description", "string"),
    Member(
        "--type",
        "type",
        ["meeting", "call", "demo"],
        "One of: meeting, call, demo. Default: meeting",
    ),
    Member(
        "--status",
        "status",
        ["tentative", "confirmed", "cancelled"],
        "One of: tentative, confirmed, cancelled. Default: confirmed",
    ),
    Member("--timezone", "timezone", "string", "IANA name. Default: timezone of the user"),
    Member("--is-all-day", "is_all_day", "boolean", "Default: false"),
    Member("--location", "location", "string"),
    Member("--meeting-url", "meeting_url", "string", "URL"),
    Member("--lead-id", "lead_id", "integer"),
    Member(
        "--attendees",
        "attendees",
        "object",
        "Objects with `email` and, optionally, `name`",
        many=True,
    ),
    Member(
        "--reminder-minutes", "reminder_minutes", "integer", "Minutes before the start, 0 to 1440"
    ),
)
def create(client: Client) -> Method:
    """Create event

    Creates the event and sends invitations to the attendees.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `title` | string | Yes | Max 255 characters |
    | `description` | string | No |  |
    | `type` | string | No | One of: meeting, call, demo. Default: meeting |
    | `status` | string | No | One of: tentative, confirmed, cancelled. Default: confirmed |
    | `starts_at` | string | Yes | Date and time, ISO 8601 |
    | `ends_at` | string | Yes | Date and time, after `starts_at` |
    | `timezone` | string | No | IANA name. Default: timezone of the user |
    | `is_all_day` | boolean | No | Default: false |
    | `location` | string | No |  |
    | `meeting_url` | string | No | URL |
    | `lead_id` | integer | No |  |
    | `attendees` | array | No | Objects with `email` and, optionally, `name` |
    | `reminder_minutes` | integer | No | Minutes before the start, 0 to 1440 |
    """
    return client.calendar.events.create


@GROUP.answer("get", Argument("event", "integer", "Required. ID of the event"))
def get(client: Client) -> Method:
    """Get event"""
    return client.calendar.events.get


@GROUP.answer(
    "update",
    Argument("event", "integer", "Required. ID of the event"),
    Member("--starts-at", "starts_at", "string"),
    Member("--ends-at", "ends_at", "string"),
    Member("--status", "status", "string"),
)
def update(client: Client) -> Method:
    """Update event

    Fields as in **Create event**, all optional. Attendees are told about a new time.
    """
    return client.calendar.events.update


@GROUP.text(
    "delete",
    Argument("event", "integer", "Required. ID of the event"),
    Option(
        "--notify",
        "notify",
        "boolean",
        "Optional. true or false, whether attendees are told. Default: true",
    ),
)
def delete(client: Client) -> Method:
    """Delete event"""
    return client.calendar.events.delete
