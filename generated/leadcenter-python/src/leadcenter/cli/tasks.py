"""`leadcenter tasks`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("tasks")


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option("--status", "status", ["open", "completed"], "Optional. One of: open, completed"),
    Option(
        "--type",
        "type",
        ["call", "email", "meeting", "to_do"],
        "Optional. One of: call, email, meeting, to_do",
    ),
    Option(
        "--priority", "priority", ["low", "normal", "high"], "Optional. One of: low, normal, high"
    ),
    Option("--assignee-id", "assignee_id", "integer", "Optional. ID of a user"),
    Option("--task-list-id", "task_list_id", "integer", "Optional. ID of a task list"),
    Option("--lead-id", "lead_id", "integer", "Optional. ID of a lead"),
    Option("--due-before", "due_before", "string", "Optional. Date and time, ISO 8601"),
    Option("--overdue", "overdue", "integer", "Optional. 1: overdue tasks only"),
    Option(
        "--sort",
        "sort",
        ["due_at", "-due_at", "created_at", "-created_at"],
        "Optional. One of: due_at, -due_at, created_at, -created_at. Default: due_at",
    ),
)
def list(client: Client) -> Method:
    """List tasks

    Tasks the current user may see.
    """
    return client.tasks.list


@GROUP.answer(
    "create",
    Member("--title", "title", "string", "Max 255 characters", required=True),
    Member("--description", "description", "string"),
    Member(
        "--type",
        "type",
        ["call", "email", "meeting", "to_do"],
        "One of: call, email, meeting, to_do. Default: to_do",
    ),
    Member(
        "--priority",
        "priority",
        ["low", "normal", "high"],
        "One of: low, normal, high. Default: normal",
    ),
    Member("--due-at", "due_at", "string", "Date and time, ISO 8601"),
    Member("--task-list-id", "task_list_id", "integer", "Default: the default task list"),
    Member("--lead-id", "lead_id", "integer"),
    Member("--assignee-id", "assignee_id", "integer", "Default: the current user"),
)
def create(client: Client) -> Method:
    """Create task

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `title` | string | Yes | Max 255 characters |
    | `description` | string | No |  |
    | `type` | string | No | One of: call, email, meeting, to_do. Default: to_do |
    | `priority` | string | No | One of: low, normal, high. Default: normal |
    | `due_at` | string | No | Date and time, ISO 8601 |
    | `task_list_id` | integer | No | Default: the default task list |
    | `lead_id` | integer | No |  |
    | `assignee_id` | integer | No | Default: the current user |
    """
    return client.tasks.create


@GROUP.answer("get", Argument("task", "integer", "Required. ID of the task"))
def get(client: Client) -> Method:
    """Get task

    One task.
    """
    return client.tasks.get


@GROUP.answer(
    "update",
    Argument("task", "integer", "Required. ID of the task"),
    Member("--title", "title", "string"),
    Member("--priority", "priority", "string"),
    Member("--due-at", "due_at", "string"),
    Member("--task-list-id", "task_list_id", "integer"),
    Member("--lead-id", "lead_id", "integer"),
    Member("--assignee-id", "assignee_id", "integer"),
)
def update(client: Client) -> Method:
    """Update task

    Fields as in **Create task**, all optional.
    """
    return client.tasks.update


@GROUP.answer("complete", Argument("task", "integer", "Required. ID of the task"))
def complete(client: Client) -> Method:
    """Complete task

    Marks the task as completed now. No body needed. A completed task is returned unchanged.
    """
    return client.tasks.complete


@GROUP.text("delete", Argument("task", "integer", "Required. ID of the task"))
def delete(client: Client) -> Method:
    """Delete task"""
    return client.tasks.delete
