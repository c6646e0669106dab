"""How a caller proves who it is: Security Scheme Objects (OpenAPI 3.1.1, section 4.8.27)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from postwright.ir.api import OAuthFlow, SecurityScheme
from postwright.ir.json import Json
from postwright.ir.openapi.parts import Object, Unique, key, present, provenance

_AUTHENTICATION_SCHEMES = {
    "asap": "bearer",
    "awsv4": "AWS4-HMAC-SHA256",
    "basic": "basic",
    "bearer": "bearer",
    "digest": "digest",
    "edgegrid": "EG1-HMAC-SHA256",
    "hawk": "Hawk",
    "jwt": "bearer",
    "ntlm": "NTLM",
    "oauth1": "OAuth",
}
"""What stands first in the `Authorization` header (RFC 9110, section 11.4), by Postman's name."""

_FLOW_URLS = {
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
    "clientCredentials": ("tokenUrl",),
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
}
"""The URLs that each flow must have (OpenAPI 3.1.1, section 4.8.29)."""


def scheme_keys(schemes: Iterable[SecurityScheme]) -> dict[str, str]:
    """The key of each scheme under `components/securitySchemes`, by its id."""
    unique = Unique()
    return {scheme.id: unique.name(key(scheme.id, "scheme")) for scheme in schemes}


def requirements(security: Iterable[Iterable[str]], keys: Mapping[str, str]) -> list[Json]:
    """Security Requirement Objects of which any one suffices; none at all is a public operation.

    An empty one says that security is optional (OpenAPI 3.1.1, section 4.8.2).
    """
    return [{keys.get(each, key(each, "scheme")): [] for each in together} for together in security]


def security_scheme(scheme: SecurityScheme) -> Object:
    """A scheme that OpenAPI lacks becomes its nearest, with its own type beside it."""
    settings: Object = {**dict(scheme.settings)}
    told = present({"description": scheme.description, "x-postwright-settings": settings})
    notes = told | provenance(scheme.origin)
    return _kind(scheme) | notes


def _kind(scheme: SecurityScheme) -> Object:
    match scheme.type:
        case "apiKey":
            return _api_key(scheme)
        case "http":
            return {"type": "http", "scheme": scheme.scheme or "bearer"}
        case "oauth2":
            flows: Object = {flow.kind: _flow(flow) for flow in scheme.flows}
            own: Object = {"type": "oauth2", "flows": flows}
            return own | _own(scheme)
        case "mutualTLS":
            return {"type": "mutualTLS"}
        case _:
            return _nearest(scheme) | {"x-postwright-type": scheme.type}


def _api_key(scheme: SecurityScheme) -> Object:
    location = scheme.location or "header"
    return {"type": "apiKey", "in": location, "name": scheme.name or "Authorization"}


def _nearest(scheme: SecurityScheme) -> Object:
    name = _AUTHENTICATION_SCHEMES.get(scheme.type.lower())
    if name is None:
        return _api_key(scheme) | present({"x-postwright-scheme": scheme.scheme})
    if scheme.location == "query" and scheme.name:
        return _api_key(scheme)
    nearest: Object = {"type": "http", "scheme": name}
    return nearest | _own(scheme)


def _own(scheme: SecurityScheme) -> Object:
    """What a scheme says that its nearest in OpenAPI has no member for."""
    own = {"scheme": scheme.scheme, "in": scheme.location, "name": scheme.name}
    return present({"x-postwright-scheme": present(own)})


def _flow(flow: OAuthFlow) -> Object:
    urls = {"authorizationUrl": flow.authorization_url, "tokenUrl": flow.token_url}
    needed: Object = {name: urls[name] for name in _FLOW_URLS[flow.kind]}
    rest = {f"x-postwright-{name}": url for name, url in urls.items() if name not in needed}
    scopes: Object = dict.fromkeys(flow.scopes, "")
    return needed | present({"refreshUrl": flow.refresh_url, **rest}) | {"scopes": scopes}
