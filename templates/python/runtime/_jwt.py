"""JSON Web Tokens that the client signs itself (RFC 7519), by PyJWT. Each request gets one of its own."""

from __future__ import annotations

import json
import time
from base64 import b64decode
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from ._auth import ApiKeyAuth, Auth, BearerAuth, source_of
from ._errors import ConfigurationError
from ._secrets import MASK

if TYPE_CHECKING:
    from ._auth import TokenSource
    from ._config import SecurityScheme
    from ._io import IO
    from ._types import TokenInput

LIFETIME = 300


class SignedToken:
    """A source of tokens that are signed with a key, to be passed where the client takes a token.

    Args:
        key: the shared secret, or the private key in PEM.
        algorithm: such as `HS256`, `RS256`, `ES256`, `EdDSA` (RFC 7518, section 3.1; RFC 8037).
        claims: what the token says. `iat` and `exp` are added where they are not among it.
        headers: of the token, such as `kid`.
        lifetime: seconds for which a token is good.
        base64: the shared secret is written in base64.
    """

    def __init__(
        self,
        key: TokenInput,
        *,
        algorithm: str = "HS256",
        claims: Mapping[str, Any] | None = None,
        headers: Mapping[str, Any] | None = None,
        lifetime: int = LIFETIME,
        base64: bool = False,
    ) -> None:
        self._key = source_of(key)
        self._algorithm = algorithm
        self._claims = dict(claims or {})
        self._headers = dict(headers or {})
        self._lifetime = lifetime
        self._base64 = base64

    async def token(self, io: IO) -> str:
        """A token that is good from now on.

        Raises:
            ConfigurationError: the key is none for the algorithm.
        """
        import jwt

        now = int(time.time())
        claims = {"iat": now, "exp": now + self._lifetime, **self._claims}
        key = self._secret(await self._key.token(io))
        try:
            return jwt.encode(claims, key, algorithm=self._algorithm, headers=self._headers or None)
        except (jwt.PyJWTError, ValueError, TypeError, NotImplementedError):
            raise ConfigurationError(
                f"the key is none that {self._algorithm} can sign with"
            ) from None

    async def renew(self, io: IO, failed: str) -> bool:
        """No: another token with the same key would say the same."""
        return False

    def _secret(self, key: str) -> str | bytes:
        if self._base64:
            return b64decode(key)
        return key.replace("\\n", "\n") if key.startswith("-----BEGIN ") else key

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._algorithm}, {MASK})"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a source of tokens cannot be pickled")


def placed(scheme: SecurityScheme, source: TokenSource) -> Auth:
    """Tokens in the place that a scheme has for them."""
    location = scheme.settings.get("in")
    if location:
        return ApiKeyAuth(location, scheme.name, source)
    return BearerAuth(source, scheme.prefix)


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> Auth:
    """What the runtime calls: a token that was given, else one signed with the signing key."""
    if value is not None:
        return placed(scheme, source_of(value))
    settings = scheme.settings
    signed = SignedToken(
        others["signing key"],
        algorithm=settings.get("algorithm", "HS256"),
        claims=members(others.get("claims", "{}"), "claims"),
        headers=members(settings.get("headers", "{}"), "headers"),
        base64=settings.get("key encoding") == "base64",
    )
    return placed(scheme, signed)


def members(text: Any, what: str) -> dict[str, Any]:
    """The members of a JSON object.

    Raises:
        ConfigurationError: the text is none.
    """
    try:
        found = json.loads(text)
    except (ValueError, TypeError):
        found = None
    if not isinstance(found, dict):
        raise ConfigurationError(f"{what} must be a JSON object")
    return found
