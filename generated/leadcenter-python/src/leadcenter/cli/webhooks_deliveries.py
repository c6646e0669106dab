"""`leadcenter webhooks deliveries`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("deliveries")


@GROUP.pages(
    "list",
    Argument("webhook", "integer", "Required. ID of the webhook"),
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option(
        "--status",
        "status",
        ["pending", "delivered", "failed"],
        "Optional. One of: pending, delivered, failed",
    ),
    Option("--event", "event", "string", "Optional. Name of an event"),
)
def list(client: Client) -> Method:
    """List deliveries

    Deliveries of the last 30 days, newest first.
    """
    return client.webhooks.deliveries.list


@GROUP.answer(
    "redeliver",
    Argument("webhook", "integer", "Required. ID of the webhook"),
    Argument("delivery", "string", "Required. UUID of the delivery"),
)
def redeliver(client: Client) -> Method:
    """Redeliver

    Send a delivery again. Returns at once, the delivery is `pending` until it is done.
    """
    return client.webhooks.deliveries.redeliver
