"""`pets pets photos`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Method, Option  # noqa: TID252

if TYPE_CHECKING:
    from ..client import Client  # noqa: TID252

GROUP = Group("photos")


@GROUP.answer(
    "attach",
    Option("--file", "file", "file", "The photo", required=True),
    Option("--title", "title", "string"),
)
def attach(client: Client) -> Method:
    """Attach a photo"""
    return client.pets.photos.attach


@GROUP.download("get", Argument("pet", "integer"))
def get(client: Client) -> Method:
    """Get the photo"""
    return client.pets.photos.get
