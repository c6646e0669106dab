"""Asking an authorization server at its token endpoint, and what it answers (RFC 6749, sections 3.2 and 5)."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import APIConnectionError, APIError, RequestInfo, UnsafeRequestError
from ._io import Deadline
from ._json import load_json
from ._retry import retry_after
from ._secrets import MASK, Secret
from ._servers import is_loopback, origin_of

if TYPE_CHECKING:
    from ._http import httpx
    from ._io import IO

TOKEN_TIMEOUT = 30.0
LONGEST_TOKEN_ANSWER = 2**20


class TokenError(APIError):
    """The authorization server gave no token.

    Attributes:
        code: its reason (RFC 6749, section 5.2), "" if none.
        status_code: the HTTP status, None where it was not asked.
        retry_after: seconds it asks to wait, None where it does not say.
    """

    def __init__(
        self,
        message: str,
        *,
        request: RequestInfo | None = None,
        code: str = "",
        status_code: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, request=request)
        self.code = code
        self.status_code = status_code
        self.retry_after = retry_after


class Tokens:
    """What an authorization server gave.

    `expires_at` is in seconds since 1970, None for never. `lifetime` is how many seconds it had to go when it
    was given, None where that is not known.
    """

    __slots__ = ("_access", "_refresh", "expires_at", "lifetime")

    def __init__(
        self,
        access_token: str,
        refresh_token: str | None = None,
        expires_at: float | None = None,
        lifetime: float | None = None,
    ) -> None:
        self._access = Secret(access_token)
        self._refresh = Secret(refresh_token) if refresh_token else None
        self.expires_at = expires_at
        self.lifetime = lifetime

    @property
    def access_token(self) -> str:
        return self._access.reveal()

    @property
    def refresh_token(self) -> str | None:
        return self._refresh.reveal() if self._refresh else None

    def __repr__(self) -> str:
        return f"Tokens({MASK}, expires_at={self.expires_at})"


class Answer(NamedTuple):
    """What an authorization server answered: `told` is its JSON, None for what is none.

    `retry_after` is the wait it asks for in seconds, None where it does not.
    """

    status: int
    told: Any
    retry_after: float | None


async def answered(io: IO, request: httpx.Request) -> Answer:
    """The answer of an authorization server.

    Raises:
        UnsafeRequestError: the request is for plain HTTP on another machine.
        APIConnectionError: there was no answer; nothing of the API's has been sent.
    """
    from ._failures import typed_errors
    from ._http import httpx

    info = RequestInfo(request.method, str(request.url))
    _refuse_insecure(info)
    request.extensions["timeout"] = httpx.Timeout(TOKEN_TIMEOUT).as_dict()
    deadline = token_deadline()
    try:
        with typed_errors(info):
            response = await io.send(request, deadline)
            content = await io.read(response, LONGEST_TOKEN_ANSWER, deadline)
    except APIConnectionError as error:
        error.sent = False
        raise
    wait = retry_after(response.headers, time.time())
    try:
        return Answer(response.status_code, load_json(content), wait)
    except ValueError:
        return Answer(response.status_code, None, wait)


def token_deadline() -> Deadline:
    """When an authorization server that is asked now must have answered."""
    return Deadline(time.monotonic() + TOKEN_TIMEOUT, time.monotonic)


def _refuse_insecure(info: RequestInfo) -> None:
    scheme, host, _ = origin_of(info.url)
    if scheme != "https" and not is_loopback(host):
        raise UnsafeRequestError(f"{info}: a token must not travel over plain HTTP", request=info)


def tokens_of(answer: Answer, refresh: str | None, info: RequestInfo) -> Tokens:
    """The tokens of an answer; a refresh token that is not replaced stays good (section 6).

    Raises:
        TokenError: it has none.
    """
    told = answer.told if isinstance(answer.told, dict) else {}
    access = told.get("access_token")
    if answer.status >= 300 or not isinstance(access, str) or not access:
        raise _refusal(answer, told, info)
    renewed, seconds = told.get("refresh_token"), told.get("expires_in")
    lasts = float(seconds) if isinstance(seconds, int | float | str) and _numeric(seconds) else None
    return Tokens(
        access,
        renewed if isinstance(renewed, str) and renewed else refresh,
        None if lasts is None else time.time() + lasts,
        lasts,
    )


def _refusal(answer: Answer, told: dict[str, Any], info: RequestInfo) -> TokenError:
    code = told["error"] if isinstance(told.get("error"), str) else ""
    return TokenError(
        f"{info}: {answer.status} {code or 'without a token'}",
        request=info,
        code=code,
        status_code=answer.status,
        retry_after=answer.retry_after,
    )


def _numeric(value: object) -> bool:
    return str(value).replace(".", "", 1).isdigit()
