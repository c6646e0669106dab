"""How a scheme signs: the parameters of Postman's auth helpers that are settings and no credentials.

Where Postman has a default (postman-runtime, "authorizer"), it is what counts. A setting that a variable without
a value gives is not known.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from postwright.lower.variables import Scope
from postwright.postman.model import Auth
from postwright.redact import PLACEHOLDER

_NAMES: Mapping[str, Mapping[str, str]] = {
    "oauth1": {"signatureMethod": "algorithm", "realm": "realm"},
    "awsv4": {"region": "region", "service": "service"},
    "hawk": {"algorithm": "algorithm"},
    "jwt": {"algorithm": "algorithm"},
    "asap": {
        "alg": "algorithm",
        "iss": "issuer",
        "kid": "key id",
        "aud": "audience",
        "sub": "subject",
    },
    "edgegrid": {"headersToSign": "headers to sign", "maxBodySize": "max body"},
}
"""What settings are called, by type and parameter."""

_USUAL: Mapping[str, Mapping[str, str]] = {
    "awsv4": {"region": "us-east-1", "service": "execute-api"},
}
"""What an empty parameter means, by type and setting."""

_FLAGS: Mapping[str, Mapping[str, tuple[bool, str, str]]] = {
    "oauth1": {
        "addParamsToHeader": (False, "in", "query"),
        "includeBodyHash": (True, "body hash", "true"),
    },
    "awsv4": {"addAuthDataToQuery": (True, "in", "query")},
    "hawk": {"includePayloadHash": (True, "payload hash", "true")},
    "jwt": {"isSecretBase64Encoded": (True, "key encoding", "base64")},
}
"""Parameters that are true or false: which of it says something, and the setting that it makes."""


_LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "oauth1": ("callback", "verifier"),
    "hawk": ("extraData", "appId", "delegation"),
    "ntlm": ("domain", "workstation"),
    "jwt": ("payload",),
    "asap": ("claims",),
}
"""Parameters that are neither settings nor asked for as credentials, by type."""


def left_out(auth: Auth) -> tuple[str, ...]:
    """The parameters of a helper that say something which no setting and no credential holds."""
    names = _LEFT_OUT.get(auth.type, ())
    return tuple(name for name in names if "".join(auth.get(name).split()) not in ("", "{}"))


def settings_of(auth: Auth, scope: Scope) -> tuple[tuple[str, str], ...]:
    """The settings of a helper, by their names in the order of the alphabet."""
    found = {
        **_USUAL.get(auth.type, {}),
        **dict(_texts(auth, scope)),
        **dict(_flags(auth)),
        **dict(_headers(auth, scope)),
    }
    return tuple(sorted((name, text) for name, text in found.items() if text))


def _texts(auth: Auth, scope: Scope) -> Iterator[tuple[str, str]]:
    for parameter, name in _NAMES.get(auth.type, {}).items():
        text = scope.resolve(auth.get(parameter)).strip()
        if text:
            known = not _is_unknown(text) and (name != "max body" or text.isdecimal())
            yield name, text if known else ""


def _is_unknown(text: str) -> bool:
    return "{{" in text or PLACEHOLDER in text


def _flags(auth: Auth) -> Iterator[tuple[str, str]]:
    for parameter, (wanted, name, text) in _FLAGS.get(auth.type, {}).items():
        if auth.get(parameter).lower() == str(wanted).lower():
            yield name, text


def _headers(auth: Auth, scope: Scope) -> Iterator[tuple[str, str]]:
    """The headers of a token (RFC 7515, section 4.1) as a JSON object."""
    if auth.type != "jwt":
        return
    text = scope.resolve(auth.get("headers"))
    try:
        members = json.loads(text) if not _is_unknown(text) else None
    except (ValueError, RecursionError):
        return
    if isinstance(members, dict) and members:
        yield "headers", json.dumps(members, sort_keys=True)
