"""`leadcenter tags`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("tags")


@GROUP.answer("list", Option("--search", "search", "string", "optional, part of the name"))
def list(client: Client) -> Method:
    """List tags

    All tags by name, as an array.
    """
    return client.tags.list


@GROUP.answer(
    "create",
    Member("--name", "name", "string", "Required. Max 50 characters, unique.", required=True),
    Member("--color", "color", "string", "Optional. Hex color."),
)
def create(client: Client) -> Method:
    """Create tag

    `name`: Required. Max 50 characters, unique.

    `color`: Optional. Hex color.
    """
    return client.tags.create


@GROUP.answer(
    "update",
    Argument("tag_id", "integer"),
    Member("--name", "name", "string"),
    Member("--color", "color", "string"),
)
def update(client: Client) -> Method:
    """Update tag"""
    return client.tags.update


@GROUP.text("delete", Argument("tag_id", "integer"))
def delete(client: Client) -> Method:
    """Delete tag

    The tag is removed from all leads.
    """
    return client.tags.delete
