"""`client.calendar.availability`: the operations of this resource, sync and async.

When a user can be booked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Availability, WeeklyHour

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions
    from .calendar_availability_slots import (
        AsyncCalendarAvailabilitySlots,
        CalendarAvailabilitySlots,
    )

GET: Endpoint[Availability] = Endpoint(
    "GET", "/v1/calendar/availability/{user}", Availability, security=("bearerAuth",)
)
UPDATE: Endpoint[Availability] = Endpoint(
    "PUT", "/v1/calendar/availability/{user}", Availability, rest="json", security=("bearerAuth",)
)


class CalendarAvailability(Resource):
    """`client.calendar.availability`."""

    @cached_property
    def slots(self) -> CalendarAvailabilitySlots:
        from .calendar_availability_slots import CalendarAvailabilitySlots

        return CalendarAvailabilitySlots(self._client)

    def get(self, user: int, /, **options: Unpack[RequestOptions]) -> Availability:
        """Get availability

        Weekly hours in the timezone of the user. A day may occur more than once (a break at
        noon) or not at all.

        Args:
            user: Required. ID of the user

        Raises:
            NotFoundError: 404, User not found

        Example:
            client.calendar.availability.get(7)
        """
        return self._send(GET, {"user": user}, options)

    def update(
        self,
        user: int,
        /,
        *,
        weekly_hours: Sequence[WeeklyHour | Mapping[str, Any]],
        timezone: str | Omit = OMIT,
        slot_minutes: int | Omit = OMIT,
        buffer_minutes: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Availability:
        """Update availability

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `timezone` | string | No | IANA name |
        | `slot_minutes` | integer | No | One of: 15, 30, 45, 60. Default: 30 |
        | `buffer_minutes` | integer | No | Free time after each event. Default: 0 |
        | `weekly_hours` | array | Yes | Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday), `start` and `end` (HH:MM) |

        Args:
            user: Required. ID of the user
            weekly_hours: Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday,
                saturday, sunday), `start` and `end` (HH:MM)
            timezone: IANA name
            slot_minutes: One of: 15, 30, 45, 60. Default: 30
            buffer_minutes: Free time after each event. Default: 0

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error
        """
        return self._send(
            UPDATE,
            {
                "user": user,
                "weekly_hours": weekly_hours,
                "timezone": timezone,
                "slot_minutes": slot_minutes,
                "buffer_minutes": buffer_minutes,
            },
            options,
        )


class AsyncCalendarAvailability(AsyncResource):
    """`client.calendar.availability`."""

    @cached_property
    def slots(self) -> AsyncCalendarAvailabilitySlots:
        from .calendar_availability_slots import AsyncCalendarAvailabilitySlots

        return AsyncCalendarAvailabilitySlots(self._client)

    async def get(self, user: int, /, **options: Unpack[RequestOptions]) -> Availability:
        """Get availability

        Weekly hours in the timezone of the user. A day may occur more than once (a break at
        noon) or not at all.

        Args:
            user: Required. ID of the user

        Raises:
            NotFoundError: 404, User not found

        Example:
            await client.calendar.availability.get(7)
        """
        return await self._send(GET, {"user": user}, options)

    async def update(
        self,
        user: int,
        /,
        *,
        weekly_hours: Sequence[WeeklyHour | Mapping[str, Any]],
        timezone: str | Omit = OMIT,
        slot_minutes: int | Omit = OMIT,
        buffer_minutes: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Availability:
        """Update availability

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `timezone` | string | No | IANA name |
        | `slot_minutes` | integer | No | One of: 15, 30, 45, 60. Default: 30 |
        | `buffer_minutes` | integer | No | Free time after each event. Default: 0 |
        | `weekly_hours` | array | Yes | Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday), `start` and `end` (HH:MM) |

        Args:
            user: Required. ID of the user
            weekly_hours: Objects with `day` (one of: monday, tuesday, wednesday, thursday, friday,
                saturday, sunday), `start` and `end` (HH:MM)
            timezone: IANA name
            slot_minutes: One of: 15, 30, 45, 60. Default: 30
            buffer_minutes: Free time after each event. Default: 0

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error
        """
        return await self._send(
            UPDATE,
            {
                "user": user,
                "weekly_hours": weekly_hours,
                "timezone": timezone,
                "slot_minutes": slot_minutes,
                "buffer_minutes": buffer_minutes,
            },
            options,
        )
