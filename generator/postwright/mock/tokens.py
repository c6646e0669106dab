"""Tokens that login requests hand out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from postwright.ir.api import Api, TokenSource
from postwright.ir.json import Json
from postwright.mock.answers import Answer
from postwright.mock.places import is_at, place_of, put_at
from postwright.mock.times import shown_as

_LIFETIME = timedelta(hours=1)


@dataclass(slots=True)
class Tokens:
    """The tokens that are good. `sources` are operations that hand them out; `given` ones stay good."""

    sources: Mapping[str, tuple[TokenSource, ...]]
    given: frozenset[str] = frozenset()
    good: set[str] = field(default_factory=set)
    issued: int = 0

    def revoke(self, token: str) -> None:
        """Let a token be no longer good, unless it was given from outside."""
        if token not in self.given:
            self.good.discard(token)

    def handed_out(self, operation: str, answer: Answer, now: datetime) -> Answer:
        """The answer of a login with a new token in it, which will be good from now on."""
        sources = self.sources.get(operation, ())
        if answer.is_text or not 200 <= answer.status < 300:
            return answer
        body = answer.body
        for source in sources:
            body = self._issued(body, source.pointer, "token")
            body = self._issued(body, source.refresh, "refresh")
        return answer.holding(_expiring(body, now)) if sources else answer

    def _issued(self, body: Json, dotted: str, word: str) -> Json:
        if not dotted or not is_at(body, place_of(dotted)):
            return body
        self.issued += 1
        token = f"mock-{word}-{self.issued}"
        self.good.add(token)
        return put_at(body, place_of(dotted), token)


def tokens_of(api: Api, good: Iterable[str]) -> Tokens:
    """The tokens of an API before anyone has logged in."""
    sources: dict[str, tuple[TokenSource, ...]] = {}
    for each in api.token_sources:
        sources[each.operation] = (*sources.get(each.operation, ()), each)
    return Tokens(sources, frozenset(good), set(good))


def _expiring(body: Json, now: datetime) -> Json:
    """The answer of a login with its times of expiry in the future."""
    if not isinstance(body, dict):
        return body
    ends = now + _LIFETIME
    return {
        name: shown_as(value, ends) if "expir" in name.lower() else value
        for name, value in body.items()
    }
