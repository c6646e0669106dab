"""Atlassian's service to service authentication, ASAP: a JSON Web Token that names who signed it.

By the specification, https://s2sauth.bitbucket.io/spec/.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from ._auth import Auth, source_of
from ._errors import MissingCredentialsError
from ._jwt import SignedToken, placed

if TYPE_CHECKING:
    from ._config import SecurityScheme
    from ._io import IO
    from ._types import TokenInput


class Asap(SignedToken):
    """A source of tokens for a service that knows the issuer's public key.

    Args:
        private_key: in PEM.
        issuer, key_id: who signs, and the id of the key, which begins with the issuer.
        audience: the service, or services.
        subject: on whose behalf; the issuer's own if it is not given.
        algorithm: an asymmetric one; `RS256`, or another of the RS, PS and ES families.
        lifetime: seconds for which a token is good, an hour at most.
    """

    def __init__(
        self,
        private_key: TokenInput,
        *,
        issuer: str,
        key_id: str,
        audience: str | Sequence[str],
        subject: str = "",
        algorithm: str = "RS256",
        lifetime: int = 60,
    ) -> None:
        several = audience if isinstance(audience, str) else list(audience)
        claims = {"iss": issuer, "aud": several, **({"sub": subject} if subject else {})}
        super().__init__(
            private_key,
            algorithm=algorithm,
            claims=claims,
            headers={"kid": key_id},
            lifetime=lifetime,
        )

    async def token(self, io: IO) -> str:
        """A token that was never used before."""
        self._claims = {**self._claims, "jti": uuid4().hex}
        return await super().token(io)


def auth_of(scheme: SecurityScheme, value: Any, others: Mapping[str, Any]) -> Auth:
    """What the runtime calls: a token that was given, else one signed with the private key."""
    if value is not None:
        return placed(scheme, source_of(value))
    told = {
        word: others.get(word) or scheme.settings.get(word)
        for word in ("issuer", "key id", "audience")
    }
    missing = {word for word, text in told.items() if not text}
    if missing:
        ways = [
            f"{part.argument}=... or {part.env}" for part in scheme.parts if part.word in missing
        ]
        raise MissingCredentialsError(f"a private key needs {', and '.join(ways)}")
    signed = Asap(
        others["private key"],
        issuer=str(told["issuer"]),
        key_id=str(told["key id"]),
        audience=str(told["audience"]),
        subject=scheme.settings.get("subject", ""),
        algorithm=scheme.settings.get("algorithm", "RS256"),
    )
    return placed(scheme, signed)
