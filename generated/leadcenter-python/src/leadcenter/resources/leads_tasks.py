"""`client.leads.tasks`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Task

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions

LIST: Endpoint[Task] = Endpoint(
    "GET",
    "/v1/leads/{lead}/tasks",
    Task,
    rest="query",
    security=("bearerAuth",),
    pagination=_api.PAGES,
)


class LeadsTasks(Resource):
    """`client.leads.tasks`."""

    def list(
        self,
        lead: int,
        /,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        status: Literal["open", "completed"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Task]:
        """List tasks of a lead

        Tasks that belong to the lead. Create them with **Create task** and `lead_id`.

        Args:
            lead: Required. ID of the lead
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            status: Optional. One of: open, completed

        Raises:
            NotFoundError: 404, Lead not found

        Example:
            client.leads.tasks.list(4812, per_page=25)
        """
        return self._page(
            LIST, {"lead": lead, "page": page, "per_page": per_page, "status": status}, options
        )


class AsyncLeadsTasks(AsyncResource):
    """`client.leads.tasks`."""

    def list(
        self,
        lead: int,
        /,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        status: Literal["open", "completed"] | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Task]:
        """List tasks of a lead

        Tasks that belong to the lead. Create them with **Create task** and `lead_id`.

        Args:
            lead: Required. ID of the lead
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            status: Optional. One of: open, completed

        Raises:
            NotFoundError: 404, Lead not found

        Example:
            await client.leads.tasks.list(4812, per_page=25)
        """
        return self._page(
            LIST, {"lead": lead, "page": page, "per_page": per_page, "status": status}, options
        )
