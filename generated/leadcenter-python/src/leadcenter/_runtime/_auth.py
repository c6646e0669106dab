"""Credentials, and how a request carries them.

A credential is put on each request as it is sent, if its origin is one of the API's own; it is never a default
header, so that no redirect and no foreign link can take it along.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, cast

from ._checks import refuse_control_characters
from ._config import ClientConfig, SecurityScheme
from ._errors import ConfigurationError, MissingCredentialsError
from ._secrets import Secret

if TYPE_CHECKING:
    import httpx2

    from ._io import IO


@dataclass(slots=True)
class Marks:
    """What a credential adds to one request. `secrets` are the texts that must not be shown."""

    headers: dict[str, str] = field(default_factory=dict, repr=False)
    query: list[tuple[str, str]] = field(default_factory=list, repr=False)
    cookies: dict[str, str] = field(default_factory=dict, repr=False)
    secrets: list[str] = field(default_factory=list, repr=False)


class Auth(Protocol):
    """A way to sign requests. One of your own can be passed where the client takes a token."""

    async def marks(self, io: IO, request: httpx2.Request) -> Marks:
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
    """`Authorization: Bearer ...` (RFC 6750, section 2.1)."""

    source: TokenSource

    async def marks(self, io: IO, request: httpx2.Request) -> Marks:
        token = await self.source.token(io)
        return Marks(headers={"Authorization": f"Bearer {token}"}, secrets=[token])

    async def renew(self, io: IO, failed: Marks) -> bool:
        return await self.source.renew(io, failed.secrets[0])


@dataclass(slots=True)
class BasicAuth:
    """`Authorization: Basic ...` (RFC 7617)."""

    username: str
    source: TokenSource

    async def marks(self, io: IO, request: httpx2.Request) -> Marks:
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

    async def marks(self, io: IO, request: httpx2.Request) -> Marks:
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

    sign: Callable[[httpx2.Request], Any] = field(repr=False)

    async def marks(self, io: IO, request: httpx2.Request) -> Marks:
        headers = dict(await io.value(self.sign(request)))
        return Marks(headers=headers, secrets=list(headers.values()))

    async def renew(self, io: IO, failed: Marks) -> bool:
        return False


class Credentials:
    """The credentials of one client and its copies, by the id of their scheme."""

    def __init__(self, config: ClientConfig, given: Mapping[str, Any]) -> None:
        self._config = config
        self._by_scheme: dict[str, Auth] = {}
        for scheme in config.schemes:
            auth = _auth(scheme, given)
            if auth is not None:
                self._by_scheme[scheme.id] = auth
        if config.schemes and not self._by_scheme and not config.login:
            raise MissingCredentialsError(self._how_to_give([s.id for s in config.schemes]))

    def login(self, scheme_id: str, token: str) -> None:
        """Use this token from now on."""
        scheme = self._scheme(scheme_id)
        refuse_control_characters(token, "the token")
        self._by_scheme[scheme.id] = _place(scheme, GivenToken(Secret(token)))

    def choose(self, scheme_ids: tuple[str, ...]) -> Auth | None:
        """The credential for an operation that takes any one of these; None if it is public.

        Raises:
            MissingCredentialsError: the client has none of them.
        """
        if not scheme_ids:
            return None
        for scheme_id in scheme_ids:
            if scheme_id in self._by_scheme:
                return self._by_scheme[scheme_id]
        raise MissingCredentialsError(self._how_to_give(scheme_ids))

    def held(self) -> tuple[str, ...]:
        """The ids of the schemes there is a credential for."""
        return tuple(self._by_scheme)

    def names(self) -> list[str]:
        """Headers, query parameters and cookies that carry a credential."""
        named = [scheme.name for scheme in self._config.schemes if scheme.name]
        return ["Authorization", *named]

    def _scheme(self, scheme_id: str) -> SecurityScheme:
        return next(scheme for scheme in self._config.schemes if scheme.id == scheme_id)

    def _how_to_give(self, scheme_ids: Any) -> str:
        ways = [_way(scheme) for scheme in self._config.schemes if scheme.id in scheme_ids]
        if self._config.login:
            ways.append(f"call {self._config.login}()")
        return f"this needs a credential: {', or '.join(ways)}"

    def __repr__(self) -> str:
        return f"Credentials({', '.join(self._by_scheme) or 'none'})"


def _way(scheme: SecurityScheme) -> str:
    if scheme.type == "basic":
        return (
            f"pass {scheme.argument}=... and {scheme.password_argument}=..."
            f" or set {scheme.env} and {scheme.password_env}"
        )
    return f"pass {scheme.argument}=... or set {scheme.env}"


def _auth(scheme: SecurityScheme, given: Mapping[str, Any]) -> Auth | None:
    value = _from_argument_or_env(given, scheme.argument, scheme.env)
    if value is None:
        return None
    if hasattr(value, "marks"):
        return cast("Auth", value)
    if scheme.type != "basic":
        return _place(scheme, _source(value, scheme.argument))
    password = _from_argument_or_env(given, scheme.password_argument, scheme.password_env)
    if password is None:
        raise MissingCredentialsError(f"{scheme.argument} needs a password: {_way(scheme)}")
    return BasicAuth(str(value), _source(password, scheme.password_argument))


def _place(scheme: SecurityScheme, source: TokenSource) -> Auth:
    if scheme.type == "bearer":
        return BearerAuth(source)
    if scheme.type == "basic":
        raise ConfigurationError("a login cannot give a user name and password")
    return ApiKeyAuth(scheme.type, scheme.name, source)


def _source(value: Any, argument: str) -> TokenSource:
    if isinstance(value, str):
        refuse_control_characters(value, argument)
        return GivenToken(Secret(value))
    if hasattr(value, "renew"):
        return cast("TokenSource", value)
    return CalledToken(value)


def _from_argument_or_env(given: Mapping[str, Any], argument: str, env: str) -> Any:
    value = given.get(argument)
    if value is None and env:
        value = os.environ.get(env, "").strip()
    return value if value != "" else None
