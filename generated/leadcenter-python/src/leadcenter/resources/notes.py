"""`client.notes`: the operations of this resource, sync and async."""

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
    "GET", "/v1/notes", Note, rest="query", security=("bearerAuth",), pagination=_api.PAGES
)
GET: Endpoint[Note] = Endpoint("GET", "/v1/notes/{note_id}", Note, security=("bearerAuth",))
UPDATE: Endpoint[Note] = Endpoint(
    "PUT", "/v1/notes/{note_id}", Note, rest="json", security=("bearerAuth",)
)
DELETE: Endpoint[None] = Endpoint("DELETE", "/v1/notes/{note_id}", None, security=("bearerAuth",))


class Notes(Resource):
    """`client.notes`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        author_id: int | Omit = OMIT,
        search: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> Page[Note]:
        """List notes

        Notes of all leads, newest first.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            lead_id: Optional. ID of a lead
            author_id: Optional. ID of a user
            search: Optional. Part of the text

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            client.notes.list(per_page=2)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "lead_id": lead_id,
                "author_id": author_id,
                "search": search,
            },
            options,
        )

    def get(self, note_id: int, /, **options: Unpack[RequestOptions]) -> Note:
        """Get note

        One note. `author` is null for imported notes.

        Raises:
            NotFoundError: 404, Note not found

        Example:
            client.notes.get(9021)
        """
        return self._send(GET, {"note_id": note_id}, options)

    def update(
        self,
        note_id: int,
        /,
        *,
        body: str,
        is_pinned: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Note:
        """Update note

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            client.notes.update(
                9021,
                body="Needs a quote for 50 seats before the end of the month.",
                is_pinned=True,
            )
        """
        return self._send(
            UPDATE, {"note_id": note_id, "body": body, "is_pinned": is_pinned}, options
        )

    def delete(self, note_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete note

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Note not found

        Example:
            client.notes.delete(9021)
        """
        return self._send(DELETE, {"note_id": note_id}, options)


class AsyncNotes(AsyncResource):
    """`client.notes`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        per_page: int | Omit = OMIT,
        lead_id: int | Omit = OMIT,
        author_id: int | Omit = OMIT,
        search: str | Omit = OMIT,
        **options: Unpack[PageOptions],
    ) -> AsyncPager[Note]:
        """List notes

        Notes of all leads, newest first.

        Args:
            page: Required for pagination. Starts at 1
            per_page: Required for pagination. Default 25, max 100
            lead_id: Optional. ID of a lead
            author_id: Optional. ID of a user
            search: Optional. Part of the text

        Raises:
            AuthenticationError: 401, Unauthenticated

        Example:
            await client.notes.list(per_page=2)
        """
        return self._page(
            LIST,
            {
                "page": page,
                "per_page": per_page,
                "lead_id": lead_id,
                "author_id": author_id,
                "search": search,
            },
            options,
        )

    async def get(self, note_id: int, /, **options: Unpack[RequestOptions]) -> Note:
        """Get note

        One note. `author` is null for imported notes.

        Raises:
            NotFoundError: 404, Note not found

        Example:
            await client.notes.get(9021)
        """
        return await self._send(GET, {"note_id": note_id}, options)

    async def update(
        self,
        note_id: int,
        /,
        *,
        body: str,
        is_pinned: bool | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Note:
        """Update note

        Raises:
            PermissionDeniedError: 403, Forbidden
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.notes.update(
                9021,
                body="Needs a quote for 50 seats before the end of the month.",
                is_pinned=True,
            )
        """
        return await self._send(
            UPDATE, {"note_id": note_id, "body": body, "is_pinned": is_pinned}, options
        )

    async def delete(self, note_id: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete note

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Note not found

        Example:
            await client.notes.delete(9021)
        """
        return await self._send(DELETE, {"note_id": note_id}, options)
