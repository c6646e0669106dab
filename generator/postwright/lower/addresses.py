"""Addresses: every URL of a collection as the base that is its server's and the path from there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from postwright.lower.bases import Bases
from postwright.lower.leading import Leading, Led
from postwright.lower.urls import Split
from postwright.lower.variables import REFERENCE, Scope, names
from postwright.postman.model import Environment
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Address:
    """The URL of a request in its place."""

    split: Split
    scope: Scope
    origin: Origin


class Addresses:
    """Places URLs, with all that the requests of the collection show of its bases."""

    def __init__(self, requests: Iterable[Address], environments: tuple[Environment, ...]) -> None:
        self._scopes: dict[str, Scope] = {}
        asked = [replace(each, split=self._opened(each.split, each.scope)) for each in requests]
        self._leading = Leading((each.split for each in asked), environments)
        led = [(self._leading.led(each.split, each.scope), each.scope) for each in asked]
        self.bases = Bases(_first(led), environments)
        for found, _ in led:
            self.bases.explain(found.split.base, found.reasons)

    def place(self, split: Split, scope: Scope) -> tuple[str, tuple[str, ...]]:
        """The base of a URL's server, "" where it names none, and the path from there."""
        led = self._leading.led(self._opened(split, scope), scope).split
        return self.bases.place(led.base, led.path)

    def _opened(self, split: Split, scope: Scope) -> Split:
        """The URL with its base as it is compared: another value in a folder is another base."""
        base = _opened(split.base.rstrip("/"), scope)
        known = self._scopes.setdefault(base, scope)
        if known is not scope and "{{" in base:
            here = scope.resolve(base)
            if here != known.resolve(base) and not REFERENCE.search(here):
                base = here.rstrip("/")
        return replace(split, base=base)


def _first(led: Iterable[tuple[Led, Scope]]) -> dict[str, Scope]:
    """Each base in the order of first use, with the scope of that."""
    found: dict[str, Scope] = {}
    for each, scope in led:
        if each.split.base:
            found.setdefault(each.split.base, scope)
    return found


_LONGEST = 2_000
"""No address is longer, in characters."""


def _opened(base: str, scope: Scope) -> str:
    """A base whose variable is itself made of variables that nobody defines, written out."""
    for _ in range(5):
        half_known = [
            name
            for name in names(base)
            if scope.value(name) is None and scope.raw(name) is not None
        ]
        if not half_known:
            break
        opened = base.replace("{{" + half_known[0] + "}}", scope.raw(half_known[0]) or "")
        if len(opened) > _LONGEST:
            break
        base = opened
    return base
