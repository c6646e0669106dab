"""`leadcenter webhooks`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "webhooks",
    "LeadCenter sends a `POST` request with a JSON body to your URL when something happens. Answer with any 2xx within 10 seconds, otherwise the delivery is repeated up to five times. Events: `lead.created`, `lead.updated`, `lead.deleted`, `lead.stage_changed`, `task.created`, `task.completed`, `event.created`. Each request has an `X-LeadCenter-Signature` header: the HMAC-SHA256 of the body with the secret of the webhook, in hex.",
    {
        "deliveries": ("leadcenter.cli.webhooks_deliveries", "list, redeliver"),
    },
)


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
)
def list(client: Client) -> Method:
    """List webhooks

    The secret is not shown here.
    """
    return client.webhooks.list


@GROUP.answer(
    "create",
    Member("--url", "url", "string", "https only", required=True),
    Member(
        "--events",
        "events",
        "string",
        "At least one, see the folder description",
        many=True,
        required=True,
    ),
    Member("--description", "description", "string"),
    Member("--is-active", "is_active", "boolean", "Default: true"),
)
def create(client: Client) -> Method:
    """Create webhook

    The `secret` is part of this response only, keep it.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `url` | string | Yes | https only |
    | `description` | string | No |  |
    | `events` | array of strings | Yes | At least one, see the folder description |
    | `is_active` | boolean | No | Default: true |
    """
    return client.webhooks.create


@GROUP.answer("get", Argument("webhook", "integer", "Required. ID of the webhook"))
def get(client: Client) -> Method:
    """Get webhook"""
    return client.webhooks.get


@GROUP.answer(
    "update",
    Argument("webhook", "integer", "Required. ID of the webhook"),
    Member("--events", "events", "string", many=True),
    Member("--is-active", "is_active", "boolean"),
)
def update(client: Client) -> Method:
    """Update webhook"""
    return client.webhooks.update


@GROUP.text("delete", Argument("webhook", "integer", "Required. ID of the webhook"))
def delete(client: Client) -> Method:
    """Delete webhook"""
    return client.webhooks.delete
