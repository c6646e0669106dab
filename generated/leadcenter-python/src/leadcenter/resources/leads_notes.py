"""`client.leads.notes`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _api
from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Note

if TYPE_CHECKING:
    from .._runtime._pages import AsyncPager, Page
    from .._runtime._types import PageOptions, RequestOptions

LIST: Endpoint[Note] = Endpoint(
    "GET",
    "/v1/leads/{lead}/notes",
    Note,
    rest="query",
    security=("bearerAuth",),
    pagination=_api.PAGES,
)
CREATE: Endpoint[Note] = Endpoint(
    "POST", "/v1/leads/{lead}/notes", Note, rest="json", security=("bearerAuth",)
)


class LeadsNotes(Resource):
    """`client.leads.notes`."""

    def list(
        self,
        lead: int,
        /,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        pinned: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Note]:
        """List notes of a lead

        Pinned notes first, then newest first.

        Args:
            lead: Required. ID of the lead
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            pinned: Optional. 1: pinned notes only

        Raises:
            NotFoundError: 404, Lead not found

        Example:
            client.leads.notes.list(4812, per_page=25)
        """
        return self._page(
            LIST, {"lead": lead, "page": page, "per_page": per_page, "pinned": pinned}, options
        )

    def create(
        self,
        lead: int,
        /,
        *,
        body: str,
        is_pinned: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Note:
        """Add note to a lead

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `body` | string | Yes | Markdown, max 10,000 characters |
        | `is_pinned` | boolean | No | Default: false |

        Args:
            lead: Required. ID of the lead
            body: Markdown, max 10,000 characters
            is_pinned: Default: false

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.notes.create(
                4812,
                body="Asked for references from the logistics sector.",
                is_pinned=False,
            )
        """
        return self._send(CREATE, {"lead": lead, "body": body, "is_pinned": is_pinned}, options)


class AsyncLeadsNotes(AsyncResource):
    """`client.leads.notes`."""

    def list(
        self,
        lead: int,
        /,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        pinned: int | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Note]:
        """List notes of a lead

        Pinned notes first, then newest first.

        Args:
            lead: Required. ID of the lead
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            pinned: Optional. 1: pinned notes only

        Raises:
            NotFoundError: 404, Lead not found

        Example:
            await client.leads.notes.list(4812, per_page=25)
        """
        return self._page(
            LIST, {"lead": lead, "page": page, "per_page": per_page, "pinned": pinned}, options
        )

    async def create(
        self,
        lead: int,
        /,
        *,
        body: str,
        is_pinned: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Note:
        """Add note to a lead

        | Field | Type | Required | Description |
        | --- | --- | --- | --- |
        | `body` | string | Yes | Markdown, max 10,000 characters |
        | `is_pinned` | boolean | No | Default: false |

        Args:
            lead: Required. ID of the lead
            body: Markdown, max 10,000 characters
            is_pinned: Default: false

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.notes.create(
                4812,
                body="Asked for references from the logistics sector.",
                is_pinned=False,
            )
        """
        return await self._send(
            CREATE, {"lead": lead, "body": body, "is_pinned": is_pinned}, options
        )
