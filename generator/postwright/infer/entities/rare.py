"""What nearly no place shows of a thing that is shown at many is not its own, but another thing's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from postwright.infer.entities.walk import Node
from postwright.infer.shapes import Shape

MANY_PLACES = 20
"""At so many places a thing is shown often enough to know its members."""

RARE = 0.05
"""What at most so few of them show is not shown as a rule."""

OWN_LEAST = 4
"""So many members that go together are no accident."""

Names = frozenset[str]


class Rarity:
    """How many places show which members together."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._places: Counter[Names] = Counter()
        for node in nodes:
            self._places[frozenset(node.shape.properties)] += node.holders.total()
        self._known: dict[tuple[Names, Names], bool] = {}

    def keeps_apart(self, left: Shape, right: Shape) -> bool:
        """Whether one of two objects, or what one holds, shows members that hardly any place of the other shows."""
        return self._differ(left, right) or any(
            self._differ(mine.element() or mine, theirs.element() or theirs)
            for name, mine in left.members()
            if (theirs := right.member(name)) is not None
        )

    def _differ(self, left: Shape, right: Shape) -> bool:
        if left is right:
            return False
        mine, theirs = frozenset(left.properties), frozenset(right.properties)
        return bool(mine and theirs) and (
            self._is_rare(mine, theirs) or self._is_rare(theirs, mine)
        )

    def _is_rare(self, shown: Names, other: Names) -> bool:
        key = shown, other
        if key not in self._known:
            own = shown - other
            self._known[key] = len(own) >= OWN_LEAST and self._hardly_ever(own, shown & other)
        return self._known[key]

    def _hardly_ever(self, own: Names, shared: Names) -> bool:
        """Whether of many places that show the shared members, few show the others too."""
        places = {names: count for names, count in self._places.items() if shared <= names}
        all_places = sum(places.values())
        with_own = sum(count for names, count in places.items() if own <= names)
        return all_places >= MANY_PLACES and with_own <= RARE * all_places
