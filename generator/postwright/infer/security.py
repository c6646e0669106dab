"""Security: the schemes an API uses, and which operation asks for which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from postwright.infer.endpoints import Endpoint
from postwright.ir.api import SecurityScheme
from postwright.ir.facts import RequestFact

Credentials: TypeAlias = frozenset[tuple[str, str]]
"""Location and lower-case name of what schemes fill."""


def schemes(requests: tuple[RequestFact, ...]) -> tuple[SecurityScheme, ...]:
    """Every scheme in use, once, in the order of first use."""
    found: dict[str, SecurityScheme] = {}
    for request in requests:
        if request.auth is not None:
            scheme = request.auth.scheme
            known = found.setdefault(scheme.id, scheme)
            if scheme.flows and not known.flows:
                found[scheme.id] = replace(known, flows=scheme.flows)
    return tuple(found.values())


def security_of(endpoint: Endpoint, known: tuple[SecurityScheme, ...]) -> tuple[str, ...]:
    """The ids of the schemes that the endpoint's requests are sent with; empty if none is."""
    ids = {scheme.id for scheme in known}
    used = (request.auth.scheme.id for request in endpoint.requests if request.auth is not None)
    return tuple(dict.fromkeys(scheme for scheme in used if scheme in ids))


def credentials_of(security: Iterable[str], known: tuple[SecurityScheme, ...]) -> Credentials:
    """What schemes fill, by their ids. A basic or bearer credential is the transport's own header."""
    ids = set(security)
    return frozenset(
        (scheme.location or "header", scheme.name.lower())
        for scheme in known
        if scheme.id in ids and scheme.name
    )
