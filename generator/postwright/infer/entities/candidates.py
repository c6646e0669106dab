"""Candidates: the few objects that one may be like at all, found without comparing it with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from postwright.infer.entities.likeness import Likeness
from postwright.infer.shapes import Shape


class Candidates:
    """Objects by their members, as they are when it is made."""

    def __init__(self, shapes: Iterable[Shape], likeness: Likeness) -> None:
        self._likeness = likeness
        self._holders: dict[str, list[Shape]] = defaultdict(list)
        for shape in shapes:
            for name in shape.properties:
                self._holders[name].append(shape)

    def like(self, shape: Shape, bar: float) -> Iterable[Shape]:
        """All that may have the part `bar` of what an object shows, in a settled order, and few others."""
        return dict.fromkeys(
            other
            for name in self._likeness.marks(shape, bar)
            for other in self._holders.get(name, ())
            if other is not shape
        )
