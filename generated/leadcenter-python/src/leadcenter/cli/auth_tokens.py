"""`leadcenter auth tokens`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Argument, Group, Method

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("tokens")


@GROUP.answer("list")
def list(client: Client) -> Method:
    """List personal access tokens

    All personal access tokens of the current user, made in **CRM Settings → Integrations**. The
    token itself is shown there once, when it is made, and never again.
    """
    return client.auth.tokens.list


@GROUP.text(
    "revoke",
    Argument(
        "token_id", "integer", "Required. ID of the personal access token (not the token itself)"
    ),
)
def revoke(client: Client) -> Method:
    """Revoke personal access token

    Revoke a token. Whatever uses it gets a 401 from then on.
    """
    return client.auth.tokens.revoke
