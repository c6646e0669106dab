"""`leadcenter auth`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Group, Member, Method

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group(
    "auth",
    "",
    {
        "tokens": ("leadcenter.cli.auth_tokens", "list, revoke"),
    },
)


@GROUP.answer(
    "login",
    Member("--email", "email", "string", "E-mail of the user", required=True),
    Member("--password", "password", "string", "Password of the user", required=True),
    Member(
        "--device-name",
        "device_name",
        "string",
        "Shown in the list of tokens, to tell them apart later. Default: `API`",
    ),
)
def login(client: Client) -> Method:
    """Login

    Log in with e-mail and password. The response carries the bearer token for all other
    requests; the test script of this request stores it in the environment as `token`, so **run
    this one first**.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `email` | string | Yes | E-mail of the user |
    | `password` | string | Yes | Password of the user |
    | `device_name` | string | No | Shown in the list of tokens, to tell them apart later. Default: `API` |
    """
    return client.auth.login


@GROUP.answer(
    "register",
    Member("--first-name", "first_name", "string", "Max 100 characters", required=True),
    Member("--last-name", "last_name", "string", "Max 100 characters", required=True),
    Member("--email", "email", "string", "Must not be in use", required=True),
    Member("--password", "password", "string", "At least 10 characters", required=True),
    Member(
        "--password-confirmation",
        "password_confirmation",
        "string",
        "Same as `password`",
        required=True,
    ),
    Member("--phone", "phone", "string", "E.164, e.g. `+12125550147`"),
    Member("--timezone", "timezone", "string", "IANA name. Default: `UTC`"),
)
def register(client: Client) -> Method:
    """Register

    Create an account together with its first user, who becomes an `admin`. The response is the
    same as for **Login**.

    | Field | Type | Required | Description |
    | --- | --- | --- | --- |
    | `first_name` | string | Yes | Max 100 characters |
    | `last_name` | string | Yes | Max 100 characters |
    | `email` | string | Yes | Must not be in use |
    | `password` | string | Yes | At least 10 characters |
    | `password_confirmation` | string | Yes | Same as `password` |
    | `phone` | string | No | E.164, e.g. `+12125550147` |
    | `timezone` | string | No | IANA name. Default: `UTC` |
    """
    return client.auth.register


@GROUP.answer("me")
def me(client: Client) -> Method:
    """Get current user

    The user to whom the token belongs. Handy as a first check that a token works.

    For example:

    - Get current user
    - Get current user (OAuth 2.0)
    """
    return client.auth.me


@GROUP.answer("refresh", Member("--refresh-token", "refresh_token", "any", required=True))
def refresh(client: Client) -> Method:
    """Refresh token

    Exchange the refresh token from **Login** for a new pair. The old refresh token can be used
    once only.
    """
    return client.auth.refresh


@GROUP.text("logout")
def logout(client: Client) -> Method:
    """Logout

    Revokes the token that is sent with this request. Other tokens of the same user keep
    working.
    """
    return client.auth.logout
