"""Auth: what a request is sent with to show who is calling.

As in Postman (learning.postman.com, "Authorize requests"): a helper is inherited from the nearest folder that
has one, `noauth` ends that, and what a helper sends replaces a header or query parameter of the same name that
is written out. A helper that lacks its token sends nothing, and then the header counts. Credentials in other
places go along, so a request may be sent with several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from postwright.diagnostics import Sink
from postwright.ir.api import SecurityScheme
from postwright.ir.facts import AuthFact
from postwright.lower.credentials import (
    AUTHORIZATION,
    FieldLocation,
    Place,
    companions,
    cookies,
    is_key,
    place_of,
)
from postwright.lower.schemes import Schemes, authorization, placed, scheme_of, signs
from postwright.lower.signing import left_out
from postwright.lower.variables import Scope, names
from postwright.postman.model import Auth, Field
from postwright.postman.node import as_text


class Authorizer:
    """Finds out request by request. `proven` are places that the whole collection sends a credential in."""

    def __init__(self, proven: frozenset[Place], sink: Sink) -> None:
        self._schemes = Schemes()
        self._proven = proven
        self._sink = sink

    def auth_of(
        self, auth: Auth | None, headers: Iterable[Field], query: Iterable[Field], scope: Scope
    ) -> AuthFact | None:
        """What a request is sent with, the auth in force taken with its headers and its query."""
        written = tuple(self._written(tuple(headers), tuple(query), scope))
        ways = [self._way(each, written, scope) for each in _helpers(auth)]
        found = tuple(way for way in ways if way is not None)
        return replace(found[0], instead=found[1:]) if found else None

    def _way(
        self, auth: Auth | None, written: tuple[AuthFact, ...], scope: Scope
    ) -> AuthFact | None:
        """One helper together with what is written out beside it."""
        helper = self._helper(auth, scope) if auth else None
        if auth is None or helper is None:
            return _together(written)
        place = placed(helper.scheme)
        rivals = [each for each in written if placed(each.scheme) == place]
        others = tuple(
            each
            for each in written
            if each not in rivals and not _is_second_token(each.scheme, helper.scheme)
        )
        if rivals and not signs(auth) and not _alike(helper.scheme, rivals[0].scheme):
            return _together(written)
        if rivals and not signs(auth):
            helper = replace(helper, variables=rivals[0].variables)
        return _together((helper, *others))

    def _helper(self, auth: Auth, scope: Scope) -> AuthFact | None:
        scheme = scheme_of(auth, scope)
        if scheme is None:
            message = f"auth of the type {auth.type!r} is not known, or lacks what it needs"
            self._sink.report("PW205", message, auth.origin)
            return None
        if left := left_out(auth):
            told = " and ".join(f"`{name}`" for name in left)
            message = f"{auth.type} auth is sent with {told}, which the contract does not hold"
            self._sink.report("PW210", message, auth.origin, _GIVE)
        used = [name for _, value in auth.parameters for name in names(as_text(value))]
        return AuthFact(self._schemes.known(scheme, auth.origin), tuple(dict.fromkeys(used)))

    def _written(
        self, headers: tuple[Field, ...], query: tuple[Field, ...], scope: Scope
    ) -> Iterator[AuthFact]:
        """The credentials that stand in the headers and the query, each place once."""
        taken: set[Place] = set()
        for scheme, field in self._candidates(headers, query, scope):
            if placed(scheme) not in taken:
                taken.add(placed(scheme))
                known = self._schemes.known(scheme, field.origin)
                yield AuthFact(known, names(field.value or ""))

    def _candidates(
        self, headers: tuple[Field, ...], query: tuple[Field, ...], scope: Scope
    ) -> Iterator[tuple[SecurityScheme, Field]]:
        for field in headers:
            if not field.disabled and place_of(field, "header") == AUTHORIZATION:
                yield authorization(scope.resolve(field.value or "")), field
        for field in self._keys(headers, "header"):
            yield _key(field, "header"), field
        for field in headers:
            for name in cookies(field):
                yield SecurityScheme("cookieAuth", "apiKey", location="cookie", name=name), field
        for field in self._keys(query, "query"):
            yield _key(field, "query"), field

    def _keys(self, fields: tuple[Field, ...], location: FieldLocation) -> Iterator[Field]:
        keys = [field for field in fields if is_key(field, location, self._proven)]
        yield from keys
        yield from companions(fields, keys)


_GIVE = "give it to the client together with the credential"


def _key(field: Field, location: FieldLocation) -> SecurityScheme:
    return SecurityScheme("apiKeyAuth", "apiKey", location=location, name=field.key.strip())


def _helpers(auth: Auth | None) -> tuple[Auth | None, ...]:
    """The helpers of which one is chosen; None is to use none."""
    if auth is None or auth.type == "noauth":
        return (None,)
    return (auth, *auth.others)


def _is_second_token(written: SecurityScheme, helper: SecurityScheme) -> bool:
    """Whether a parameter is another way to send the token that a helper sends already.

    A client sends it one way only (RFC 6750, section 2), so the parameter is an ordinary one.
    """
    sends_token = helper.type == "oauth2" or helper.scheme.lower() == "bearer"
    return sends_token and (written.location, written.name) == ("query", "access_token")


def _alike(one: SecurityScheme, other: SecurityScheme) -> bool:
    """Whether two schemes send the same header: OAuth 2.0 sends a bearer token (RFC 6750)."""
    return (one.scheme or "bearer").lower() == (other.scheme or "bearer").lower() and (
        one.location == other.location
    )


def _together(facts: tuple[AuthFact, ...]) -> AuthFact | None:
    """Credentials that are sent in one request; `Authorization` goes first."""
    ordered = sorted(facts, key=lambda fact: placed(fact.scheme) != AUTHORIZATION)
    return replace(ordered[0], beside=tuple(ordered[1:])) if ordered else None
