"""What a client is given so that it can show who is calling."""

from __future__ import annotations

from postwright.ir.api import SecurityScheme


def credentials(scheme: SecurityScheme) -> tuple[str, ...]:
    """The credentials a scheme takes, by the words for them; () for a scheme that takes none we know.

    Schemes that send a bearer token (RFC 6750), OAuth 2.0 among them, take the same one; a signed one (JWT, ASAP)
    is such a token that the user makes.
    """
    match scheme.type, scheme.scheme:
        case ("http", "basic"):
            return ("username", "password")
        case ("http", "digest"):
            return ()
        case ("http" | "oauth2" | "openIdConnect" | "jwt" | "asap", prefix):
            return ("api key",) if "key" in prefix.lower() else ("token",)
        case ("apiKey", _):
            return (_key_name(scheme),)
        case _:
            return ()


def _key_name(scheme: SecurityScheme) -> str:
    plain = "".join(c for c in scheme.name.lower() if c.isalnum()).removeprefix("x")
    spoken = {"apikey": "api key", "key": "api key", "": "api key", "token": "api token"}
    return spoken.get(plain, scheme.name)
