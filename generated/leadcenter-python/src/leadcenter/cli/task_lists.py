"""`leadcenter task-lists`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("task-lists", "Lists into which tasks are sorted. There is always one default list.")


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "Page number. Needs per_page as well"),
    Option("--per-page", "per_page", "integer", "Items per page, max 100. Needs page as well"),
)
def list(client: Client) -> Method:
    """List task lists

    An array of all task lists, or pages of them when both `page` and `per_page` are passed.
    """
    return client.task_lists.list


@GROUP.answer(
    "create",
    Member("--name", "name", "string", "Max 100 characters, unique", required=True),
    Member("--description", "description", "string"),
    Member("--color", "color", "string", "Hex color, e.g. `#9B51E0`"),
)
def create(client: Client) -> Method:
    """Create task list

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `name` | string | Yes | Max 100 characters, unique |
    | `description` | string | No |  |
    | `color` | string | No | Hex color, e.g. `#9B51E0` |
    | `is_default` | boolean | No | Makes this the default list. Default: false |
    """
    return client.task_lists.create


@GROUP.answer("get", Argument("task_list", "integer", "Required. ID of the task list"))
def get(client: Client) -> Method:
    """Get task list"""
    return client.task_lists.get


@GROUP.answer(
    "update",
    Argument("task_list", "integer", "Required. ID of the task list"),
    Member("--name", "name", "string", required=True),
    Member("--description", "description", "any"),
    Member("--color", "color", "string"),
    Member("--is-default", "is_default", "boolean"),
)
def update(client: Client) -> Method:
    """Update task list"""
    return client.task_lists.update


@GROUP.text("delete", Argument("task_list", "integer", "Required. ID of the task list"))
def delete(client: Client) -> Method:
    """Delete task list

    Its tasks move to the default list. The default list itself cannot be deleted.
    """
    return client.task_lists.delete
