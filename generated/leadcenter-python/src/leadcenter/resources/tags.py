"""`client.tags`: the operations of this resource, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Tag

if TYPE_CHECKING:
    from .._runtime._types import RequestOptions

LIST: Endpoint[List[Tag]] = Endpoint(
    "GET", "/v1/tags", List[Tag], rest="query", security=("bearerAuth",)
)
CREATE: Endpoint[Tag] = Endpoint("POST", "/v1/tags", Tag, rest="json", security=("bearerAuth",))
UPDATE: Endpoint[Tag] = Endpoint(
    "PUT", "/v1/tags/{tag_id}", Tag, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/tags/{tag_id}", None, security=("bearerAuth",))


class Tags(Resource):
    """`client.tags`."""

    def list(self, *, search: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> List[Tag]:
        """List tags

        All tags by name, as an array.

        Args:
            search: optional, part of the name

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            client.tags.list()
        """
        return self._send(LIST, {"search": search}, options)

    def create(
        self, *, name: str, color: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> Tag:
        """Create tag

        `name`: Required. Max 50 characters, unique.

        `color`: Optional. Hex color.

        Args:
            name: Required. Max 50 characters, unique.
            color: Optional. Hex color.

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            client.tags.create(name="Newsletter", color="#6FCF97")
        """
        return self._send(CREATE, {"name": name, "color": color}, options)

    def update(
        self,
        tag_id: int,
        /,
        *,
        name: str | Omit = OMIT,
        color: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Tag:
        """Update tag

        Raises:
            NotFoundError: 404, Tag not found

        Example:
            client.tags.update(
                16,
                name="Newsletter 2025",
                color="#6FCF97",
            )
        """
        return self._send(UPDATE, {"tag_id": tag_id, "name": name, "color": color}, options)

    def delete(self, tag_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete tag

        The tag is removed from all leads.

        Raises:
            NotFoundError: 404, Tag not found

        Example:
            client.tags.delete(16)
        """
        return self._send(DELETE, {"tag_id": tag_id}, options)


class AsyncTags(AsyncResource):
    """`client.tags`."""

    async def list(
        self, *, search: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> List[Tag]:
        """List tags

        All tags by name, as an array.

        Args:
            search: optional, part of the name

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            await client.tags.list()
        """
        return await self._send(LIST, {"search": search}, options)

    async def create(
        self, *, name: str, color: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> Tag:
        """Create tag

        `name`: Required. Max 50 characters, unique.

        `color`: Optional. Hex color.

        Args:
            name: Required. Max 50 characters, unique.
            color: Optional. Hex color.

        Raises:
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.tags.create(name="Newsletter", color="#6FCF97")
        """
        return await self._send(CREATE, {"name": name, "color": color}, options)

    async def update(
        self,
        tag_id: int,
        /,
        *,
        name: str | Omit = OMIT,
        color: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Tag:
        """Update tag

        Raises:
            NotFoundError: 404, Tag not found

        Example:
            await client.tags.update(
                16,
                name="Newsletter 2025",
                color="#6FCF97",
            )
        """
        return await self._send(UPDATE, {"tag_id": tag_id, "name": name, "color": color}, options)

    async def delete(self, tag_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete tag

        The tag is removed from all leads.

        Raises:
            NotFoundError: 404, Tag not found

        Example:
            await client.tags.delete(16)
        """
        return await self._send(DELETE, {"tag_id": tag_id}, options)
