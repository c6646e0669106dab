"""Models under the names that callers know them by: who stands where another stood is that other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

from postwright.ir.api import Api
from postwright.memory.model import KnownModel
from postwright.memory.places import Place, members, places

_ALIKE = 0.5
"""The share of the smaller one's members that two models have in common if one may be the other."""


def model_names(api: Api, known: tuple[KnownModel, ...]) -> dict[str, str]:
    """What each model is to be called, by what inference calls it."""
    standing = places(api)
    pairs = _Pairs(api, known, standing)
    told = pairs.matched({})
    while (more := pairs.matched(told)) != told and pairs.rounds_left():
        told = more
    return {**told, **_others(standing, told)}


class _Pairs:
    """Models of now and of before that may be the same."""

    def __init__(
        self,
        api: Api,
        known: tuple[KnownModel, ...],
        standing: Mapping[str, frozenset[Place]],
    ) -> None:
        self._standing = standing
        self._known = {each.name: each for each in known}
        self._members = {named.name: members(named) for named in api.schemas}
        self._at: dict[str, list[str]] = {}
        self._rounds = len(standing)
        for each in known:
            for place in each.places:
                self._at.setdefault(place, []).append(each.name)

    def rounds_left(self) -> bool:
        """Whether to go on: what is held is told by its holder, and the deepest thing last."""
        self._rounds -= 1
        return self._rounds > 0

    def matched(self, told: Mapping[str, str]) -> dict[str, str]:
        """The name of before for each model of now, the most places in common first."""
        found: dict[str, str] = {}
        ranked = sorted(self._shared(told), key=lambda pair: (-pair[2], pair[0] != pair[1], pair))
        for now, before, _ in ranked:
            if now not in found and before not in found.values():
                found[now] = before
        return found

    def _shared(self, told: Mapping[str, str]) -> Iterator[tuple[str, str, int]]:
        for now, standing in self._standing.items():
            counted: dict[str, int] = {}
            for place in standing:
                for before in self._at.get(place.spelled(told), ()):
                    counted[before] = counted.get(before, 0) + 1
            yield from (
                (now, before, shared)
                for before, shared in counted.items()
                if self._are_alike(now, before)
            )

    def _are_alike(self, now: str, before: str) -> bool:
        one, other = self._members[now], set(self._known[before].members)
        least = min(len(one), len(other))
        return now == before or not least or len(one & other) >= _ALIKE * least


def _others(standing: Mapping[str, frozenset[Place]], told: Mapping[str, str]) -> dict[str, str]:
    """Names for the models that nothing is remembered of: their own unless one has kept it."""
    taken = {name.casefold() for name in told.values()}
    found: dict[str, str] = {}
    for name in sorted(standing.keys() - told.keys()):
        free = (each for each in _names(name, standing[name]) if each.casefold() not in taken)
        found[name] = next(free)
        taken.add(found[name].casefold())
    return found


def _names(name: str, standing: frozenset[Place]) -> Iterator[str]:
    """The names to try, best first: its own, with its holder's before it, numbered."""
    yield name
    yield from (
        f"{holder}{name}" for holder in sorted({each.holder for each in standing}) if holder
    )
    yield from (f"{name}{number}" for number in count(2))
