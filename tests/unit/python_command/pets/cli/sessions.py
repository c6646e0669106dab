"""`pets sessions`: the operation that gives a token."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Group, Member, Method  # noqa: TID252

if TYPE_CHECKING:
    from ..client import Client  # noqa: TID252

GROUP = Group("sessions", "Sessions.")


@GROUP.answer(
    "create",
    Member("--user", "user", "string", "The user", required=True),
    Member("--password", "password", "string", "The password", required=True),
    Member("--device", "device", "string", "The device"),
)
def create(client: Client) -> Method:
    """Log in"""
    return client.login
