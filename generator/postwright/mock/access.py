"""Who may ask: whether a request has the credentials that an operation needs."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Container
from http.cookies import CookieError, SimpleCookie

from postwright.ir.api import Api, Operation, SecurityScheme
from postwright.mock.asked import Asked

_WORDS = {
    "bearer": "bearer",
    "basic": "basic",
    "digest": "digest",
    "oauth1": "oauth",
    "hawk": "hawk",
    "ntlm": "ntlm",
    "awsv4": "aws4-hmac-sha256",
    "edgegrid": "eg1-hmac-sha256",
    "asap": "bearer",
    "jwt": "bearer",
}
"""What stands before a credential in `Authorization`, by scheme."""


def is_allowed(api: Api, operation: Operation, asked: Asked, good: Container[str] | None) -> bool:
    """Whether all schemes of one set of an operation's are served. `good` are tokens, None for any."""
    schemes = {scheme.id: scheme for scheme in api.security_schemes}
    if not operation.security:
        return True
    return any(
        all(_has(schemes[each], asked, good) for each in way if each in schemes)
        for way in operation.security
    )


def token_of(asked: Asked) -> str:
    """The credential in `Authorization`, without the word before it."""
    return asked.headers.get("authorization", "").partition(" ")[2].strip()


def _has(scheme: SecurityScheme, asked: Asked, good: Container[str] | None) -> bool:
    if scheme.location and scheme.name:
        given = _placed(scheme, asked)
        word = scheme.scheme if scheme.type != "http" else ""
        return bool(given) and _is_good(given.removeprefix(word).strip() or given, good)
    word, _, credential = asked.headers.get("authorization", "").partition(" ")
    wanted = scheme.scheme if scheme.type == "http" else _WORDS.get(scheme.type, "")
    wanted = wanted or ("bearer" if scheme.type == "oauth2" else "")
    if wanted and word.lower() != _WORDS.get(wanted.lower(), wanted.lower()):
        return False
    if wanted.lower() == "basic":
        return _is_basic(credential)
    if wanted.lower() in ("bearer", "") or scheme.type in ("oauth2", "http"):
        return bool(credential.strip() or (not wanted and word)) and _is_good(credential, good)
    return bool(credential.strip())


def _placed(scheme: SecurityScheme, asked: Asked) -> str:
    match scheme.location:
        case "query":
            return asked.argument(scheme.name) or ""
        case "cookie":
            return _cookie(asked.headers.get("cookie", ""), scheme.name)
        case _:
            return asked.headers.get(scheme.name.lower(), "")


def _cookie(header: str, name: str) -> str:
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _is_good(credential: str, good: Container[str] | None) -> bool:
    return good is None or credential.strip() in good


def _is_basic(credential: str) -> bool:
    """Whether it is a user and a password (RFC 7617)."""
    try:
        return b":" in base64.b64decode(credential, validate=True)
    except (binascii.Error, ValueError):
        return False
