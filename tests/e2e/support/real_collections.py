"""Collections that people published, where a checkout has them beside it."""

from __future__ import annotations

import os
from dataclasses import astuple, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FULL = bool(os.environ.get("POSTWRIGHT_FULL"))
PART = 24
"""One collection in so many is tried where not all are asked for."""


def files() -> list[Path]:
    """Every collection, or without `POSTWRIGHT_FULL` a part of them that is spread over the whole."""
    found = sorted((ROOT / "collections").glob("*.json")) + sorted((ROOT / "v3").glob("*"))
    return found if FULL else found[::PART]


HEAD = (
    f"{'collection':<76}{'examples':>9}{'operations':>11}{'dropped':>8}{'tests':>7}{'seconds':>9}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one collection. `examples` are requests and answers shown; `dropped` requests are named by a diagnostic each."""

    name: str
    examples: int
    operations: int
    dropped: int
    tests: int
    seconds: float

    @property
    def figures(self) -> tuple[int, int, int, int, float]:
        """All but the name."""
        return astuple(self)[1:]

    def __str__(self) -> str:
        counts = f"{self.examples:>9}{self.operations:>11}{self.dropped:>8}{self.tests:>7}"
        return f"{self.name[:75]:<76}{counts}{self.seconds:>9.1f}"
