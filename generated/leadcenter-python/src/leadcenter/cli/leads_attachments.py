"""`leadcenter leads attachments`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("attachments", "Files on a lead, up to 20 MB each.")


@GROUP.answer("list", Argument("lead", "integer", "Required. ID of the lead"))
def list(client: Client) -> Method:
    """List attachments

    An array, newest first.
    """
    return client.leads.attachments.list


@GROUP.answer(
    "upload",
    Argument("lead", "integer", "Required. ID of the lead"),
    Option(
        "--file", "file", "file", "Required. pdf, docx, xlsx, png or jpg, max 20 MB", required=True
    ),
    Option("--description", "description", "string", "Optional. Max 255 characters"),
)
def upload(client: Client) -> Method:
    """Upload attachment

    Send the file as `multipart/form-data`. Postman sets the Content-Type header itself.
    """
    return client.leads.attachments.upload


@GROUP.download(
    "download",
    Argument("lead", "integer", "Required. ID of the lead"),
    Argument("attachment", "integer", "Required. ID of the attachment"),
)
def download(client: Client) -> Method:
    """Download attachment

    The file itself, with its own Content-Type.
    """
    return client.leads.attachments.download


@GROUP.text(
    "delete",
    Argument("lead", "integer", "Required. ID of the lead"),
    Argument("attachment", "integer", "Required. ID of the attachment"),
)
def delete(client: Client) -> Method:
    """Delete attachment"""
    return client.leads.attachments.delete
