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
    "GET", "/v1/tags", List[Tag], query={"search": "search"}, security=("bearerAuth",)
)
CREATE: Endpoint[Tag] = Endpoint(
    "POST", "/v1/tags", Tag, json={"name": "name", "color": "color"}, security=("bearerAuth",)
)
UPDATE: Endpoint[Tag] = Endpoint(
    "PUT",
    "/v1/tags/{tag_id}",
    Tag,
    json={"name": "name", "color": "color"},
    security=("bearerAuth",),
)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/tags/{tag_id}", None, security=("bearerAuth",))


class Tags(Resource):
    """`client.tags`."""

    def list(self, *, search: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> List[Tag]:
        """List tags

        All tags by name, as an array.

        Args:
            search: optional, part of the name
        """
        return self._send(LIST, {"search": search}, options)

    def create(
        self,
        *,
        name: str | Omit = OMIT,
        color: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Tag:
        """Create tag

        `name`: Required. Max 50 characters, unique.

        `color`: Optional. Hex color.
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
        """Update tag"""
        return self._send(UPDATE, {"tag_id": tag_id, "name": name, "color": color}, options)

    def delete(self, tag_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete tag

        The tag is removed from all leads.
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
        """
        return await self._send(LIST, {"search": search}, options)

    async def create(
        self,
        *,
        name: str | Omit = OMIT,
        color: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Tag:
        """Create tag

        `name`: Required. Max 50 characters, unique.

        `color`: Optional. Hex color.
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
        """Update tag"""
        return await self._send(UPDATE, {"tag_id": tag_id, "name": name, "color": color}, options)

    async def delete(self, tag_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete tag

        The tag is removed from all leads.
        """
        return await self._send(DELETE, {"tag_id": tag_id}, options)
