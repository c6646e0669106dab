"""The grants of OAuth 2.0 (RFC 6749), each to be passed where the client takes a token.

Client(token=ClientCredentials("https://.../token", client_id="...", client_secret="..."))
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from ._oauth import OAuth2, Tokens


class ClientCredentials(OAuth2):
    """Tokens for the application itself (RFC 6749, section 4.4)."""

    def __init__(
        self,
        token_url: str,
        *,
        client_id: str,
        client_secret: str,
        scopes: Sequence[str] = (),
        in_body: bool = False,
    ) -> None:
        grant = {"grant_type": "client_credentials", **_scope(scopes)}
        super().__init__(
            token_url,
            client_id=client_id,
            client_secret=client_secret,
            grant=grant,
            in_body=in_body,
        )


class PasswordGrant(OAuth2):
    """Tokens for a user's name and password (RFC 6749, section 4.3)."""

    def __init__(
        self,
        token_url: str,
        *,
        username: str,
        password: str,
        client_id: str,
        client_secret: str | None = None,
        scopes: Sequence[str] = (),
        save: Callable[[Tokens], None] | None = None,
    ) -> None:
        grant = {"grant_type": "password", "username": username, "password": password}
        super().__init__(
            token_url,
            client_id=client_id,
            client_secret=client_secret,
            grant={**grant, **_scope(scopes)},
            save=save,
        )


class RefreshToken(OAuth2):
    """Tokens from a refresh token that is already there (RFC 6749, section 6)."""

    def __init__(
        self,
        token_url: str,
        *,
        refresh_token: str,
        client_id: str,
        client_secret: str | None = None,
        save: Callable[[Tokens], None] | None = None,
    ) -> None:
        super().__init__(
            token_url,
            client_id=client_id,
            client_secret=client_secret,
            tokens=Tokens("", refresh_token, expires_at=0.0),
            save=save,
        )


class AuthorizationCode(OAuth2):
    """Tokens for a code that the user brought back from `AuthorizationRequest.url` (section 4.1)."""

    def __init__(
        self,
        token_url: str,
        *,
        code: str,
        redirect_uri: str,
        client_id: str,
        client_secret: str | None = None,
        verifier: str = "",
        save: Callable[[Tokens], None] | None = None,
    ) -> None:
        grant = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        super().__init__(
            token_url,
            client_id=client_id,
            client_secret=client_secret,
            grant={**grant, **({"code_verifier": verifier} if verifier else {})},
            save=save,
        )


@dataclass(frozen=True, slots=True)
class AuthorizationRequest:
    """Where to send a user to agree. Keep `state` to compare, and `verifier` for `AuthorizationCode`."""

    url: str
    state: str = field(repr=False)
    verifier: str = field(repr=False)

    @classmethod
    def make(
        cls,
        authorization_url: str,
        *,
        client_id: str,
        redirect_uri: str,
        scopes: Sequence[str] = (),
    ) -> AuthorizationRequest:
        """A request with a fresh state and a code verifier (PKCE, RFC 7636, S256)."""
        state, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(48)
        digest = hashlib.sha256(verifier.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": client_id,
            "redirect_uri": redirect_uri,
            "state": state,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
            **_scope(scopes),
        }
        joint = "&" if "?" in authorization_url else "?"
        return cls(f"{authorization_url}{joint}{urlencode(query)}", state, verifier)


def _scope(scopes: Sequence[str]) -> dict[str, str]:
    return {"scope": " ".join(scopes)} if scopes else {}
