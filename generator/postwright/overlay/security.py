"""Security Scheme Objects as schemes of the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, cast

from postwright.ir.api import Api, OAuthFlow, SecurityScheme
from postwright.ir.json import Json
from postwright.ir.openapi.security import scheme_keys, security_scheme
from postwright.overlay.document import Part
from postwright.overlay.notes import Notes

_KINDS = ("type", "scheme", "in", "name")
_FLOWS = ("authorizationCode", "clientCredentials", "password", "implicit")


def with_schemes(api: Api, document: Part, notes: Notes) -> tuple[Api, dict[str, str]]:
    """The API with the document's schemes, and the model's id of each by its key there."""
    ids: dict[str, str] = {}
    schemes = list(api.security_schemes)
    keys = {key: id for id, key in scheme_keys(api.security_schemes).items()}
    for key, given in document["components"]["securitySchemes"].members():
        part = given.followed()
        known = _known(schemes, part, keys.get(key, key))
        made = _scheme(keys.get(key, key), part, notes)
        if known is not None:
            ids[key] = known.id
            schemes[schemes.index(known)] = _completed(known, made)
        elif made is not None:
            ids[key] = made.id
            schemes = [each for each in schemes if each.id != made.id] + [made]
    return replace(api, security_schemes=tuple(schemes)), ids


def without_unused(before: Api, api: Api) -> Api:
    """The API without the schemes that no operation is sent with any more."""
    used, was = _used(api), _used(before)
    tokens = {each.scheme for each in api.token_sources}
    tokens |= {each.scheme for each in api.token_requests}
    return replace(
        api,
        security_schemes=tuple(
            each for each in api.security_schemes if each.id in used | tokens or each.id not in was
        ),
    )


def _used(api: Api) -> set[str]:
    return {scheme for _, each in api.operations() for way in each.security for scheme in way}


def _known(schemes: list[SecurityScheme], part: Part, id: str) -> SecurityScheme | None:
    """The scheme of the contract that says the same; one of the same name, if there are several."""
    wanted = _kind(part.value)
    alike = [each for each in schemes if _kind(security_scheme(each)) == wanted]
    return next((each for each in alike if each.id == id), next(iter(alike), None))


def _kind(value: Json) -> dict[str, str]:
    given = value if isinstance(value, dict) else {}
    found = {word: str(given[word]) for word in _KINDS if given.get(word)}
    for word in ("scheme", "name") if found.get("in") != "query" else ("scheme",):
        if word in found:
            found[word] = found[word].lower()
    return found


def _completed(known: SecurityScheme, made: SecurityScheme | None) -> SecurityScheme:
    if made is None:
        return known
    flows = {flow.kind: flow for flow in known.flows} | {flow.kind: flow for flow in made.flows}
    description = made.description or known.description
    return replace(known, flows=tuple(flows.values()), description=description)


def _scheme(id: str, part: Part, notes: Notes) -> SecurityScheme | None:
    kind = part.text("type")
    plain = SecurityScheme(id, kind, description=part.text("description"), origin=part.origin)
    match kind:
        case "apiKey":
            place = cast(Literal["header", "query", "cookie"], part.text("in") or "header")
            return replace(plain, location=place, name=part.text("name"))
        case "http":
            return replace(plain, scheme=part.text("scheme").lower())
        case "oauth2":
            return replace(plain, flows=tuple(_flows(part["flows"], notes)))
        case "openIdConnect":
            notes.unheld("`openIdConnectUrl`", part.origin)
            return replace(plain, type="http", scheme="bearer")
        case "mutualTLS":
            return plain
        case _:
            notes.unheld(f"the security scheme `{id}`", part.origin)
            return None


def _flows(part: Part, notes: Notes) -> Iterator[OAuthFlow]:
    for kind, flow in part.members():
        if kind in _FLOWS:
            yield OAuthFlow(
                kind,  # type: ignore[arg-type]
                flow.text("authorizationUrl") or flow.text("x-postwright-authorizationUrl"),
                flow.text("tokenUrl") or flow.text("x-postwright-tokenUrl"),
                flow.text("refreshUrl"),
                tuple(name for name, _ in flow["scopes"].members()),
            )
            if any(each.value for _, each in flow["scopes"].members()):
                notes.limit("descriptions of scopes", flow["scopes"].origin)
