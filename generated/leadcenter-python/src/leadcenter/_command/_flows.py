"""The flows of OAuth 2.0 by which `login` gets a token, and what is kept of one between runs."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import click

from ._text import clean_line

if TYPE_CHECKING:
    from .._runtime._oauth import OAuth2, Tokens  # noqa: TID252

FlowKind = Literal["authorizationCode", "password", "clientCredentials"]


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow of OAuth 2.0 (OpenAPI 3.1, section 4.8.29) whose token the client takes as `argument`.

    A URL that begins with a slash is one of the API's own server.
    """

    argument: str
    kind: FlowKind
    token_url: str
    authorization_url: str = ""
    scopes: tuple[str, ...] = ()

    @property
    def scope(self) -> dict[str, str]:
        """The parameter that asks for the scopes (RFC 6749, section 3.3)."""
        return {"scope": " ".join(self.scopes)} if self.scopes else {}

    def at(self, server: str) -> Flow:
        """The flow with absolute URLs, as the server at an origin has it.

        Raises:
            UsageError: a URL is not one that a browser or a token should be sent to.
        """
        found = [_absolute(url, server) for url in (self.token_url, self.authorization_url)]
        return Flow(self.argument, self.kind, found[0], found[1], self.scopes)


@dataclass(frozen=True, slots=True)
class Application:
    """Who asks for a token: the id that the authorization server gave, and a secret where there is one."""

    client_id: str
    client_secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """All it takes to use a token in a later run, and to renew it where that can be.

    `expires_at` is in seconds since 1970; `lifetime` is how many seconds it had to go when it was given. Each
    is None where the server did not say. A token of the API's own login has no `token_url`.
    """

    token_url: str
    client_id: str
    access_token: str = field(repr=False)
    client_secret: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)
    expires_at: float | None = None
    lifetime: float | None = None
    grant: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, source: OAuth2, application: Application, grant: Mapping[str, str]) -> Kept:
        """What a source has got. `grant` is what a new token needs where none can be refreshed."""
        tokens = source.tokens
        assert tokens is not None, "the source has been asked"
        return cls(
            source.token_url,
            application.client_id,
            tokens.access_token,
            application.client_secret,
            tokens.refresh_token or "",
            tokens.expires_at,
            tokens.lifetime,
            grant,
        )

    @classmethod
    def given(cls, token: str, lifetime: float) -> Kept:
        """A token of the API's own login, which is good for so many seconds."""
        return cls("", "", token, expires_at=time.time() + lifetime, lifetime=lifetime)

    @classmethod
    def read(cls, text: str) -> Kept | None:
        """What was kept as a text; None where it was spoiled."""
        try:
            return cls(**json.loads(text))
        except (TypeError, ValueError):
            return None

    @property
    def is_renewed(self) -> bool:
        """Whether there is a new token when this one has expired."""
        return bool(self.refresh_token or self.grant)

    def text(self) -> str:
        return json.dumps(asdict(self))

    def source(self, save: Callable[[str], Any]) -> OAuth2:
        """The source of tokens for the client; `save` is given the text to keep when there is a new one."""
        from .._runtime._oauth import OAuth2, Tokens  # noqa: TID252

        def keep(tokens: Tokens) -> None:
            save(self._with(tokens).text())

        return OAuth2(
            self.token_url,
            client_id=self.client_id,
            client_secret=self.client_secret or None,
            grant=self.grant,
            tokens=Tokens(
                self.access_token, self.refresh_token or None, self.expires_at, self.lifetime
            ),
            save=keep,
        )

    def _with(self, tokens: Tokens) -> Kept:
        return replace(
            self,
            access_token=tokens.access_token,
            refresh_token=tokens.refresh_token or "",
            expires_at=tokens.expires_at,
            lifetime=tokens.lifetime,
        )


def _absolute(url: str, server: str) -> str:
    """A URL that is safe to be opened: nothing but https, or http on this machine (RFC 8252, section 8.3)."""
    from .._runtime._servers import is_loopback, resolved  # noqa: TID252

    if not url:
        return ""
    try:
        found = resolved(server, url)
    except ValueError as error:
        raise click.UsageError(f"{clean_line(url)} is no URL to log in at: {error}.") from None
    parts = urlsplit(found)
    if parts.scheme != "https" and not is_loopback(parts.hostname or ""):
        raise click.UsageError(f"{clean_line(found)} is not https: nothing is sent there.")
    return found
