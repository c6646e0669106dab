"""How alike two objects are, where a member that every object has (`id`, `name`) counts for little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

from postwright.infer.entities.apart import are_others, is_summary
from postwright.infer.entities.members import COMMON, agree, presence
from postwright.infer.shapes import Shape

_COMMON_WEIGHT = 0.25
EVERYWHERE, EVERYWHERE_PART = 12, 0.4
"""What so many kinds of objects have, and such a part of all, is as common in this API as `id` is in most."""


class Likeness:
    """Compares objects by the members that the given shapes show of all.

    A member counts 1 if a single kind of object has it, less the more have it. Those that are `common` to most
    objects of the API count for little, whatever they are called.
    """

    def __init__(self, shapes: Iterable[Shape], common: frozenset[str] = COMMON) -> None:
        self._common = common
        tally: Counter[str] = Counter()
        for shape in shapes:
            tally.update(shape.properties.keys())
        self._weights = {
            name: (_COMMON_WEIGHT if name in self._common else 1.0) / (1 + log(count))
            for name, count in tally.items()
        }
        self._sizes: dict[tuple[Shape, int, int], _Size] = {}

    def reaches(self, left: Shape, right: Shape, bar: float) -> bool:
        """Whether at least the part `bar` of what two objects show is common to both.

        What one shows only now and then tells little against the other. A summary is not alike to what it sums
        up, nor are boxes of different things: making one of them would mix what they hold.
        """
        sizes = self._size(left), self._size(right)
        most = min(size.whole for size in sizes)
        if not most or most < bar * max(size.usual for size in sizes):
            return False
        few, many = sorted((left, right), key=lambda shape: len(shape.properties))
        alike = self.likeness(left, right) >= bar and not is_summary(few, many)
        return alike and not are_others(few, many)

    def marks(self, shape: Shape, bar: float) -> Iterator[str]:
        """The rarest members of an object, as many as make sure that what is like it shares one of them."""
        left = (1 - bar) * self._size(shape).whole
        for name in sorted(shape.properties, key=lambda name: (-self._weights[name], name)):
            yield name
            left -= self._weights[name] * presence(shape, name)
            if left < 0:
                return

    def share_telling(self, left: Shape, right: Shape) -> bool:
        """Whether two objects share a member that few things have."""
        return any(
            name in right.properties and name not in self._common for name in left.properties
        )

    def likeness(self, left: Shape, right: Shape) -> float:
        """The part of what two objects show that is common to both, from 0 to 1."""
        common, own, foreign = self._compared(left, right)
        together = common + own + foreign
        return common / together if together else 0.0

    def containment(self, part: Shape, whole: Shape) -> float:
        """How much of what the one shows the other has too, from 0 to 1."""
        size = self._size(part).whole
        return self._compared(part, whole)[0] / size if size else 0.0

    def _compared(self, left: Shape, right: Shape) -> tuple[float, float, float]:
        """The weight of what both have in types that agree, and of what each has for itself."""
        few, many = sorted((left, right), key=lambda shape: len(shape.properties))
        shared = [
            name for name in few.properties if name in many.properties and agree(few, many, name)
        ]
        own, foreign = (
            self._size(shape).usual - sum(self._usual(shape, name) for name in shared)
            for shape in (left, right)
        )
        return sum(self._weights[name] for name in shared), max(own, 0.0), max(foreign, 0.0)

    def _size(self, shape: Shape) -> _Size:
        key = (shape, len(shape.properties), shape.objects)
        if key not in self._sizes:
            whole = sum(self._weights[name] for name in shape.properties)
            usual = sum(self._usual(shape, name) for name in shape.properties)
            self._sizes[key] = _Size(whole, usual)
        return self._sizes[key]

    def _usual(self, shape: Shape, name: str) -> float:
        return self._weights[name] * presence(shape, name)


def common_members(shapes: Iterable[Shape]) -> frozenset[str]:
    """The members that most APIs have everywhere, and those that this one has."""
    tally: Counter[str] = Counter()
    kinds = list(shapes)
    for shape in kinds:
        tally.update(shape.properties.keys())
    least = max(EVERYWHERE, EVERYWHERE_PART * len(kinds))
    return COMMON | {name for name, count in tally.items() if count >= least}


@dataclass(frozen=True, slots=True)
class _Size:
    """The weight of all that an object shows, and of what it shows as a rule."""

    whole: float
    usual: float
