"""The auth of a v1 collection, folder or request: `auth` as later formats have it, or the older helper.

A helper is a name in `currentHelper` and its attributes in `helperAttributes`, an object or its JSON as text.
"""

from __future__ import annotations

from collections.abc import Mapping

from postwright.diagnostics import Sink
from postwright.ir.json import Json
from postwright.postman.model import Auth
from postwright.postman.node import Node
from postwright.postman.parts import auth, wrong_kind

_TYPES = {
    "apikeyAuth": "apikey",
    "basicAuth": "basic",
    "bearerAuth": "bearer",
    "digestAuth": "digest",
    "hawkAuth": "hawk",
    "oAuth1": "oauth1",
    "oAuth2": "oauth2",
    "ntlmAuth": "ntlm",
    "awsSigV4": "awsv4",
    "jwtAuth": "jwt",
    "asapAuth": "asap",
    "edgegridAuth": "edgegrid",
}

_NAMES: Mapping[str, Mapping[str, str]] = {
    "hawk": {
        "hawk_id": "authId",
        "hawk_key": "authKey",
        "ext": "extraData",
        "app": "appId",
        "dlg": "delegation",
    },
    "oauth1": {
        "header": "addParamsToHeader",
        "auto": "autoAddParam",
        "includeEmpty": "addEmptyParamsToSign",
    },
    "oauth2": {
        "grantType": "grant_type",
        "clientAuth": "client_authentication",
        "callBackUrl": "redirect_uri",
    },
}
"""Attributes that later formats call otherwise, by type."""

_OF_THE_APP = frozenset({"id", "saveToRequest", "time"})


def auth_of(entity: Node, sink: Sink) -> Auth | None:
    """The auth of an entity, None where it is inherited."""
    found = auth(entity["auth"], sink)
    return found or _helper(entity, sink)


def _helper(entity: Node, sink: Sink) -> Auth | None:
    name = entity.text("currentHelper")
    if name in ("", "normal"):
        return None
    kind = _TYPES.get(name, name)
    attributes = entity["helperAttributes"]
    return Auth(kind, _parameters(attributes, kind, sink), attributes.origin)


def _parameters(attributes: Node, kind: str, sink: Sink) -> tuple[tuple[str, Json], ...]:
    given = attributes.parsed()
    if not isinstance(given.value, dict) or _is_spelled_out(given.value):
        if given.value is not None:
            wrong_kind(sink, attributes, "the attributes of an auth helper")
        return ()
    names = _NAMES.get(kind, {})
    members = given.value.items()
    return tuple((names.get(key, key), value) for key, value in members if key not in _OF_THE_APP)


def _is_spelled_out(members: Mapping[str, object]) -> bool:
    """Whether an old app took a text apart, character by character: `{"0": "{", "1": "\\""}`."""
    return bool(members) and all(map(str.isdecimal, members))
