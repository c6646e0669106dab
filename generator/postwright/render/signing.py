"""Ways to sign requests: which of them a pack's clients can do, and what becomes of an API's others.

Every client sends keys, tokens, and names with passwords. What signs requests is named in a pack's manifest
(`auth`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.ir.api import Api, SecurityScheme
from postwright.naming.credentials import credentials
from postwright.packs import Pack

_TOKENS = frozenset({"jwt", "asap"})
"""Schemes whose signed token the user may make, too."""

_ALGORITHMS: Mapping[str, frozenset[str]] = {
    "oauth1": frozenset(
        "HMAC-SHA1 HMAC-SHA256 HMAC-SHA512 RSA-SHA1 RSA-SHA256 RSA-SHA512 PLAINTEXT".split()
    ),
    "hawk": frozenset({"sha1", "sha256"}),
    "jwt": frozenset(
        "HS256 HS384 HS512 RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA".split()
    ),
    "asap": frozenset("RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512".split()),
}
"""The algorithms that packs which sign know, by type; others have none to choose."""


def signer_of(scheme: SecurityScheme) -> str:
    """The way a scheme signs requests, "" for one that sends what it is given."""
    if scheme.type == "http":
        return "digest" if scheme.scheme == "digest" else ""
    return "" if scheme.type in ("apiKey", "oauth2", "openIdConnect") else scheme.type


def for_pack(api: Api, pack: Pack, sink: Sink) -> Api:
    """The API with what the pack's clients can send; what they cannot is reported.

    A signed token that a client cannot make becomes a token that it is given.
    """
    schemes = (_for_pack(scheme, pack, sink) for scheme in api.security_schemes)
    return replace(api, security_schemes=tuple(each for each in schemes if each is not None))


def _for_pack(scheme: SecurityScheme, pack: Pack, sink: Sink) -> SecurityScheme | None:
    signer = signer_of(scheme)
    unknown = _unknown_algorithm(scheme)
    if not signer or (signer in pack.auth and not unknown and credentials(scheme)):
        return scheme
    if signer in pack.auth and unknown:
        message = f"requests are signed with {signer} by {unknown}, which clients do not know"
        sink.report("PW409", message, scheme.origin, _HELP)
    if signer in _TOKENS:
        kind = "apiKey" if scheme.location else "http"
        return replace(scheme, type=kind, scheme=scheme.scheme or "bearer", settings=())
    if not unknown:
        message = f"requests are sent with {signer} auth, which clients of the pack `{pack.name}` do not do"
        sink.report("PW409", message, scheme.origin, _HELP)
    return None


def _unknown_algorithm(scheme: SecurityScheme) -> str:
    given = scheme.setting("algorithm")
    return given if given not in _ALGORITHMS.get(scheme.type, {given}) else ""


_HELP = "sign requests in a middleware of the client, or pass the headers per call"
