"""Variables: `{{name}}` in a text, and the values that the inputs give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from postwright.postman.model import Collection, Environment, Variable
from postwright.postman.node import as_text

REFERENCE = re.compile(r"\{\{([^{}]+)\}\}")
"""A reference to a variable; its name may have spaces around it."""

_LENGTH_LIMIT = 1 << 16
"""How long a text may become, if not by what all variables hold together."""

_DEPTH_LIMIT = 50


class TooLong(Exception):
    """Variables that repeat one another until nothing can hold what they stand for."""


_DYNAMIC = {
    "$guid": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "$randomUUID": "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "$timestamp": "1700000000",
    "$isoTimestamp": "2023-11-14T22:13:20.000Z",
    "$randomInt": "42",
    "$randomBoolean": "true",
    "$randomEmail": "ada@example.com",
    "$randomFirstName": "Ada",
    "$randomLastName": "Lovelace",
    "$randomFullName": "Ada Lovelace",
    "$randomUrl": "https://example.com",
    "$randomPhoneNumber": "555-010-0199",
}
"""A sample of each dynamic variable whose kind is known (learning.postman.com, "Dynamic variables")."""


def names(text: str) -> tuple[str, ...]:
    """The variables that a text refers to, in order."""
    return tuple(match[1].strip() for match in REFERENCE.finditer(text))


def whole(text: str) -> str:
    """The variable that a text consists of, "" if it is anything else."""
    match = REFERENCE.fullmatch(text.strip())
    return match[1].strip() if match else ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What variables are worth in one place of a collection.

    As in Postman, `outer` (the environment that is chosen) goes before `own` (the collection's and its
    folders'); `fallback` (further environments, globals) is asked last. An empty value is none.
    """

    outer: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    fallback: Mapping[str, str] = field(default_factory=dict)

    def inside(self, variables: Iterable[Variable]) -> Scope:
        """The scope within something that has variables of its own."""
        own = known(variables)
        return Scope(self.outer, {**self.own, **own}, self.fallback) if own else self

    def under(self, environment: Environment) -> Scope:
        """The scope as it is when another environment is chosen."""
        return Scope(known(environment.values), self.own, self.fallback)

    def raw(self, name: str) -> str | None:
        """A variable's value as it is written, which may refer to further variables."""
        for layer in (self.outer, self.own, self.fallback, _DYNAMIC):
            if name in layer:
                return layer[name]
        return None

    def value(self, name: str) -> str | None:
        """A variable's value, None where it is unknown in whole or in part."""
        text = self.resolve("{{" + name + "}}")
        return None if REFERENCE.search(text) else text

    def behind(self, name: str) -> frozenset[str]:
        """The variable, and all that its value is made of."""
        found, ahead = set[str](), [name]
        while ahead and len(found) < _DEPTH_LIMIT:
            each = ahead.pop()
            if each not in found:
                found.add(each)
                ahead += names(self.raw(each) or "")
        return frozenset(found)

    def circle(self) -> tuple[str, ...]:
        """Variables whose values lead from one to the next and back to the first, if there are any."""
        leads = {name: names(self.raw(name) or "") for name in {**self.outer, **self.own}}
        try:
            TopologicalSorter(leads).prepare()
        except CycleError as error:
            return tuple(error.args[1][1:])
        return ()

    def resolve(self, text: str) -> str:
        """The text with every variable replaced whose value is known; the others stay.

        A text that would become far longer than all that the variables hold stays as it is.
        """
        try:
            return self._resolve(text, (), {}) if "{{" in text else text
        except TooLong:
            return text

    def boundless(self) -> str:
        """A variable that repeats others until its value is too long, "" if there is none."""
        for name, text in {**self.fallback, **self.own, **self.outer}.items():
            try:
                if text.count("{{") > 1:
                    self._resolve(text, (name,), {})
            except TooLong:
                return name
        return ""

    def _resolve(self, text: str, within: tuple[str, ...], done: dict[str, str]) -> str:
        """`within` are the variables on the way here, `done` those that were resolved before."""
        if len(within) > _DEPTH_LIMIT:
            return text

        def replacement(match: re.Match[str]) -> str:
            name = match[1].strip()
            value = None if name in within else self.raw(name)
            if value is None:
                return match[0]
            if name not in done:
                done[name] = self._resolve(value, (*within, name), done)
            return done[name]

        resolved = REFERENCE.sub(replacement, text)
        if len(resolved) > _LENGTH_LIMIT and len(resolved) > len(text) + self._held():
            raise TooLong
        return resolved

    def _held(self) -> int:
        """How much all variables hold, in characters."""
        return sum(
            len(text) for layer in (self.outer, self.own, self.fallback) for text in layer.values()
        )


def known(variables: Iterable[Variable]) -> dict[str, str]:
    """The values of those variables that are in force and have one."""
    return {
        variable.key.strip(): as_text(variable.value)
        for variable in variables
        if variable.enabled and variable.value not in (None, "")
    }


def scope_of(collection: Collection, environments: Iterable[Environment]) -> Scope:
    """The scope of a whole collection; the first environment that is not globals is the chosen one."""
    ordered = sorted(environments, key=lambda environment: environment.is_global)
    outer = known(ordered[0].values) if ordered else {}
    fallback: dict[str, str] = {}
    for environment in reversed(ordered[1:]):
        fallback.update(known(environment.values))
    return Scope(outer, known(collection.variables), fallback)
