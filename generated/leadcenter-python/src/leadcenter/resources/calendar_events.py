"""`client.calendar.events`: the operations of this resource, sync and async."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Event, EventCreateAttendee

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions

LIST: Endpoint[Event] = Endpoint(
    "GET",
    "/v1/calendar/events",
    Event,
    rest="query",
    query={"from_": "from"},
    security=("bearerAuth",),
    pagination=_api.PAGES,
)
CREATE: Endpoint[Event] = Endpoint(
    "POST", "/v1/calendar/events", Event, rest="json", security=("bearerAuth",)
)
GET: Endpoint[Event] = Endpoint(
    "GET", "/v1/calendar/events/{event}", Event, security=("bearerAuth",)
)
UPDATE: Endpoint[Event] = Endpoint(
    "PUT", "/v1/calendar/events/{event}", Event, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/calendar/events/{event}", None, rest="query", security=("bearerAuth",)
)


class CalendarEvents(Resource):
    """`client.calendar.events`."""

    def list(
        self,
        *,
        from_: date | str,
        to: date | str,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        user_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        type: Literal["meeting", "call", "demo"] | Omit = OMIT,
        status: Literal["tentative", "confirmed", "cancelled"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Event]:
        """List events

        Events that touch the given days, by start.

        Args:
            from_: Required. First day, YYYY-MM-DD
            to: Required. Last day, YYYY-MM-DD
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            user_id: Optional. ID of the organizer
            lead_id: Optional. ID of a lead
            type: Optional. One of: meeting, call, demo
            status: Optional. One of: tentative, confirmed, cancelled

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.calendar.events.list(
                from_="2025-05-01",
                to="2025-06-30",
                per_page=25,
            )
        """
        return self._page(
            LIST,
            {
                "from_": from_,
                "to": to,
                "page": page,
                "per_page": per_page,
                "user_id": user_id,
                "lead_id": lead_id,
                "type": type,
                "status": status,
            },
            options,
        )

    def create(
        self,
        *,
        title: str,
        starts_at: datetime | str,
        ends_at: datetime | str,
        description: str | Omit = OMIT,
        type: Literal["meeting", "call", "demo"] | Omit = OMIT,
        status: Literal["tentative", "confirmed", "cancelled"] | Omit = OMIT,
        timezone: str | Omit = OMIT,
        is_all_day: bool | Omit = OMIT,
        location: str | Omit = OMIT,
        meeting_url: str | None | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        attendees: Sequence[EventCreateAttendee | Mapping[str, Any]] | Omit = OMIT,
        reminder_minutes: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Event:
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

        Args:
            title: Max 255 characters
            starts_at: Date and time, ISO 8601
            ends_at: Date and time, after `starts_at`
            type: One of: meeting, call, demo. Default: meeting
            status: One of: tentative, confirmed, cancelled. Default: confirmed
            timezone: IANA name. Default: timezone of the user
            is_all_day: Default: false
            meeting_url: URL
            attendees: Objects with `email` and, optionally, `name`
            reminder_minutes: Minutes before the start, 0 to 1440

        Raises:
            ConflictError: 409, Slot taken
            UnprocessableEntityError: 422, Validation error
        """
        return self._send(
            CREATE,
            {
                "title": title,
                "starts_at": starts_at,
                "ends_at": ends_at,
                "description": description,
                "type": type,
                "status": status,
                "timezone": timezone,
                "is_all_day": is_all_day,
                "location": location,
                "meeting_url": meeting_url,
                "lead_id": lead_id,
                "attendees": attendees,
                "reminder_minutes": reminder_minutes,
            },
            options,
        )

    def get(self, event: int, /, **options: Unpack[RequestOptions]) -> Event:
        """Get event

        Args:
            event: Required. ID of the event

        Raises:
            NotFoundError: 404, Event not found

        Example:
            client.calendar.events.get(611)
        """
        return self._send(GET, {"event": event}, options)

    def update(
        self,
        event: int,
        /,
        *,
        starts_at: datetime | str | Omit = OMIT,
        ends_at: datetime | str | Omit = OMIT,
        status: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Event:
        """Update event

        Fields as in **Create event**, all optional. Attendees are told about a new time.

        Args:
            event: Required. ID of the event

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Event not found

        Example:
            client.calendar.events.update(
                611,
                starts_at="2024-03-28T06:37:45Z",
                ends_at="2024-04-20T20:37:01Z",
                status="tentative",
            )
        """
        return self._send(
            UPDATE,
            {"event": event, "starts_at": starts_at, "ends_at": ends_at, "status": status},
            options,
        )

    def delete(
        self, event: int, /, *, notify: bool | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """Delete event

        Args:
            event: Required. ID of the event
            notify: Optional. true or false, whether attendees are told. Default: true

        Raises:
            NotFoundError: 404, Event not found

        Example:
            client.calendar.events.delete(611)
        """
        return self._send(DELETE, {"event": event, "notify": notify}, options)


class AsyncCalendarEvents(AsyncResource):
    """`client.calendar.events`."""

    def list(
        self,
        *,
        from_: date | str,
        to: date | str,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        user_id: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        type: Literal["meeting", "call", "demo"] | Omit = OMIT,
        status: Literal["tentative", "confirmed", "cancelled"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Event]:
        """List events

        Events that touch the given days, by start.

        Args:
            from_: Required. First day, YYYY-MM-DD
            to: Required. Last day, YYYY-MM-DD
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            user_id: Optional. ID of the organizer
            lead_id: Optional. ID of a lead
            type: Optional. One of: meeting, call, demo
            status: Optional. One of: tentative, confirmed, cancelled

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.calendar.events.list(
                from_="2025-05-01",
                to="2025-06-30",
                per_page=25,
            )
        """
        return self._page(
            LIST,
            {
                "from_": from_,
                "to": to,
                "page": page,
                "per_page": per_page,
                "user_id": user_id,
                "lead_id": lead_id,
                "type": type,
                "status": status,
            },
            options,
        )

    async def create(
        self,
        *,
        title: str,
        starts_at: datetime | str,
        ends_at: datetime | str,
        description: str | Omit = OMIT,
        type: Literal["meeting", "call", "demo"] | Omit = OMIT,
        status: Literal["tentative", "confirmed", "cancelled"] | Omit = OMIT,
        timezone: str | Omit = OMIT,
        is_all_day: bool | Omit = OMIT,
        location: str | Omit = OMIT,
        meeting_url: str | None | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        attendees: Sequence[EventCreateAttendee | Mapping[str, Any]] | Omit = OMIT,
        reminder_minutes: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Event:
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

        Args:
            title: Max 255 characters
            starts_at: Date and time, ISO 8601
            ends_at: Date and time, after `starts_at`
            type: One of: meeting, call, demo. Default: meeting
            status: One of: tentative, confirmed, cancelled. Default: confirmed
            timezone: IANA name. Default: timezone of the user
            is_all_day: Default: false
            meeting_url: URL
            attendees: Objects with `email` and, optionally, `name`
            reminder_minutes: Minutes before the start, 0 to 1440

        Raises:
            ConflictError: 409, Slot taken
            UnprocessableEntityError: 422, Validation error
        """
        return await self._send(
            CREATE,
            {
                "title": title,
                "starts_at": starts_at,
                "ends_at": ends_at,
                "description": description,
                "type": type,
                "status": status,
                "timezone": timezone,
                "is_all_day": is_all_day,
                "location": location,
                "meeting_url": meeting_url,
                "lead_id": lead_id,
                "attendees": attendees,
                "reminder_minutes": reminder_minutes,
            },
            options,
        )

    async def get(self, event: int, /, **options: Unpack[RequestOptions]) -> Event:
        """Get event

        Args:
            event: Required. ID of the event

        Raises:
            NotFoundError: 404, Event not found

        Example:
            await client.calendar.events.get(611)
        """
        return await self._send(GET, {"event": event}, options)

    async def update(
        self,
        event: int,
        /,
        *,
        starts_at: datetime | str | Omit = OMIT,
        ends_at: datetime | str | Omit = OMIT,
        status: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Event:
        """Update event

        Fields as in **Create event**, all optional. Attendees are told about a new time.

        Args:
            event: Required. ID of the event

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Event not found

        Example:
            await client.calendar.events.update(
                611,
                starts_at="2024-03-28T06:37:45Z",
                ends_at="2024-04-20T20:37:01Z",
                status="tentative",
            )
        """
        return await self._send(
            UPDATE,
            {"event": event, "starts_at": starts_at, "ends_at": ends_at, "status": status},
            options,
        )

    async def delete(
        self, event: int, /, *, notify: bool | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """Delete event

        Args:
            event: Required. ID of the event
            notify: Optional. true or false, whether attendees are told. Default: true

        Raises:
            NotFoundError: 404, Event not found

        Example:
            await client.calendar.events.delete(611)
        """
        return await self._send(DELETE, {"event": event, "notify": notify}, options)
