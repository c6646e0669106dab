"""OAuth 2.0 access tokens, obtained and renewed as they are needed (RFC 6749).

Tokens are renewed a minute before they expire and after a 401, by one request however many calls wait for
it, be they of one client or of several that share a source.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus

from ._errors import APIConnectionError, APIError, RequestInfo, UnsafeRequestError
from ._io import Deadline
from ._json import load_json
from ._secrets import MASK, Secret
from ._servers import is_loopback, origin_of

if TYPE_CHECKING:
    from ._http import httpx
    from ._io import IO

RENEW_AHEAD = 60.0
TOKEN_TIMEOUT = 30.0
LONGEST_TOKEN_ANSWER = 2**20


class TokenError(APIError):
    """The authorization server gave no token. `code` is its reason (RFC 6749, section 5.2), "" if none."""

    def __init__(self, message: str, *, request: RequestInfo | None = None, code: str = "") -> None:
        super().__init__(message, request=request)
        self.code = code


class Tokens:
    """What an authorization server gave. `expires_at` is in seconds since 1970, None for never."""

    __slots__ = ("_access", "_refresh", "expires_at")

    def __init__(
        self, access_token: str, refresh_token: str | None = None, expires_at: float | None = None
    ) -> None:
        self._access = Secret(access_token)
        self._refresh = Secret(refresh_token) if refresh_token else None
        self.expires_at = expires_at

    @property
    def access_token(self) -> str:
        return self._access.reveal()

    @property
    def refresh_token(self) -> str | None:
        return self._refresh.reveal() if self._refresh else None

    def __repr__(self) -> str:
        return f"Tokens({MASK}, expires_at={self.expires_at})"


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
            async with io.one_at_a_time(self._lock):
                tokens = self._tokens
                if tokens is None or _expires_soon(tokens):
                    tokens = await self._obtain(io)
        return tokens.access_token

    async def renew(self, io: IO, failed: str) -> bool:
        """Whether there is another token than the one that failed; it is obtained if it must be."""
        async with io.one_at_a_time(self._lock):
            if self._tokens is None or self._tokens.access_token == failed:
                if not self._can_obtain():
                    return False
                await self._obtain(io)
        return True

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
        status, answer = await answered(io, self._request(parameters))
        return _tokens(answer, status, refresh, RequestInfo("POST", self.token_url))

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


async def answered(io: IO, request: httpx.Request) -> tuple[int, Any]:
    """The status and the JSON of an authorization server's answer; None for what is no JSON.

    Raises:
        UnsafeRequestError: the request is for plain HTTP on another machine.
        APIConnectionError: there was no answer; nothing of the API's has been sent.
    """
    from ._failures import typed_errors
    from ._http import httpx

    info = RequestInfo(request.method, str(request.url))
    _refuse_insecure(info)
    request.extensions["timeout"] = httpx.Timeout(TOKEN_TIMEOUT).as_dict()
    deadline = Deadline(time.monotonic() + TOKEN_TIMEOUT, time.monotonic)
    try:
        with typed_errors(info):
            response = await io.send(request, deadline)
            content = await io.read(response, LONGEST_TOKEN_ANSWER, deadline)
    except APIConnectionError as error:
        error.sent = False
        raise
    try:
        return response.status_code, load_json(content)
    except ValueError:
        return response.status_code, None


def _refuse_insecure(info: RequestInfo) -> None:
    scheme, host, _ = origin_of(info.url)
    if scheme != "https" and not is_loopback(host):
        raise UnsafeRequestError(f"{info}: a token must not travel over plain HTTP", request=info)


def _expires_soon(tokens: Tokens) -> bool:
    return tokens.expires_at is not None and tokens.expires_at - RENEW_AHEAD <= time.time()


def _tokens(found: Any, status: int, refresh: str | None, info: RequestInfo) -> Tokens:
    """The tokens of an answer; a refresh token that is not replaced stays good (section 6)."""
    answer = found if isinstance(found, dict) else {}
    access = answer.get("access_token")
    if status >= 300 or not isinstance(access, str) or not access:
        code = answer.get("error") if isinstance(answer.get("error"), str) else ""
        raise TokenError(
            f"{info}: {status} {code or 'without a token'}", request=info, code=code or ""
        )
    renewed, seconds = answer.get("refresh_token"), answer.get("expires_in")
    lasts = float(seconds) if isinstance(seconds, int | float | str) and _numeric(seconds) else None
    return Tokens(
        access,
        renewed if isinstance(renewed, str) and renewed else refresh,
        None if lasts is None else time.time() + lasts,
    )


def _numeric(value: object) -> bool:
    return str(value).replace(".", "", 1).isdigit()
