"""Token sources: the requests whose answer holds the credential that others send.

A login is recognised by what its script stores and who uses the variable, never by its name alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from postwright.infer.endpoints import Endpoint
from postwright.ir.api import TokenSource
from postwright.ir.schema import Evidence
from postwright.ir.script_facts import StoredVariable


def token_sources(
    endpoints: tuple[Endpoint, ...], ids: Mapping[Endpoint, str]
) -> tuple[TokenSource, ...]:
    """Every operation that gives a credential, in order. `ids` are the operations' ids."""
    used = _users(endpoints)
    found = []
    for endpoint in endpoints:
        stored = {
            kept.name: kept for request in endpoint.requests for kept in request.scripts.stored
        }
        for name, scheme in used.items():
            if name in stored and stored[name].source:
                found.append(_source(endpoint, ids[endpoint], scheme, stored[name], stored))
                break
    return tuple(found)


def _users(endpoints: tuple[Endpoint, ...]) -> dict[str, str]:
    """The variables that credentials come from, with the id of the scheme that sends them."""
    used: dict[str, str] = {}
    for endpoint in endpoints:
        for request in endpoint.requests:
            if request.auth is not None:
                for name in request.auth.variables:
                    used.setdefault(name, request.auth.scheme.id)
    return used


def _source(
    endpoint: Endpoint,
    operation: str,
    scheme: str,
    token: StoredVariable,
    stored: Mapping[str, StoredVariable],
) -> TokenSource:
    refresh = next((kept.source for name, kept in stored.items() if "refresh" in name.lower()), "")
    expires = next(
        (kept.source for kept in stored.values() if kept.source.endswith("expires_in")), ""
    )
    where = endpoint.first
    evidence = Evidence(
        "token",
        f"its script stores `{token.source}` as `{token.name}`, which other requests send",
        len(endpoint.requests),
        (where.origin,),
    )
    return TokenSource(operation, scheme, token.source, refresh, expires, (evidence,))
