"""`client.leads.attachments`: the operations of this resource, sync and async.

Files on a lead, up to 20 MB each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Unpack

from .._runtime._async import AsyncResource
from .._runtime._endpoint import Endpoint
from .._runtime._sync import Resource
from .._runtime._types import OMIT, Omit
from ..models import Attachment

if TYPE_CHECKING:
    from .._runtime._response import BinaryResponse
    from .._runtime._types import FileInput, RequestOptions

LIST: Endpoint[List[Attachment]] = Endpoint(
    "GET", "/v1/leads/{lead}/attachments", List[Attachment], security=("bearerAuth",)
)
UPLOAD: Endpoint[Attachment] = Endpoint(
    "POST",
    "/v1/leads/{lead}/attachments",
    Attachment,
    rest="form",
    files={"file": "file"},
    content_type="multipart/form-data",
    security=("bearerAuth",),
)
DOWNLOAD: Endpoint[bytes] = Endpoint(
    "GET",
    "/v1/leads/{lead}/attachments/{attachment}/download",
    bytes,
    accept="application/pdf",
    security=("bearerAuth",),
)
DELETE: Endpoint[None] = Endpoint(
    "DELETE", "/v1/leads/{lead}/attachments/{attachment}", None, security=("bearerAuth",)
)


class LeadsAttachments(Resource):
    """`client.leads.attachments`."""

    def list(self, lead: int, /, **options: Unpack[RequestOptions]) -> List[Attachment]:
        """List attachments

        An array, newest first.

        Args:
            lead: Required. ID of the lead

        Raises:
            NotFoundError: 404, Lead not found

        Example:
            client.leads.attachments.list(4812)
        """
        return self._send(LIST, {"lead": lead}, options)

    def upload(
        self,
        lead: int,
        /,
        *,
        file: FileInput,
        description: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Attachment:
        """Upload attachment

        Send the file as `multipart/form-data`. Postman sets the Content-Type header itself.

        Args:
            lead: Required. ID of the lead
            file: Required. pdf, docx, xlsx, png or jpg, max 20 MB
            description: Optional. Max 255 characters

        Raises:
            NotFoundError: 404, Lead not found
            APIStatusError: 413, File too large
            UnprocessableEntityError: 422, Validation error

        Example:
            client.leads.attachments.upload(
                4812,
                file=Path("document.pdf"),
                description="Signed quote",
            )
        """
        return self._send(UPLOAD, {"lead": lead, "file": file, "description": description}, options)

    def download(
        self, lead: int, attachment: int, /, **options: Unpack[RequestOptions]
    ) -> BinaryResponse:
        """Download attachment

        The file itself, with its own Content-Type.

        Args:
            lead: Required. ID of the lead
            attachment: Required. ID of the attachment

        Raises:
            NotFoundError: 404, Attachment not found

        Example:
            client.leads.attachments.download(4812, 771)
        """
        return self._download(DOWNLOAD, {"lead": lead, "attachment": attachment}, options)

    def delete(self, lead: int, attachment: int, /, **options: Unpack[RequestOptions]) -> None:
        """Delete attachment

        Args:
            lead: Required. ID of the lead
            attachment: Required. ID of the attachment

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Attachment not found

        Example:
            client.leads.attachments.delete(4812, 771)
        """
        return self._send(DELETE, {"lead": lead, "attachment": attachment}, options)


class AsyncLeadsAttachments(AsyncResource):
    """`client.leads.attachments`."""

    async def list(self, lead: int, /, **options: Unpack[RequestOptions]) -> List[Attachment]:
        """List attachments

        An array, newest first.

        Args:
            lead: Required. ID of the lead

        Raises:
            NotFoundError: 404, Lead not found

        Example:
            await client.leads.attachments.list(4812)
        """
        return await self._send(LIST, {"lead": lead}, options)

    async def upload(
        self,
        lead: int,
        /,
        *,
        file: FileInput,
        description: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> Attachment:
        """Upload attachment

        Send the file as `multipart/form-data`. Postman sets the Content-Type header itself.

        Args:
            lead: Required. ID of the lead
            file: Required. pdf, docx, xlsx, png or jpg, max 20 MB
            description: Optional. Max 255 characters

        Raises:
            NotFoundError: 404, Lead not found
            APIStatusError: 413, File too large
            UnprocessableEntityError: 422, Validation error

        Example:
            await client.leads.attachments.upload(
                4812,
                file=Path("document.pdf"),
                description="Signed quote",
            )
        """
        return await self._send(
            UPLOAD, {"lead": lead, "file": file, "description": description}, options
        )

    async def download(
        self, lead: int, attachment: int, /, **options: Unpack[RequestOptions]
    ) -> BinaryResponse:
        """Download attachment

        The file itself, with its own Content-Type.

        Args:
            lead: Required. ID of the lead
            attachment: Required. ID of the attachment

        Raises:
            NotFoundError: 404, Attachment not found

        Example:
            await client.leads.attachments.download(4812, 771)
        """
        return await self._download(DOWNLOAD, {"lead": lead, "attachment": attachment}, options)

    async def delete(
        self, lead: int, attachment: int, /, **options: Unpack[RequestOptions]
    ) -> None:
        """Delete attachment

        Args:
            lead: Required. ID of the lead
            attachment: Required. ID of the attachment

        Raises:
            PermissionDeniedError: 403, Forbidden
            NotFoundError: 404, Attachment not found

        Example:
            await client.leads.attachments.delete(4812, 771)
        """
        return await self._send(DELETE, {"lead": lead, "attachment": attachment}, options)
