"""HTTP Digest access authentication (RFC 7616), computed by httpx.

The first request is answered with a challenge, and sent again with what answers it; later ones answer the same
challenge at once, until the server gives another.
"""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn

from ._auth import Marks, source_of
from ._http import httpx
from ._secrets import MASK
from ._signing import needed, refusal

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._io import IO
    from ._types import TokenInput


class DigestAuth:
    """Requests that answer a challenge with a user's name and password.

    Raises:
        SigningError: on a call, the challenge asks for what no client does (`auth-int`, an unknown hash).
    """

    def __init__(self, username: str, password: TokenInput) -> None:
        self._username = username
        self._password = source_of(password)
        self._known: tuple[str, httpx.DigestAuth] | None = None
        self._lock = Lock()

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        password = await self._password.token(io)
        if self._known is None or self._known[0] != password:
            return Marks(secrets=[password])
        with self._lock:
            next(self._known[1].auth_flow(request))
        return _marks(request, password)

    async def answer(
        self, io: IO, response: httpx.Response, failed: Marks
    ) -> _ChallengedAuth | None:
        """The way to send the request again, if it was answered with a challenge."""
        challenges = response.headers.get_list("www-authenticate")
        if not any(each.lower().startswith("digest ") for each in challenges):
            return None
        password = await self._password.token(io)
        return _ChallengedAuth(self, httpx.DigestAuth(self._username, password), password, response)

    async def renew(self, io: IO, failed: Marks) -> bool:
        return await self._password.renew(io, failed.secrets[0])

    def remember(self, password: str, challenged: httpx.DigestAuth) -> None:
        """Answer this challenge from now on."""
        self._known = (password, challenged)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._username!r}, {MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a way to sign requests holds secrets and cannot be pickled")


class _ChallengedAuth:
    """The answer to one challenge."""

    def __init__(
        self, owner: DigestAuth, own: httpx.DigestAuth, password: str, response: httpx.Response
    ) -> None:
        self._owner, self._own = owner, own
        self._password, self._response = password, response

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        flow = self._own.auth_flow(request)
        next(flow)
        try:
            flow.send(self._response)
        except (httpx.ProtocolError, NotImplementedError, LookupError, ValueError) as error:
            raise refusal(request, f"the server's digest challenge: {error}") from None
        self._owner.remember(self._password, self._own)
        return _marks(request, self._password)

    async def renew(self, io: IO, failed: Marks) -> bool:
        return False


def _marks(request: httpx.Request, password: str) -> Marks:
    return Marks(headers={"Authorization": request.headers["authorization"]}, secrets=[password])


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> DigestAuth:
    """What the runtime calls."""
    return DigestAuth(str(value), needed("digest", others, "password"))
