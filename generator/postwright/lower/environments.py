"""Environments: what the variables of servers are worth in each of those that the inputs name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postwright.ir.api import Environment
from postwright.lower.bases import Staged
from postwright.lower.variables import Scope, known, names
from postwright.postman.model import Environment as Given


def described(
    bases: Mapping[str, Scope], given: tuple[Given, ...], staged: Mapping[str, Staged]
) -> tuple[Environment, ...]:
    """The environments that say where a server is; `bases` are those of all servers, in order."""
    found: dict[str, dict[str, str]] = {}
    origins = {each.name: each.origin for each in given}
    for environment in given:
        values = dict(_values(bases, environment))
        if values:
            found.setdefault(environment.name, {}).update(values)
    for base in bases:
        for name, url in staged[base].urls if base in staged else ():
            found.setdefault(name, {})[staged[base].variable] = url
    return tuple(
        Environment(name, tuple(values.items()), *([origins[name]] if name in origins else []))
        for name, values in found.items()
    )


def _values(bases: Mapping[str, Scope], environment: Given) -> Iterator[tuple[str, str]]:
    """The servers' variables whose value the environment has a part in."""
    own = known(environment.values)
    for base, scope in bases.items():
        here = scope.under(environment)
        for name in names(base):
            value = here.value(name)
            if value and not own.keys().isdisjoint(here.behind(name)):
                yield name, value.rstrip("/")
