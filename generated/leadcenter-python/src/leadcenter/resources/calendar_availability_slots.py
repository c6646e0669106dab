"""`client.calendar.availability.slots`: the operations of this resource, sync and async."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, List, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Slot

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

LIST: Endpoint[List[Slot]] = Endpoint(
    "GET",
    "/v1/calendar/availability/{user}/slots",
    List[Slot],
    rest="query",
    query={"from_": "from"},
    security=("bearerAuth",),
)


class CalendarAvailabilitySlots(Resource):
    """`client.calendar.availability.slots`."""

    def list(
        self,
        user: int,
        /,
        *,
        from_: date | str,
        to: date | str,
        duration: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> List[Slot]:
        """List free slots

        Free slots, weekly hours minus events.

        Args:
            user: Required. ID of the user
            from_: Required. First day, YYYY-MM-DD
            to: Required. Last day, YYYY-MM-DD, at most 31 days later
            duration: Optional. Minutes. Default: slot_minutes of the user

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.calendar.availability.slots.list(
                7,
                from_="2025-05-20",
                to="2025-05-20",
            )
        """
        return self._send(
            LIST, {"user": user, "from_": from_, "to": to, "duration": duration}, options
        )


class AsyncCalendarAvailabilitySlots(AsyncResource):
    """`client.calendar.availability.slots`."""

    async def list(
        self,
        user: int,
        /,
        *,
        from_: date | str,
        to: date | str,
        duration: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> List[Slot]:
        """List free slots

        Free slots, weekly hours minus events.

        Args:
            user: Required. ID of the user
            from_: Required. First day, YYYY-MM-DD
            to: Required. Last day, YYYY-MM-DD, at most 31 days later
            duration: Optional. Minutes. Default: slot_minutes of the user

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.calendar.availability.slots.list(
                7,
                from_="2025-05-20",
                to="2025-05-20",
            )
        """
        return await self._send(
            LIST, {"user": user, "from_": from_, "to": to, "duration": duration}, options
        )
