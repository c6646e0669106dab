"""`leadcenter leads tags`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("tags")


@GROUP.answer(
    "add",
    Argument("lead", "integer", "Required. ID of the lead"),
    Member(
        "--tag-id",
        "tag_id",
        "integer",
        "Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.",
        required=True,
    ),
)
def add(client: Client) -> Method:
    """Add tag to a lead

    `tag_id`: Required. ID of the tag. Adding a tag twice does no harm. Returns the lead.
    """
    return client.leads.tags.add


@GROUP.text(
    "remove",
    Argument("lead", "integer", "Required. ID of the lead"),
    Argument("tag", "integer", "Required. ID of the tag"),
)
def remove(client: Client) -> Method:
    """Remove tag from a lead

    The tag itself is kept.
    """
    return client.leads.tags.remove
