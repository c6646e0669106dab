"""How alike two objects are, where a member that every object has (`id`, `name`) counts for little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log

from postwright.infer.shapes import Shape

COMMON = frozenset(
    (
        "id name title type key value code url href label description created_at updated_at "
        "self status text data items entries results attributes relationships meta links total"
    ).split()
)
"""Members that so many things have that sharing them says little."""
_COMMON_WEIGHT = 0.25

HOLDING = frozenset(
    (
        "item items data entry entries result results record records row rows value values list node "
        "nodes content element elements object objects attribute attributes"
    ).split()
)
"""Names of members that say that something is held, and not what."""


class Likeness:
    """Compares objects by the members that the given shapes show of all.

    A member counts 1 if a single kind of object has it, less the more have it.
    """

    def __init__(self, shapes: Iterable[Shape]) -> None:
        tally: Counter[str] = Counter()
        for shape in shapes:
            tally.update(shape.properties.keys())
        self._weights = {
            name: (_COMMON_WEIGHT if name in COMMON else 1.0) / (1 + log(count))
            for name, count in tally.items()
        }
        self._sizes: dict[tuple[Shape, int], float] = {}

    def reaches(self, left: Shape, right: Shape, bar: float) -> bool:
        """Whether at least the part `bar` of what two objects show is common to both.

        Boxes of different things are never alike: making one of them would mix what they hold.
        """
        small, large = sorted((self.size(left), self.size(right)))
        if small < bar * large or not small:
            return False
        common = self.common(left, right)
        return common >= bar * (small + large - common) and not _hold_others(left, right)

    def marks(self, shape: Shape, bar: float) -> Iterator[str]:
        """The rarest members of an object, as many as make sure that what is like it shares one of them."""
        left = (1 - bar) * self.size(shape)
        for name in sorted(shape.properties, key=lambda name: (-self._weights[name], name)):
            yield name
            left -= self._weights[name]
            if left < 0:
                return

    def likeness(self, left: Shape, right: Shape) -> float:
        """The part of what two objects show that is common to both, from 0 to 1."""
        common = self.common(left, right)
        together = self.size(left) + self.size(right) - common
        return common / together if together else 0.0

    def containment(self, part: Shape, whole: Shape) -> float:
        """How much of what the one shows the other has too, from 0 to 1."""
        size = self.size(part)
        return self.common(part, whole) / size if size else 0.0

    def size(self, shape: Shape) -> float:
        """The weight of all that an object shows."""
        key = (shape, len(shape.properties))
        if key not in self._sizes:
            self._sizes[key] = sum(self._weights[name] for name in shape.properties)
        return self._sizes[key]

    def common(self, left: Shape, right: Shape) -> float:
        """The weight of the members that both have, in types that agree."""
        few, many = sorted((left, right), key=lambda shape: len(shape.properties))
        return sum(
            self._weights[name]
            for name in few.properties
            if name in many.properties and _agree(few, many, name)
        )


def share_telling(left: Shape, right: Shape) -> bool:
    """Whether two objects share a member that few things have."""
    return any(name in right.properties and name not in COMMON for name in left.properties)


def _agree(left: Shape, right: Shape, name: str) -> bool:
    mine, theirs = left.member(name), right.member(name)
    if mine is None or theirs is None:
        return False
    kinds = _kinds(mine), _kinds(theirs)
    return not kinds[0] or not kinds[1] or bool(kinds[0] & kinds[1])


def _hold_others(left: Shape, right: Shape) -> bool:
    """Whether two objects hold different things under a name that only says that something is held."""
    return any(
        name in right.properties and _are_others(left.properties[name], right.properties[name])
        for name in left.properties
        if name in HOLDING
    )


def _are_others(left: Shape, right: Shape) -> bool:
    """Whether what two places hold share few members that tell anything."""
    left, right = left.find(), right.find()
    mine, theirs = left.element() or left, right.element() or right
    if mine is theirs or not mine.is_thing or not theirs.is_thing:
        return False
    few, many = sorted((mine, theirs), key=lambda shape: len(shape.properties))
    telling = few.properties.keys() - COMMON
    return bool(telling) and 2 * len(telling & many.properties.keys()) < len(telling)


def _kinds(shape: Shape) -> set[str]:
    return {"number" if kind == "integer" else kind for kind in shape.kinds}
