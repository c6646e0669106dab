"""OAuth 2.0 access tokens, obtained and renewed as they are needed (RFC 6749).

Tokens are renewed before they expire (in the last tenth of their time, a minute at most) and after a 401, by one request however many calls wait for
it, be they of one client or of several that share a source.
"""

from __future__ import annotations

import base64
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from ._errors import RequestInfo
from ._secrets import Secret
from ._token_endpoint import TokenError as TokenError
from ._token_endpoint import Tokens as Tokens
from ._token_endpoint import answered as answered
from ._token_endpoint import token_deadline, tokens_of

if TYPE_CHECKING:
    from ._http import httpx
    from ._io import IO

RENEW_AHEAD = 60.0
RENEWED_PART = 0.1


class OAuth2:
    """A source of access tokens.

    Args:
        token_url: where tokens are given out; https, or http on this machine.
        client_id: the application's id.
        client_secret: its secret; None for a public client.
        grant: the first request's parameters; empty where only `tokens` are given.
        tokens: what an earlier run got.
        save: called with new tokens, to keep them: a refresh token may be good only once.
        in_body: send the client's id and secret in the body, not as Basic authentication.
    """

    def __init__(
        self,
        token_url: str,
        *,
        client_id: str,
        client_secret: str | None = None,
        grant: Mapping[str, str] | None = None,
        tokens: Tokens | None = None,
        save: Callable[[Tokens], None] | None = None,
        in_body: bool = False,
    ) -> None:
        self.token_url = token_url
        self.client_id = client_id
        self._client_secret = Secret(client_secret) if client_secret else None
        self._grant = {name: Secret(value) for name, value in (grant or {}).items()}
        self._tokens = tokens
        self._save = save
        self._in_body = in_body
        self._lock = Lock()

    @property
    def tokens(self) -> Tokens | None:
        """The tokens in use, to keep for another run; None before the first request."""
        return self._tokens

    async def token(self, io: IO) -> str:
        """The access token to use now."""
        tokens = self._tokens
        if tokens is None or _expires_soon(tokens):
            async with self._turn(io):
                tokens = self._tokens
                if tokens is None or _expires_soon(tokens):
                    tokens = await self._obtain(io)
        return tokens.access_token

    async def renew(self, io: IO, failed: str) -> bool:
        """Whether there is another token than the one that failed; it is obtained if it must be."""
        async with self._turn(io):
            if self._tokens is None or self._tokens.access_token == failed:
                if not self._can_obtain():
                    return False
                await self._obtain(io)
        return True

    @asynccontextmanager
    async def _turn(self, io: IO) -> AsyncIterator[None]:
        from ._failures import typed_errors

        with typed_errors(RequestInfo("POST", self.token_url)):
            async with io.one_at_a_time(self._lock, token_deadline()):
                yield

    def _can_obtain(self) -> bool:
        return bool(self._grant or (self._tokens and self._tokens.refresh_token))

    async def _obtain(self, io: IO) -> Tokens:
        tokens = await self._refreshed(io) or await self._granted(io)
        if self._grant.get("grant_type") == Secret("authorization_code"):
            self._grant = {}
        self._tokens = tokens
        if self._save:
            self._save(tokens)
        return tokens

    async def _refreshed(self, io: IO) -> Tokens | None:
        """The tokens for the refresh token; None if there is none, or it is dead and there is a grant."""
        refresh = self._tokens.refresh_token if self._tokens else None
        if not refresh:
            return None
        parameters = {"grant_type": "refresh_token", "refresh_token": refresh}
        try:
            return await self._ask(io, parameters, refresh)
        except TokenError as error:
            if error.code != "invalid_grant" or not self._grant:
                raise
        self._tokens = None
        return None

    async def _granted(self, io: IO) -> Tokens:
        if not self._grant:
            raise TokenError("the access token has expired and there is no refresh token")
        parameters = {name: secret.reveal() for name, secret in self._grant.items()}
        return await self._ask(io, parameters)

    async def _ask(self, io: IO, parameters: dict[str, str], refresh: str | None = None) -> Tokens:
        answer = await answered(io, self._request(parameters))
        info = RequestInfo("POST", self.token_url)
        return tokens_of(answer, refresh, info)

    def _request(self, parameters: dict[str, str]) -> httpx.Request:
        from ._http import httpx

        headers = {"Accept": "application/json"}
        secret = self._client_secret.reveal() if self._client_secret else ""
        if self._in_body or not secret:
            parameters = {**parameters, "client_id": self.client_id}
            parameters |= {"client_secret": secret} if secret else {}
        else:
            pair = f"{quote_plus(self.client_id)}:{quote_plus(secret)}".encode()
            headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
        return httpx.Request("POST", self.token_url, headers=headers, data=parameters)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.token_url!r}, client_id={self.client_id!r})"

    def __reduce__(self) -> Any:
        raise TypeError("a source of tokens cannot be pickled")


def _expires_soon(tokens: Tokens) -> bool:
    if tokens.expires_at is None:
        return False
    part = RENEW_AHEAD if tokens.lifetime is None else tokens.lifetime * RENEWED_PART
    return tokens.expires_at - min(RENEW_AHEAD, part) <= time.time()
