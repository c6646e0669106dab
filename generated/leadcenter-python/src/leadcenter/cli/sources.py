"""`leadcenter sources`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("sources", "Where leads come from.")


@GROUP.answer("list", Option("--is-active", "is_active", "integer", "optional, 1 or 0"))
def list(client: Client) -> Method:
    """List sources

    All sources, as an array.
    """
    return client.sources.list


@GROUP.answer(
    "create",
    Member("--name", "name", "string", "Unique", required=True),
    Member(
        "--type",
        "type",
        "string",
        "One of: web_form, advertising, referral, event, import, api, other",
        required=True,
    ),
    Member("--is-active", "is_active", "boolean", "Default: true"),
    Member(
        "--cost-per-lead",
        "cost_per_lead",
        "string",
        "Decimal with two places, in the currency of the account",
    ),
)
def create(client: Client) -> Method:
    """Create source

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `name` | string | Yes | Unique |
    | `type` | string | Yes | One of: web_form, advertising, referral, event, import, api, other |
    | `is_active` | boolean | No | Default: true |
    | `cost_per_lead` | string | No | Decimal with two places, in the currency of the account |
    """
    return client.sources.create


@GROUP.answer(
    "update",
    Argument("source", "integer", "Required. ID of the source"),
    Member("--name", "name", "string"),
    Member("--type", "type", "string"),
    Member("--is-active", "is_active", "boolean"),
    Member("--cost-per-lead", "cost_per_lead", "any"),
)
def update(client: Client) -> Method:
    """Update source"""
    return client.sources.update


@GROUP.text("delete", Argument("source", "integer", "Required. ID of the source"))
def delete(client: Client) -> Method:
    """Delete source"""
    return client.sources.delete
