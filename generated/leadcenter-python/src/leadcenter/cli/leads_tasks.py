"""`leadcenter leads tasks`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("tasks")


@GROUP.pages(
    "list",
    Argument("lead", "integer", "Required. ID of the lead"),
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option("--status", "status", ["open", "completed"], "Optional. One of: open, completed"),
)
def list(client: Client) -> Method:
    """List tasks of a lead

    Tasks that belong to the lead. Create them with **Create task** and `lead_id`.
    """
    return client.leads.tasks.list
