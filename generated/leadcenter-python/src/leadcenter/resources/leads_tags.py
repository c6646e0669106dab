"""`client.leads.tags`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from ..models import Lead

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

ADD: Endpoint[Lead] = Endpoint(
    "POST", "/v1/leads/{lead}/tags", Lead, rest="json", security=("bearerAuth",)
)
REMOVE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/leads/{lead}/tags/{tag}", None, security=("bearerAuth",)
)


class LeadsTags(Resource):
    """`client.leads.tags`."""

    def add(self, lead: int, /, *, tag_id: int, **options: Unpack[RequestOptions]) -> Lead:
        """Add tag to a lead

        `tag_id`: Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.

        Args:
            lead: Required. ID of the lead
            tag_id: Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.tags.add(4812, tag_id=8)
        """
        return self._send(ADD, {"lead": lead, "tag_id": tag_id}, options)

    def remove(self, lead: int, tag: int, /, **options: Unpack[RequestOptions]) -> None:
        """Remove tag from a lead

        The tag itself is kept.

        Args:
            lead: Required. ID of the lead
            tag: Required. ID of the tag

        Raises:
            NotFoundError: 404, Tag not found

        Example:
            client.leads.tags.remove(4812, 8)
        """
        return self._send(REMOVE, {"lead": lead, "tag": tag}, options)


class AsyncLeadsTags(AsyncResource):
    """`client.leads.tags`."""

    async def add(self, lead: int, /, *, tag_id: int, **options: Unpack[RequestOptions]) -> Lead:
        """Add tag to a lead

        `tag_id`: Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.

        Args:
            lead: Required. ID of the lead
            tag_id: Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.

        Raises:
            NotFoundError: 404, Lead not found
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.tags.add(4812, tag_id=8)
        """
        return await self._send(ADD, {"lead": lead, "tag_id": tag_id}, options)

    async def remove(self, lead: int, tag: int, /, **options: Unpack[RequestOptions]) -> None:
        """Remove tag from a lead

        The tag itself is kept.

        Args:
            lead: Required. ID of the lead
            tag: Required. ID of the tag

        Raises:
            NotFoundError: 404, Tag not found

        Example:
            await client.leads.tags.remove(4812, 8)
        """
        return await self._send(REMOVE, {"lead": lead, "tag": tag}, options)
