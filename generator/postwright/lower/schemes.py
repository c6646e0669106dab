"""Security schemes: those of Postman's auth helpers, and those of `Authorization` headers written out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Literal
from urllib.parse import urlsplit

from postwright.ir.api import OAuthFlow, SecurityScheme
from postwright.lower.credentials import AUTHORIZATION, Place
from postwright.lower.signing import settings_of
from postwright.lower.variables import Scope
from postwright.postman.model import Auth
from postwright.source import Origin

BEARER = SecurityScheme("bearerAuth", "http", "bearer")
WHOLE_HEADER = SecurityScheme("apiKeyAuth", "apiKey", location="header", name="Authorization")
"""An `Authorization` header whose value is all the user's."""

_PLAIN = {
    "bearer": BEARER,
    "basic": SecurityScheme("basicAuth", "http", "basic"),
    "digest": SecurityScheme("digestAuth", "http", "digest"),
    **{
        name: SecurityScheme(name, name) for name in ("oauth1", "hawk", "awsv4", "ntlm", "edgegrid")
    },
    "asap": SecurityScheme("asap", "asap"),
}

_NEEDED = {
    "bearer": ("token",),
    "basic": ("username", "password"),
    "apikey": ("key", "value"),
    "oauth2": ("accessToken",),
    "digest": ("username",),
    "hawk": ("authId", "authKey"),
    "edgegrid": ("accessToken", "clientToken", "clientSecret"),
    "asap": ("privateKey",),
}
"""Parameters without any of which Postman signs nothing and sends the headers as they are written."""


def scheme_of(auth: Auth, scope: Scope) -> SecurityScheme | None:
    """The scheme of a helper; None for one of an unknown type, or that lacks what says where it goes."""
    match auth.type:
        case "apikey":
            return _api_key(auth, scope)
        case "oauth2":
            to_query = auth.get("addTokenTo") in ("queryParams", "url")
            own = SecurityScheme("oauth2", "oauth2", flows=_flows(auth, scope))
            return _carried(own, auth, "access_token" if to_query else "")
        case "jwt":
            to_query = auth.get("addTokenTo") == "queryParam"
            key = auth.get("queryParamKey") or "token"
            own = SecurityScheme("jwt", "jwt", settings=settings_of(auth, scope))
            return _carried(own, auth, key if to_query else "")
        case kind if kind in _PLAIN:
            return replace(_PLAIN[kind], settings=settings_of(auth, scope))
        case _:
            return None


def signs(auth: Auth) -> bool:
    """Whether a helper has what it needs to send anything."""
    needed = _NEEDED.get(auth.type)
    return needed is None or any(auth.get(name) for name in needed)


def _carried(scheme: SecurityScheme, auth: Auth, query: str) -> SecurityScheme:
    """The scheme with where its token goes: the query, or a header after a prefix.

    Where the prefix is none, or is no single word, the header's value is all the user's.
    """
    if query:
        return replace(scheme, location="query", name=query)
    given = [str(value or "") for key, value in auth.parameters if key == "headerPrefix"]
    prefix = given[0].strip() if given else "Bearer"
    if prefix.lower() == "bearer" or (not prefix and auth.type == "jwt"):
        return scheme
    if not _WORD.fullmatch(prefix):
        return replace(scheme, location="header", name="Authorization")
    return replace(scheme, scheme=prefix)


def _api_key(auth: Auth, scope: Scope) -> SecurityScheme | None:
    """An API key; one that fills `Authorization` is the scheme that its value names."""
    name = scope.resolve(auth.get("key")).strip()
    if not name:
        return None
    if auth.get("in", "header") == "query":
        return SecurityScheme("apiKeyAuth", "apiKey", location="query", name=name)
    if name.lower() == "authorization":
        return authorization(scope.resolve(auth.get("value")))
    return SecurityScheme("apiKeyAuth", "apiKey", location="header", name=name)


_WORD = re.compile(r"[A-Za-z][\w.+-]*", re.ASCII)
_FIRST = re.compile(rf"({_WORD.pattern})(?:\s+(.*))?", re.DOTALL | re.ASCII)
_LISTED = re.compile(r"[^\s,=]+\s*=\s*[^\s,=]")
_SPOKEN = {
    **{name: _PLAIN[name] for name in ("bearer", "basic", "digest", "hawk", "ntlm")},
    "negotiate": _PLAIN["ntlm"],
    "oauth": _PLAIN["oauth1"],
    "aws4-hmac-sha256": _PLAIN["awsv4"],
    "eg1-hmac-sha256": _PLAIN["edgegrid"],
}


def authorization(value: str) -> SecurityScheme:
    """The scheme of an `Authorization` header (RFC 9110, section 11.6.2).

    A word before one token is the name of a scheme, also of one that is registered nowhere (`Token abc`).
    A header of another form is a key whose value is the whole of it.
    """
    value = value.strip()
    if re.match(r"\{\{\s*[\w.-]*type\s*\}\}\s+\S", value, re.IGNORECASE) or _GLUED.match(value):
        return BEARER
    found = _FIRST.fullmatch(value)
    if found is None:
        return WHOLE_HEADER
    word, rest = found[1], found[2]
    if word.lower() in _SPOKEN:
        return _SPOKEN[word.lower()]
    if not rest or _LISTED.match(rest) or len(rest.split()) > 1:
        return WHOLE_HEADER
    return SecurityScheme(f"{word[:1].lower()}{word[1:]}Auth", "http", word)


_GLUED = re.compile(r"bearer\{\{", re.IGNORECASE)

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


def placed(scheme: SecurityScheme) -> Place:
    """Where a scheme's credential goes."""
    match scheme.location:
        case "":
            return AUTHORIZATION
        case "header":
            return ("header", scheme.name.lower())
        case location:
            return (location, scheme.name)


class Schemes:
    """The security schemes met so far, so that those of one type get ids of their own.

    OAuth 2.0 schemes are one as long as one host gives their tokens; one that names no host joins the first.
    """

    def __init__(self) -> None:
        self._found: dict[object, SecurityScheme] = {}
        self._hosts: dict[SecurityScheme, list[str]] = {}
        self._met: Counter[str] = Counter()

    def known(self, scheme: SecurityScheme, origin: Origin) -> SecurityScheme:
        """The scheme with an id that no other scheme has, and spelt as it was first."""
        key = self._key(scheme)
        if key not in self._found:
            self._met[scheme.id] += 1
            self._found[key] = replace(
                scheme, id=_numbered(scheme.id, self._met[scheme.id]), flows=()
            )
        return replace(self._found[key], flows=scheme.flows, origin=origin)

    def _key(self, scheme: SecurityScheme) -> object:
        plain = replace(scheme, scheme=scheme.scheme.lower(), flows=())
        if scheme.location == "header":
            plain = replace(plain, name=plain.name.lower())
        if scheme.type != "oauth2":
            return plain
        hosts = self._hosts.setdefault(plain, [])
        host = next((_host(f.token_url or f.authorization_url) for f in scheme.flows), "")
        if hosts == [""] and host:
            hosts[0] = host
        elif not hosts or (host and host not in hosts):
            hosts.append(host)
        return (plain, hosts.index(host) if host else 0)


def _numbered(id: str, number: int) -> str:
    """The id of the first, second, ... scheme of a type: `oauth2`, `oauth22`; `oauth1`, `oauth1-2`."""
    if number == 1:
        return id
    return f"{id}-{number}" if id in ("oauth1", "awsv4") else f"{id}{number}"


def _host(url: str) -> str:
    """The host of a URL, or the whole text where it is none (`{{authUrl}}`)."""
    try:
        return urlsplit(url).netloc or url
    except ValueError:
        return url
