"""Auth: which security scheme a request is sent with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from postwright.diagnostics import Sink
from postwright.ir.api import OAuthFlow, SecurityScheme
from postwright.ir.facts import AuthFact
from postwright.lower.variables import Scope, names
from postwright.postman.model import Auth, Field
from postwright.postman.node import as_text
from postwright.source import Origin

BEARER = SecurityScheme("bearerAuth", "http", "bearer")
BASIC = SecurityScheme("basicAuth", "http", "basic")

_PLAIN = {
    "bearer": BEARER,
    "basic": BASIC,
    "digest": SecurityScheme("digestAuth", "http", "digest"),
    "oauth1": SecurityScheme("oauth1", "oauth1"),
    "hawk": SecurityScheme("hawk", "hawk"),
    "awsv4": SecurityScheme("awsv4", "awsv4"),
    "ntlm": SecurityScheme("ntlm", "ntlm"),
    "edgegrid": SecurityScheme("edgegrid", "edgegrid"),
    "jwt": SecurityScheme("jwt", "jwt"),
    "asap": SecurityScheme("asap", "asap"),
}

_KEY_NAME = re.compile(
    r"(x-)?([\w-]+-)?(api|app|auth|access|subscription|session)[-_]?(key|token)(-v\d+)?|apikey",
    re.IGNORECASE,
)


class Schemes:
    """The security schemes met so far, so that those of one type get ids of their own."""

    def __init__(self) -> None:
        self._ids: dict[SecurityScheme, str] = {}

    def known(self, scheme: SecurityScheme, origin: Origin) -> SecurityScheme:
        """The scheme with an id that no other scheme has."""
        if scheme not in self._ids:
            same = sum(1 for other in self._ids if other.id == scheme.id)
            self._ids[scheme] = f"{scheme.id}{same + 1}" if same else scheme.id
        return replace(scheme, id=self._ids[scheme], origin=origin)

    def auth_of(
        self,
        auth: Auth | None,
        headers: Iterable[Field],
        query: Iterable[Field],
        scope: Scope,
        sink: Sink,
    ) -> AuthFact | None:
        """The auth that is in force for a request, else what its headers or its query show."""
        by_helper = self._helper(auth, scope, sink) if auth and auth.type != "noauth" else None
        return by_helper or self._shown(headers, query, scope)

    def _helper(self, auth: Auth, scope: Scope, sink: Sink) -> AuthFact | None:
        scheme = _scheme(auth, scope)
        if scheme is None:
            message = f"auth of the type {auth.type!r} is not known, or lacks what it needs"
            sink.report("PW205", message, auth.origin)
            return None
        used = [name for _, value in auth.parameters for name in names(as_text(value))]
        return AuthFact(self.known(scheme, auth.origin), tuple(dict.fromkeys(used)))

    def _shown(
        self, headers: Iterable[Field], query: Iterable[Field], scope: Scope
    ) -> AuthFact | None:
        sent = [field for field in headers if not field.disabled]
        asked = [field for field in query if not field.disabled]
        by_header = [(_authorization(field, scope), field) for field in sent]
        keys = [(_api_key(field, "header"), field) for field in sent]
        query_keys = [(_api_key(field, "query"), field) for field in asked]
        for scheme, field in (*by_header, *keys, *query_keys):
            if scheme is not None:
                return AuthFact(self.known(scheme, field.origin), names(field.value or ""))
        return None


def _authorization(field: Field, scope: Scope) -> SecurityScheme | None:
    """The scheme of a literal `Authorization` header (RFC 9110, section 11.6.2)."""
    written = (field.value or "").strip()
    if not written or field.key.strip().lower() != "authorization":
        return None
    word = scope.resolve(written).partition(" ")[0].lower()
    if word in ("bearer", "basic", "digest"):
        return _PLAIN[word]
    return SecurityScheme("apiKeyAuth", "apiKey", location="header", name="Authorization")


def _api_key(field: Field, location: Literal["header", "query"]) -> SecurityScheme | None:
    if not field.value or not _KEY_NAME.fullmatch(field.key.strip()):
        return None
    return SecurityScheme("apiKeyAuth", "apiKey", location=location, name=field.key.strip())


def _scheme(auth: Auth, scope: Scope) -> SecurityScheme | None:
    if auth.type == "apikey":
        return _api_key_helper(auth, scope)
    if auth.type == "oauth2":
        return SecurityScheme("oauth2", "oauth2", flows=_flows(auth, scope))
    return _PLAIN.get(auth.type)


def _api_key_helper(auth: Auth, scope: Scope) -> SecurityScheme | None:
    """An API key; one that fills `Authorization` is the scheme that its value names."""
    name = scope.resolve(auth.get("key")).strip()
    if not name:
        return None
    if auth.get("in", "header") == "query":
        return SecurityScheme("apiKeyAuth", "apiKey", location="query", name=name)
    if name.lower() == "authorization":
        return _authorization(Field(name, auth.get("value") or "key"), scope)
    return SecurityScheme("apiKeyAuth", "apiKey", location="header", name=name)


_FLOWS: dict[str, Literal["authorizationCode", "clientCredentials", "password", "implicit"]] = {
    "authorization_code": "authorizationCode",
    "authorization_code_with_pkce": "authorizationCode",
    "client_credentials": "clientCredentials",
    "password_credentials": "password",
    "implicit": "implicit",
}


def _flows(auth: Auth, scope: Scope) -> tuple[OAuthFlow, ...]:
    """The flow of an OAuth 2.0 auth; none where it holds only a token. Postman's default is a code."""
    urls = {name: scope.resolve(auth.get(name)) for name in ("authUrl", "accessTokenUrl")}
    if not any(urls.values()):
        return ()
    kind = _FLOWS.get(auth.get("grant_type", "authorization_code"), "authorizationCode")
    return (
        OAuthFlow(
            kind=kind,
            authorization_url=urls["authUrl"] if kind in ("authorizationCode", "implicit") else "",
            token_url=urls["accessTokenUrl"] if kind != "implicit" else "",
            refresh_url=scope.resolve(auth.get("refreshTokenUrl")),
            scopes=tuple(scope.resolve(auth.get("scope")).replace(",", " ").split()),
        ),
    )
