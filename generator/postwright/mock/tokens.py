"""Tokens: those that login requests hand out, and what stands where a secret was taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from postwright.ir.api import Api, TokenSource
from postwright.ir.facts import Facts
from postwright.ir.json import Json
from postwright.mock.answers import Answer
from postwright.mock.places import is_at, place_of, put_at
from postwright.mock.times import shown_as
from postwright.redact import PLACEHOLDER

_LIFETIME = timedelta(hours=1)
_MADE_UP = "example"
_LITERAL = re.compile(r"\^([A-Za-z0-9_.:-]+)")

Beginnings = Mapping[str, tuple[tuple[str, str], ...]]
"""How values begin that scripts assert, by operation: dotted paths of its answer and the text."""


@dataclass(slots=True)
class Tokens:
    """The tokens that are good. `sources` are operations that hand them out."""

    sources: Mapping[str, tuple[TokenSource, ...]]
    good: set[str] = field(default_factory=set)
    issued: int = 0

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
    return Tokens(sources, set(good))


def filled(value: Json, beginnings: Mapping[str, str], where: str = "") -> Json:
    """A saved value with something made up wherever a secret was taken out."""
    if value == PLACEHOLDER:
        return beginnings.get(where, "") + _MADE_UP
    if isinstance(value, list):
        return [filled(each, beginnings, f"{where}.{n}") for n, each in enumerate(value)]
    if isinstance(value, dict):
        return {
            name: filled(each, beginnings, f"{where}.{name}" if where else name)
            for name, each in value.items()
        }
    return value


def beginnings_of(facts: Facts | None) -> Beginnings:
    """How secrets begin, by what scripts assert of them: `to.match(/^key_/)`."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for request in facts.requests if facts else ():
        for each in request.scripts.assertions:
            match = _LITERAL.match(str(each.expected)) if each.operator == "matches" else None
            if match and each.subject.of == "body" and not each.negated:
                pair = (each.subject.dotted, match[1])
                found[request.id] = (*found.get(request.id, ()), pair)
    return found


def _expiring(body: Json, now: datetime) -> Json:
    """The answer of a login with its times of expiry in the future."""
    if not isinstance(body, dict):
        return body
    ends = now + _LIFETIME
    return {
        name: shown_as(value, ends) if "expir" in name.lower() else value
        for name, value in body.items()
    }
