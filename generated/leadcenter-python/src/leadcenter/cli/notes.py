"""`leadcenter notes`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("notes")


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option("--lead-id", "lead_id", "integer", "Optional. ID of a lead"),
    Option("--author-id", "author_id", "integer", "Optional. ID of a user"),
    Option("--search", "search", "string", "Optional. Part of the text"),
)
def list(client: Client) -> Method:
    """List notes

    Notes of all leads, newest first.
    """
    return client.notes.list


@GROUP.answer("get", Argument("note_id", "integer"))
def get(client: Client) -> Method:
    """Get note

    One note. `author` is null for imported notes.
    """
    return client.notes.get


@GROUP.answer(
    "update",
    Argument("note_id", "integer"),
    Member("--body", "body", "string", required=True),
    Member("--is-pinned", "is_pinned", "boolean"),
)
def update(client: Client) -> Method:
    """Update note"""
    return client.notes.update


@GROUP.text("delete", Argument("note_id", "integer"))
def delete(client: Client) -> Method:
    """Delete note"""
    return client.notes.delete
