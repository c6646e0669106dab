"""Reasons that stay in the contract for what has been put together: models and names."""

from __future__ import annotations

from postwright.infer.resources import Placement
from postwright.infer.shapes import PLACES_KEPT, Shape
from postwright.ir.schema import Evidence

_REASONS_KEPT = 3


def joined(shape: Shape) -> tuple[Evidence, ...]:
    """Why the places where a model was seen are one thing, the most frequent reasons first."""
    reasons = sorted(shape.joined.items(), key=lambda each: (-len(each[1]), each[0]))
    return tuple(
        Evidence(
            "entity", f"{_times(len(places))} merged, as {why}", 0, tuple(places[:PLACES_KEPT])
        )
        for why, places in reasons[:_REASONS_KEPT]
        if places
    )


def _times(count: int) -> str:
    return "one more place was" if count == 1 else f"{count} more places were"


def named_so(placement: Placement) -> Evidence:
    """Why an operation is called as it is."""
    return Evidence("name", placement.reason)
