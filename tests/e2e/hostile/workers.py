"""Examining runs, on all processors there are."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from hostile.checks import Fault, Skeleton, faults, skeleton
from hostile.forms import FORMS
from hostile.matrix import Run
from hostile.runs import Outcome, Workshop, compiling_once, unformatted

_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Result:
    """What one run came to: how many files, the codes of failures, and what was wrong."""

    run: Run
    files: int
    failures: tuple[str, ...]
    faults: tuple[Fault, ...]


class Examiner:
    """Runs the program and compares what it writes with what it writes for harmless texts."""

    def __init__(self, workshop: Workshop, twins: Mapping[str, Skeleton] | None = None) -> None:
        self._workshop = workshop
        self.twins = twins or harmless(workshop)

    def examine(self, run: Run, *, written: bool = False, package: str = "orchard") -> Result:
        """One run, of every pack."""
        outcomes = self._workshop.run(run.planted, written=written, package=package)
        return Result(
            run,
            sum(len(outcome.files) for outcome in outcomes),
            tuple(outcome.failure for outcome in outcomes if outcome.failure),
            tuple(fault for outcome in outcomes for fault in self._faults(outcome, run)),
        )

    def culprits(self, run: Run) -> list[Result]:
        """What is wrong with a run, told of as few of its texts as it takes."""
        result = self.examine(run)
        if not result.faults and not result.failures:
            return []
        halves = run.halves() if len(run.texts) > 1 else ()
        return [each for half in halves for each in self.culprits(half)] or [result]

    def _faults(self, outcome: Outcome, run: Run) -> list[Fault]:
        if outcome.traceback:
            return [Fault("tracebacks", "", outcome.traceback)]
        if outcome.failure:
            return list(faults({}, outcome.told, Skeleton({}), alike=False))
        twin = self.twins[outcome.pack]
        return faults(outcome.files, outcome.told, twin, alike=run.alike)


def harmless(workshop: Workshop) -> dict[str, Skeleton]:
    """What each pack writes where no text is hostile."""
    outcomes = workshop.run({})
    for outcome in outcomes:
        assert not outcome.traceback, outcome.traceback
        assert not outcome.failure, outcome.told
    return {outcome.pack: skeleton(outcome.files) for outcome in outcomes}


def examine_all(runs: Iterable[Run], folder: Path, form: str = "v2.1") -> list[Result]:
    """The results in order. Nobody formats the output here; that is a third of the time.

    `form` is the format that the collection is written in.
    """
    processes = min(os.cpu_count() or 1, _AT_ONCE)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, spawn, _prepare, (folder, form)) as pool:
        return list(pool.map(_examine, runs, chunksize=4))


def tally(results: Sequence[Result]) -> Counter[str]:
    """How many faults of each kind there are, and how many failures."""
    found = Counter(fault.kind for result in results for fault in result.faults)
    found["failures"] = sum(len(result.failures) for result in results)
    return found


_examiner: list[Examiner] = []
"""This process's own."""


def _prepare(folder: Path, form: str) -> None:
    own = Path(tempfile.mkdtemp(dir=folder))
    compiling_once().__enter__()
    _examiner.append(Examiner(Workshop(own / "parent", unformatted(own / "packs"), FORMS[form])))


def _examine(run: Run) -> Result:
    return _examiner[0].examine(run)
