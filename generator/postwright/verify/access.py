"""Showing who asks: the credentials of an operation's schemes, as headers or as part of the query."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from postwright.ir.api import Api, Operation, SecurityScheme
from postwright.ir.facts import AuthFact, Facts
from postwright.naming import words
from postwright.naming.credentials import credentials
from postwright.verify.exchange import Sent
from postwright.verify.secrets import Confidence, variable_name


@dataclass(frozen=True, slots=True)
class Lacking:
    """A scheme that nothing is known for, and the environment variables that would say it; () where none can."""

    scheme: SecurityScheme
    names: tuple[str, ...]


class Access:
    """Adds credentials to requests; `tokens` are those that the login gave, by scheme."""

    def __init__(self, api: Api, facts: Facts, confidence: Confidence) -> None:
        self._schemes = {each.id: each for each in api.security_schemes}
        self._variables = _variables(facts)
        self._confidence = confidence
        self._tokens: dict[str, str] = {}

    def give(self, scheme: str, token: str) -> None:
        """Use a token for a scheme, and for the others that send one as it does."""
        self._confidence.keep(token)
        self._tokens[scheme] = token
        for other in self._schemes.values():
            if _bears(other) and _bears(self._schemes[scheme]):
                self._tokens.setdefault(other.id, token)

    def has_own(self, scheme: str) -> bool:
        """Whether the process's environment itself gives a scheme's credential."""
        known = self._schemes[scheme]
        needed = [each.word for each in credentials(known) if each.required]
        return bool(needed) and all(self._confidence.told(word) for word in needed)

    def lacking(self, operations: Iterable[Operation]) -> list[Lacking]:
        """The schemes that operations ask for, where none that would do is known."""
        found: dict[str, Lacking] = {}
        for operation in operations:
            if operation.security and self._way(operation) is None:
                for id in operation.security[0]:
                    scheme = self._schemes.get(id)
                    if scheme is not None and self._values(scheme) is None:
                        found[id] = Lacking(scheme, _names(scheme))
        return list(found.values())

    def shown(self, operation: Operation, sent: Sent) -> Sent:
        """The request with the credentials that are known for it."""
        for scheme, values in self._way(operation) or ():
            sent = _with(sent, scheme, values)
        return sent

    def _way(self, operation: Operation) -> list[tuple[SecurityScheme, tuple[str, ...]]] | None:
        """The first set of schemes of which everything is known."""
        for way in operation.security:
            schemes = [self._schemes[id] for id in way if id in self._schemes]
            values = [(scheme, self._values(scheme)) for scheme in schemes]
            if all(value for _, value in values):
                return [(scheme, value) for scheme, value in values if value]
        return None

    def _values(self, scheme: SecurityScheme) -> tuple[str, ...] | None:
        """What a scheme sends: one text, or a user and a password."""
        if not _is_plain(scheme):
            return None
        needed = [each.word for each in credentials(scheme) if each.required] or ["token"]
        own = [self._confidence.told(word) for word in needed]
        if scheme.id in self._tokens and not all(own):
            return (self._tokens[scheme.id],)
        variables = _ordered(scheme, self._variables.get(scheme.id, ()))
        said = [self._confidence.value(name) for name in variables[: len(needed)]]
        kept = [self._confidence.value(word) for word in needed]
        for values in (own, said, kept):
            known = tuple(each for each in values if each)
            if len(known) == len(needed):
                self._confidence.keep(known[-1])
                return known
        return None


def _variables(facts: Facts) -> Mapping[str, tuple[str, ...]]:
    """The variables that schemes take their credentials from, by the schemes' ids."""
    found: dict[str, tuple[str, ...]] = {}
    for fact in _auths(facts):
        if fact.variables:
            found.setdefault(fact.scheme.id, fact.variables)
    return found


def _ordered(scheme: SecurityScheme, variables: tuple[str, ...]) -> list[str]:
    """The variables of a scheme, those first that its credentials are in by what they are called.

    A collection lists them in any order: `password` stands before `username` in exports, and an OAuth helper
    has its client's id and secret beside the token.
    """
    wanted = _OF_USERS if scheme.scheme == "basic" else _OF_TOKENS

    def rank(name: str) -> tuple[bool, bool]:
        said = set(words(name))
        return not said & wanted, not said.isdisjoint(_OF_OTHERS)

    return sorted(variables, key=rank)


_OF_USERS = frozenset("user username login email mail account sid id name".split())
_OF_TOKENS = frozenset("token jwt key apikey bearer accesstoken".split())
_OF_OTHERS = frozenset("refresh client consumer".split())


def _auths(facts: Facts) -> Iterator[AuthFact]:
    for request in facts.requests:
        for way in request.auth.ways if request.auth else ():
            yield from way


def _names(scheme: SecurityScheme) -> tuple[str, ...]:
    if not _is_plain(scheme):
        return ()
    return tuple(variable_name(each.word) for each in credentials(scheme) if each.required)


def _is_plain(scheme: SecurityScheme) -> bool:
    """Whether a request is the same whatever it is sent with: nothing is signed or answered."""
    match scheme.type:
        case "http":
            return scheme.scheme != "digest"
        case "apiKey" | "oauth2" | "openIdConnect" | "jwt":
            return True
        case _:
            return False


def _bears(scheme: SecurityScheme) -> bool:
    return scheme.type in ("http", "oauth2", "openIdConnect") and scheme.scheme != "basic"


def _with(sent: Sent, scheme: SecurityScheme, values: tuple[str, ...]) -> Sent:
    if scheme.scheme == "basic" and len(values) == 2:
        encoded = base64.b64encode(":".join(values).encode()).decode()
        return _headed(sent, "Authorization", f"Basic {encoded}")
    value = values[0]
    match scheme.location:
        case "query":
            mark = "&" if "?" in sent.url else "?"
            return replace(
                sent, url=f"{sent.url}{mark}{quote(scheme.name)}={quote(value, safe='')}"
            )
        case "cookie":
            return _headed(sent, "Cookie", f"{scheme.name}={value}")
        case "header" if scheme.type == "apiKey":
            return _headed(sent, scheme.name, value)
        case _:
            name = scheme.name or "Authorization"
            word = "Bearer" if scheme.scheme.lower() in ("", "bearer") else scheme.scheme
            return _headed(sent, name, f"{word} {value}")


def _headed(sent: Sent, name: str, value: str) -> Sent:
    kept = tuple(each for each in sent.credentials if each[0].lower() != name.lower())
    return replace(sent, credentials=(*kept, (name, value)))
