"""`leadcenter oauth`: the commands of this resource."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._command import Group, Method, Option

if TYPE_CHECKING:
    from ..client import Client

GROUP = Group("oauth")


@GROUP.text(
    "authorize",
    Option("--response-type", "response_type", "string", "Required. Always `code`", required=True),
    Option(
        "--client-id",
        "client_id",
        "string",
        "Required. Client ID of your application",
        required=True,
    ),
    Option(
        "--redirect-uri",
        "redirect_uri",
        "string",
        "Required. One of the redirect URIs of your application",
        required=True,
    ),
    Option(
        "--scope",
        "scope",
        "string",
        "Optional. Space separated list of: leads:read, leads:write, calendar:read, calendar:write, settings",
    ),
    Option("--state", "state", "string", "Recommended. Comes back unchanged"),
    Option(
        "--prompt", "prompt", ["none", "consent", "login"], "Optional. One of: none, consent, login"
    ),
)
def authorize(client: Client) -> Method:
    """Authorize

    First step of the OAuth 2.0 **authorization code** flow: open this address in a browser, it
    is not meant to be called from a program.

    The user sees a page asking for consent and is then sent to `redirect_uri` with `code` and
    `state`. Exchange the code with the next request within 10 minutes.
    """
    return client.oauth.authorize


@GROUP.answer(
    "token",
    Option("--grant-type", "grant_type", "string", "Required.", required=True),
    Option("--client-id", "client_id", "string", "Required.", required=True),
    Option("--client-secret", "client_secret", "string", "Required for confidential clients"),
    Option("--redirect-uri", "redirect_uri", "string", "Required. The same as in the first step"),
    Option(
        "--code", "code", "string", "Required. The code from the redirect, valid for 10 minutes"
    ),
    Option("--code-verifier", "code_verifier", "string", "Only with PKCE"),
    Option("--refresh-token", "refresh_token", "string", "Required."),
    Option("--scope", "scope", "string", "Optional. A subset of the scopes granted before"),
)
def token(client: Client) -> Method:
    """Exchange authorization code

    Second step of the authorization code flow: exchange the code for an access token and a
    refresh token.

    For example:

    - Exchange authorization code
    - Refresh access token
    """
    return client.oauth.token
