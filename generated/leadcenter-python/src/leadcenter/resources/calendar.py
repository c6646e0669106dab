"""`client.calendar`: the operations of this resource, sync and async.

Events and the times at which people can be booked.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime._async import AsyncResource
from .._runtime._sync import Resource

if TYPE_CHECKING:
    from .calendar_events import AsyncCalendarEvents, CalendarEvents
    from .calendar_availability import AsyncCalendarAvailability, CalendarAvailability


class Calendar(Resource):
    """`client.calendar`."""

    @cached_property
    def events(self) -> CalendarEvents:
        from .calendar_events import CalendarEvents

        return CalendarEvents(self._client)

    @cached_property
    def availability(self) -> CalendarAvailability:
        from .calendar_availability import CalendarAvailability

        return CalendarAvailability(self._client)


class AsyncCalendar(AsyncResource):
    """`client.calendar`."""

    @cached_property
    def events(self) -> AsyncCalendarEvents:
        from .calendar_events import AsyncCalendarEvents

        return AsyncCalendarEvents(self._client)

    @cached_property
    def availability(self) -> AsyncCalendarAvailability:
        from .calendar_availability import AsyncCalendarAvailability

        return AsyncCalendarAvailability(self._client)
