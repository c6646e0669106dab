"""Security: the schemes an API uses, which operation asks for which, and (`tokens`) where a token comes from.

Takes the auth of requests and what their scripts store, gives schemes, requirements and the way to a token;
`guests` finds out where none is needed. It keeps no credential.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from postwright.infer.endpoints import Endpoint
from postwright.ir.api import OAuthFlow, SecurityScheme
from postwright.ir.facts import RequestFact

Credentials: TypeAlias = frozenset[tuple[str, str]]
"""Location and lower-case name of what schemes fill."""


def schemes(requests: tuple[RequestFact, ...]) -> tuple[SecurityScheme, ...]:
    """Every scheme in use, once, in the order of first use."""
    found: dict[str, SecurityScheme] = {}
    for request in requests:
        for way in request.auth.ways if request.auth else ():
            for scheme in (fact.scheme for fact in way):
                known = found.setdefault(scheme.id, scheme)
                found[scheme.id] = replace(known, flows=_united(known.flows, scheme.flows))
    return tuple(found.values())


def _united(known: tuple[OAuthFlow, ...], more: tuple[OAuthFlow, ...]) -> tuple[OAuthFlow, ...]:
    """Flows by their kind: the first of each, with the scopes of all."""
    flows = {flow.kind: flow for flow in known}
    for flow in more:
        first = flows.setdefault(flow.kind, flow)
        scopes = tuple(dict.fromkeys((*first.scopes, *flow.scopes)))
        flows[flow.kind] = replace(first, scopes=scopes)
    return tuple(flows.values())


def security_of(
    endpoint: Endpoint, known: tuple[SecurityScheme, ...], *, optional: bool
) -> tuple[tuple[str, ...], ...]:
    """What the endpoint's requests are sent with: sets of scheme ids, of which any one suffices.

    The larger go first, so that who has all of them sends all of them; the empty one goes last, where
    credentials are `optional`. None at all is public.
    """
    ids = {scheme.id for scheme in known}
    auths = (request.auth for request in endpoint.requests if request.auth is not None)
    ways = (tuple(fact.scheme.id for fact in way) for auth in auths for way in auth.ways)
    used = dict.fromkeys(way for way in ways if ids.issuperset(way))
    guest: tuple[tuple[str, ...], ...] = ((),) if optional and used else ()
    return (*sorted(used, key=len, reverse=True), *guest)


def credentials_of(
    security: Iterable[tuple[str, ...]], known: tuple[SecurityScheme, ...]
) -> Credentials:
    """What schemes fill, by their ids. A basic or bearer credential is the transport's own header."""
    ids = {scheme for way in security for scheme in way}
    return frozenset(
        (scheme.location or "header", scheme.name.lower())
        for scheme in known
        if scheme.id in ids and scheme.name
    )
