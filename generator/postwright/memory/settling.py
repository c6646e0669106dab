"""Who is called how: remembered names first, and others so that they take none of those."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from postwright.ir.calls import Placed, Trail
from postwright.memory.model import KnownOperation, key

_BOUNDARY = re.compile(r"[^0-9A-Za-z]+|(?<=[a-z0-9])(?=[A-Z])")

_NONE: frozenset[str] = frozenset()


class Taken:
    """The names that are given in each resource, to its operations and to the resources in it."""

    def __init__(self) -> None:
        self._actions: dict[tuple[str, ...], set[str]] = {}
        self._resources: dict[tuple[str, ...], set[str]] = {}

    def is_free(self, trail: Trail, action: str) -> bool:
        """Whether an operation can have this name beside those that have theirs."""
        here = _keys(trail)
        own = key(action)
        if any(own in taken.get(here, _NONE) for taken in (self._actions, self._resources)):
            return False
        return all(self._leads(here[:depth], here[depth]) for depth in range(len(here)))

    def _leads(self, above: tuple[str, ...], name: str) -> bool:
        """Whether no operation has a resource's name, both as keys."""
        return name not in self._actions.get(above, _NONE)

    def take(self, trail: Trail, action: str) -> None:
        """Give a name away."""
        here = _keys(trail)
        self._actions.setdefault(here, set()).add(key(action))
        for depth, name in enumerate(here):
            self._resources.setdefault(here[:depth], set()).add(name)

    def beside(self, trail: Trail) -> Trail:
        """A trail on which no resource is called like an operation beside it."""
        found: list[str] = []
        above: tuple[str, ...] = ()
        for name in trail:
            found.append(name if self._leads(above, key(name)) else f"{name} resource")
            above = (*above, key(found[-1]))
        return tuple(found)


def settled(
    operations: Iterable[Placed], known: Mapping[str, KnownOperation]
) -> dict[str, tuple[Trail, str]]:
    """The resources and the action of every operation, by its id."""
    given: dict[str, tuple[Trail, str]] = {}
    taken = Taken()
    operations = list(operations)
    for each in operations:
        memory = known.get(each.id)
        if memory is not None and taken.is_free(memory.trail, memory.action):
            given[each.id] = memory.trail, memory.action
            taken.take(memory.trail, memory.action)
    moved = _moved(operations, given)
    for each in operations:
        if each.id not in given:
            trail = taken.beside(_followed(each.trail, moved))
            action = next(name for name in _names(each) if taken.is_free(trail, name))
            given[each.id] = trail, action
            taken.take(trail, action)
    return given


def _keys(trail: Trail) -> tuple[str, ...]:
    return tuple(map(key, trail))


def _moved(
    operations: Iterable[Placed], given: Mapping[str, tuple[Trail, str]]
) -> dict[Trail, Trail]:
    """Where most of the operations of a resource have stayed, if that is elsewhere now.

    An action that has become a resource of its own, below the one that it belonged to, takes nothing with it.
    """
    votes: dict[Trail, Counter[Trail]] = {}
    for each in operations:
        stayed = given[each.id][0] if each.id in given else ()
        if stayed == each.trail or (stayed and each.trail[: len(stayed)] != stayed):
            votes.setdefault(each.trail, Counter())[stayed] += 1
    return {
        trail: min(counted, key=lambda stayed: (-counted[stayed], stayed))
        for trail, counted in votes.items()
        if trail not in counted
    }


def _followed(trail: Trail, moved: Mapping[Trail, Trail]) -> Trail:
    for depth in range(len(trail), 0, -1):
        if trail[:depth] in moved:
            return (*moved[trail[:depth]], *trail[depth:])
    return trail


def _names(each: Placed) -> Iterator[str]:
    """The actions to try for an operation that nothing is remembered of, best first."""
    yield each.action
    spoken = [word.lower() for word in _BOUNDARY.split(each.title) if word]
    if spoken:
        yield " ".join(spoken[:6])
    if each.call.parameters:
        yield f"{each.action} by {' '.join(_words(each.call.parameters[-1]))}"
    yield f"{each.action} {each.call.method.lower()}"
    yield from (f"{each.action} {number}" for number in count(2))


def _words(name: str) -> list[str]:
    return [word.lower() for word in _BOUNDARY.split(name) if word] or [name]
