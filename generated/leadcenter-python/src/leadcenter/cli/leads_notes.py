"""`leadcenter leads notes`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("notes")


@GROUP.pages(
    "list",
    Argument("lead", "integer", "Required. ID of the lead"),
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option("--pinned", "pinned", "integer", "Optional. 1: pinned notes only"),
)
def list(client: Client) -> Method:
    """List notes of a lead

    Pinned notes first, then newest first.
    """
    return client.leads.notes.list


@GROUP.answer(
    "create",
    Argument("lead", "integer", "Required. ID of the lead"),
    Member("--body", "body", "string", "Markdown, max 10,000 characters", required=True),
    Member("--is-pinned", "is_pinned", "boolean", "Default: false"),
)
def create(client: Client) -> Method:
    """Add note to a lead

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `body` | string | Yes | Markdown, max 10,000 characters |
    | `is_pinned` | boolean | No | Default: false |
    """
    return client.leads.notes.create
