"""What a client is given so that it can show who is calling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from postwright.ir.api import SecurityScheme


@dataclass(frozen=True, slots=True)
class Credential:
    """Something that a scheme takes, by the words for it. One that is not `required` it can do without."""

    word: str
    required: bool = True


def credentials(scheme: SecurityScheme) -> tuple[Credential, ...]:
    """What a scheme takes, what it needs first; () for a scheme of a type we do not know.

    Schemes that send a bearer token (RFC 6750), OAuth 2.0 among them, take the same one; a signed one (JWT, ASAP)
    is such a token, or is made of a key.
    """
    return tuple(_credentials(scheme))


def _credentials(scheme: SecurityScheme) -> Iterator[Credential]:
    match scheme.type, scheme.scheme:
        case ("http", "basic" | "digest") | ("ntlm", _):
            yield from _needed("username", "password")
        case ("http" | "oauth2" | "openIdConnect", prefix):
            yield _token(prefix)
        case ("jwt" | "asap", prefix):
            yield _token(prefix)
            yield from _of_a_key(scheme)
        case ("apiKey", _):
            yield Credential(_key_name(scheme))
        case ("oauth1", _):
            secret = "private key" if is_rsa(scheme) else "consumer secret"
            yield from _needed("consumer key", secret)
            yield from _optional("oauth token", "oauth token secret")
        case ("awsv4", _):
            unknown = [word for word in ("region", "service") if not scheme.setting(word)]
            yield from _needed("access key", "secret key", *unknown)
            yield from _optional("session token", *(() if "region" in unknown else ("region",)))
        case ("hawk", _):
            yield from _needed("hawk id", "hawk key")
        case ("edgegrid", _):
            yield from _needed("client token", "client secret", "access token")


def is_rsa(scheme: SecurityScheme) -> bool:
    """Whether an OAuth 1.0 scheme signs with a private key (RFC 5849, section 3.4.3)."""
    return scheme.type == "oauth1" and scheme.setting("algorithm").startswith("RSA-")


def _needed(*words: str) -> Iterator[Credential]:
    return (Credential(word) for word in words)


def _optional(*words: str) -> Iterator[Credential]:
    return (Credential(word, required=False) for word in words)


def _token(prefix: str) -> Credential:
    return Credential("api key" if "key" in prefix.lower() else "token")


def _of_a_key(scheme: SecurityScheme) -> Iterator[Credential]:
    if scheme.type == "jwt":
        return _optional("signing key", "claims")
    return _optional("private key", "issuer", "key id", "audience")


def _key_name(scheme: SecurityScheme) -> str:
    plain = "".join(c for c in scheme.name.lower() if c.isalnum()).removeprefix("x")
    spoken = {"apikey": "api key", "key": "api key", "": "api key", "token": "api token"}
    return spoken.get(plain, scheme.name)
