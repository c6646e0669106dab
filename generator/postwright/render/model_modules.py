"""Which module each model is written in, so that a call loads the models that it speaks of and few others.

A model lives with the resource that alone leads to it, or with the one that does so beside its own parts; a
model that several lead to begins a module, in which those live that only it leads to. Models that mention each
other are together. So modules never need each other: a resource's needs those of resources above it and
shared ones, and a shared one needs shared ones that are further down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from postwright.ir.api import Api, Resource
from postwright.naming.signature import by_name
from postwright.naming.table import Names
from postwright.render.model_schemas import mentioned, reached, references, spoken_of
from postwright.render.view.model import ModelModule


@dataclass(frozen=True, slots=True)
class Home:
    """Where models live: with a resource, by the way to it, or else with a model that several share."""

    resource: tuple[str, ...] = ()
    model: str = ""


def model_modules(api: Api, names: Names) -> tuple[ModelModule, ...]:
    """The modules, not yet written, in the order of their names; one for all where a pack names no modules."""
    inhabitants: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for name, home in model_homes(api).items():
        inhabitants[_place(home, names)].append(names.of("schema", name)["type"])
    return tuple(
        ModelModule(module, attributes, tuple(sorted(inside)))
        for (module, attributes), inside in sorted(inhabitants.items())
    )


def _place(home: Home, names: Names) -> tuple[str, tuple[str, ...]]:
    """The name of a home's module, and the attributes that lead to its resource."""
    way = home.resource
    found = names.of("resource", *way) if way else names.of("schema", home.model)
    if "module" not in found:
        return "models", ()
    steps = (names.of("resource", *way[: n + 1]) for n in range(len(way)))
    return found["module"], tuple(step.get("attribute", "") for step in steps)


def model_homes(api: Api) -> dict[str, Home]:
    """The home of each named schema that a client's users meet."""
    schemas, spoken = by_name(api), [named.name for named in spoken_of(api)]
    below = {name: reached((name,), schemas) for name in spoken}
    users = _Users(api, spoken)
    homes: dict[str, Home] = {}
    for name in sorted(spoken, key=lambda each: -len(below[each])):  # users before what they use
        if name not in homes:
            circle = sorted(each for each in below[name] if name in below[each])
            homes |= dict.fromkeys(circle, _home(circle, users.of(circle, homes)))
    return homes


class _Users:
    """Who mentions each model: resources, and other models."""

    def __init__(self, api: Api, spoken: list[str]) -> None:
        schemas = by_name(api)
        self._resources: dict[str, set[Home]] = defaultdict(set)
        self._models: dict[str, set[str]] = defaultdict(set)
        for name, home in _spoken_by(api.resources):
            self._resources[name].add(home)
        for holder in spoken:
            for name in references(schemas[holder].schema):
                self._models[name].add(holder)

    def of(self, circle: list[str], homes: Mapping[str, Home]) -> set[Home]:
        """The homes of all that mention one of these models from outside."""
        found: set[Home] = set()
        for name in circle:
            found |= self._resources[name]
            found |= {homes[holder] for holder in self._models[name] if holder not in circle}
        return found


def _spoken_by(
    resources: tuple[Resource, ...], above: tuple[str, ...] = ()
) -> Iterator[tuple[str, Home]]:
    for resource in resources:
        path = (*above, resource.name)
        for operation in resource.operations:
            yield from ((name, Home(resource=path)) for name in mentioned(operation))
        yield from _spoken_by(resource.resources, path)


def _home(circle: list[str], users: set[Home]) -> Home:
    """The user that all others are parts of, or else the first of the models themselves."""
    own = Home(model=circle[0])
    highest = min(users, key=lambda user: len(user.resource), default=own)
    way = highest.resource
    within = users == {highest} or (way and all(u.resource[: len(way)] == way for u in users))
    return highest if within else own
