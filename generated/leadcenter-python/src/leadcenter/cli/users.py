"""`leadcenter users`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Member, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "users",
    "The people who work with the leads. Only an `admin` can invite, change or deactivate other users.",
)


@GROUP.pages(
    "list",
    Option("--page", "page", "integer", "Required for pagination. Starts at 1"),
    Option("--per-page", "per_page", "integer", "Required for pagination. Default 25, max 100"),
    Option(
        "--role", "role", ["admin", "manager", "agent"], "Optional. One of: admin, manager, agent"
    ),
    Option("--is-active", "is_active", "integer", "Optional. 1 or 0"),
    Option("--search", "search", "string", "Optional. Part of name or e-mail"),
)
def list(client: Client) -> Method:
    """List users

    Returns all users as an array. Pass both `page` and `per_page` for pages.
    """
    return client.users.list


@GROUP.answer(
    "invite",
    Member("--first-name", "first_name", "string", "Max 100 characters", required=True),
    Member("--last-name", "last_name", "string", "Max 100 characters", required=True),
    Member(
        "--email", "email", "string", "Must be unique. An invitation is sent to it", required=True
    ),
    Member("--phone", "phone", "string", "E.164"),
    Member("--role", "role", "string", "One of: admin, manager, agent. Default: agent"),
    Member("--timezone", "timezone", "string", "IANA name, default is the timezone of the account"),
)
def invite(client: Client) -> Method:
    """Invite user

    Invite a colleague.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `first_name` | string | Yes | Max 100 characters |
    | `last_name` | string | Yes | Max 100 characters |
    | `email` | string | Yes | Must be unique. An invitation is sent to it |
    | `phone` | string | No | E.164 |
    | `role` | string | No | One of: admin, manager, agent. Default: agent |
    | `timezone` | string | No | IANA name, default is the timezone of the account |
    """
    return client.users.invite


@GROUP.answer("get", Argument("user", "integer", "Required. ID of the user"))
def get(client: Client) -> Method:
    """Get user

    One user.
    """
    return client.users.get


@GROUP.answer(
    "update",
    Argument("user", "integer", "Required. ID of the user"),
    Member("--first-name", "first_name", "string"),
    Member("--last-name", "last_name", "string"),
    Member("--phone", "phone", "string"),
    Member("--role", "role", "string"),
    Member("--timezone", "timezone", "string"),
)
def update(client: Client) -> Method:
    """Update user

    Change a user. The e-mail address cannot be changed here.

    Fields as in **Invite user**, all optional.
    """
    return client.users.update


@GROUP.text(
    "delete",
    Argument("user", "integer", "Required. ID of the user"),
    Option(
        "--reassign-to",
        "reassign_to",
        "integer",
        "Optional. ID of the user who takes over the open leads and tasks",
    ),
)
def delete(client: Client) -> Method:
    """Deactivate user

    The user can no longer log in. Notes and tasks stay.
    """
    return client.users.delete
