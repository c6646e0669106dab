"""Collections that people published, where a checkout has them beside it."""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

from postwright import Api, Sink
from postwright.ir.facts import RequestFact
from postwright.lower import lower
from postwright.postman import read_all
from postwright.redact import redact_all
from postwright.source import Origin

ROOT = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FULL = bool(os.environ.get("POSTWRIGHT_FULL"))
PART = 24
"""One collection in so many is tried where not all are asked for."""


def files() -> list[Path]:
    """Every collection, or without `POSTWRIGHT_FULL` a part of them that is spread over the whole."""
    found = sorted((ROOT / "collections").glob("*.json")) + sorted((ROOT / "v3").glob("*"))
    return found if FULL else found[::PART]


@cache
def counted() -> dict[Path, int]:
    """How many requests each collection has by the list that comes with them, made without Postwright."""
    with (ROOT / "manifest.csv").open(encoding="utf-8") as file:
        return {ROOT / row["file"]: int(row["n_requests"] or 0) for row in csv.DictReader(file)}


def placed(path: Path, api: Api) -> int:
    """How many of the requests that are read of a file are in exactly one operation."""
    sink = Sink()
    (source,) = redact_all(read_all([path], (), sink), sink)
    operations: dict[Origin, set[str]] = defaultdict(set)
    for _, operation in api.operations():
        for example in operation.examples:
            operations[example.origin].add(operation.id)
    return sum(
        len({id for origin in _origins(request) for id in operations[origin]}) == 1
        for request in lower(source.collection, source.environments, sink).requests
    )


def _origins(request: RequestFact) -> Iterator[Origin]:
    yield request.origin
    yield from (answer.origin for answer in request.responses)


HEAD = (
    f"{'collection':<76}{'requests':>9}{'operations':>11}{'dropped':>8}{'seconds':>9}"
    f"{'tests':>7}{'skipped':>8}{'seconds':>9}"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one collection, in how many `seconds`. `dropped` requests are named by a diagnostic each.

    `tests` of the package passed, in `tested` seconds; `skipped` tell why they cannot be run.
    """

    name: str
    requests: int = 0
    operations: int = 0
    dropped: int = 0
    seconds: float = 0.0
    tests: int = 0
    skipped: int = 0
    tested: float = 0.0

    @property
    def figures(self) -> tuple[int, int, int, float, int, int, float]:
        """All but the name."""
        return astuple(self)[1:]

    def __str__(self) -> str:
        made = f"{self.requests:>9}{self.operations:>11}{self.dropped:>8}{self.seconds:>9.1f}"
        ran = f"{self.tests:>7}{self.skipped:>8}{self.tested:>9.1f}"
        return f"{self.name[:75]:<76}{made}{ran}"
