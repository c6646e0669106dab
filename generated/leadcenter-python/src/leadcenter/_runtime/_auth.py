"""How a request carries a credential.

A credential is put on each request as it is sent, if its origin is one of the API's own; it is never a default
header, so that no redirect and no foreign link can take it along.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from ._config import SecurityScheme
from ._secrets import Secret

if TYPE_CHECKING:
    from ._http import httpx
    from ._io import IO


@dataclass(slots=True)
class Marks:
    """What a credential adds to one request.

    `secrets` are the texts that must not be shown. `parts` are what each of several credentials added.
    """

    headers: dict[str, str] = field(default_factory=dict, repr=False)
    query: list[tuple[str, str]] = field(default_factory=list, repr=False)
    cookies: dict[str, str] = field(default_factory=dict, repr=False)
    secrets: list[str] = field(default_factory=list, repr=False)
    parts: list[tuple[Auth, Marks]] = field(default_factory=list, repr=False)


class Auth(Protocol):
    """A way to sign requests. One of your own can be passed where the client takes a token.

    One that signs what a 401 holds has a method `answer(io, response, failed)` besides, which is asked instead of
    `renew` and gives the `Auth` for the next attempt, or None. One whose `alone` is a `threading.Lock` signs one
    request at a time, from its `marks` until the answer begins; its `rounds` are how often it is asked. One with a
    true `last` signs what others have added, too.
    """

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        """What to add to this request, which is complete but for it."""
        ...

    async def renew(self, io: IO, failed: Marks) -> bool:
        """After a 401: get a fresh credential; False if there is no other than the one that failed."""
        ...


class TokenSource(Protocol):
    """A token that is obtained when it is needed, as an OAuth 2.0 access token."""

    async def token(self, io: IO) -> str:
        """The token to use now."""
        ...

    async def renew(self, io: IO, failed: str) -> bool:
        """After a 401: whether `token` now gives another than the one that failed."""
        ...


@dataclass(slots=True)
class GivenToken:
    """A fixed token."""

    secret: Secret[str]

    async def token(self, io: IO) -> str:
        return self.secret.reveal()

    async def renew(self, io: IO, failed: str) -> bool:
        return self.secret.reveal() != failed


@dataclass(slots=True)
class CalledToken:
    """A token from a callable, sync or async, asked before every request and once more after a 401."""

    provider: Callable[[], Any] = field(repr=False)

    async def token(self, io: IO) -> str:
        return str(await io.value(self.provider()))

    async def renew(self, io: IO, failed: str) -> bool:
        return await self.token(io) != failed


@dataclass(slots=True)
class BearerAuth:
    """`Authorization: Bearer ...` (RFC 6750, section 2.1), or with another word before the token."""

    source: TokenSource
    prefix: str = "Bearer"

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        token = await self.source.token(io)
        return Marks(headers={"Authorization": f"{self.prefix} {token}"}, secrets=[token])

    async def renew(self, io: IO, failed: Marks) -> bool:
        return await self.source.renew(io, failed.secrets[0])


@dataclass(slots=True)
class BasicAuth:
    """`Authorization: Basic ...` (RFC 7617)."""

    username: str
    source: TokenSource

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        from base64 import b64encode

        password = await self.source.token(io)
        pair = b64encode(f"{self.username}:{password}".encode()).decode()
        return Marks(headers={"Authorization": f"Basic {pair}"}, secrets=[password, pair])

    async def renew(self, io: IO, failed: Marks) -> bool:
        return await self.source.renew(io, failed.secrets[0])


@dataclass(slots=True)
class ApiKeyAuth:
    """A key in a header, the query or a cookie."""

    location: str
    name: str
    source: TokenSource

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        key = await self.source.token(io)
        if self.location == "header":
            return Marks(headers={self.name: key}, secrets=[key])
        if self.location == "query":
            return Marks(query=[(self.name, key)], secrets=[key])
        return Marks(cookies={self.name: key}, secrets=[key])

    async def renew(self, io: IO, failed: Marks) -> bool:
        return await self.source.renew(io, failed.secrets[0])


@dataclass(slots=True)
class CustomAuth:
    """Requests signed by a function of yours, sync or async: it is given the request and gives headers."""

    sign: Callable[[httpx.Request], Any] = field(repr=False)

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        headers = dict(await io.value(self.sign(request)))
        return Marks(headers=headers, secrets=list(headers.values()))

    async def renew(self, io: IO, failed: Marks) -> bool:
        return False


@dataclass(slots=True)
class JointAuth:
    """Several credentials that one request needs all of. Each is put on it as it is made."""

    auths: tuple[Auth, ...]

    async def marks(self, io: IO, request: httpx.Request) -> Marks:
        from ._hop import put

        whole = Marks()
        for auth in sorted(self.auths, key=lambda auth: getattr(auth, "last", False)):
            part = await auth.marks(io, request)
            put(part, request)
            whole.parts.append((auth, part))
            whole.secrets.extend(part.secrets)
        return whole

    async def answer(self, io: IO, response: httpx.Response, failed: Marks) -> Auth | None:
        pairs = [(auth, await renewed(auth, io, response, part)) for auth, part in failed.parts]
        if not any(fresh for _, fresh in pairs):
            return None
        return JointAuth(tuple(fresh or old for old, fresh in pairs))

    async def renew(self, io: IO, failed: Marks) -> bool:
        return any([await auth.renew(io, part) for auth, part in failed.parts])


def lone(auth: Auth | None) -> Auth | None:
    """What of it signs one request at a time; None if all of it signs any number."""
    parts = auth.auths if isinstance(auth, JointAuth) else (auth,)
    return next((part for part in parts if getattr(part, "alone", None)), None)


async def renewed(auth: Auth, io: IO, response: httpx.Response, failed: Marks) -> Auth | None:
    """What to sign with after this 401; None if there is nothing but what failed."""
    answer = getattr(auth, "answer", None)
    if answer is not None:
        return cast("Auth | None", await answer(io, response, failed))
    return auth if await auth.renew(io, failed) else None


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> Auth:
    """The way to sign requests that a scheme makes of what the user gave for it.

    `value` is a text, a callable, a `TokenSource` or an `Auth`; `others` are what it takes besides, as a
    password, by the words for them.
    """
    if hasattr(value, "marks"):
        return cast("Auth", value)
    match scheme.type:
        case "basic":
            return BasicAuth(str(value), source_of(others["password"]))
        case "bearer":
            return BearerAuth(source_of(value), scheme.prefix)
        case "header" | "query" | "cookie":
            return ApiKeyAuth(scheme.type, scheme.name, source_of(value))
        case signed:
            made = import_module(f"._{signed}", __package__).auth_of(scheme, value, others)
            return cast("Auth", made)


def source_of(value: Any) -> TokenSource:
    """A source of what the user gave: a text, a callable, or a source itself."""
    if isinstance(value, str):
        return GivenToken(Secret(value))
    if hasattr(value, "renew"):
        return cast("TokenSource", value)
    return CalledToken(value)
