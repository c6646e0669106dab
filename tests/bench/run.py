"""Measures and prints; asserts nothing.

Everything is measured in one run and told as a multiple of something in the same run, since seconds say as
much about the machine as about the program. Where the corpus of real collections is not beside the
checkout, LeadCenter's collection, many times over, stands for the largest of them.
"""

from __future__ import annotations

import copy
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec/leadcenter"
CORPUS = ROOT.parent / "shared/corpus/collections"


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds: on the clock, and of all processors together."""

    clock: float
    processors: float

    @classmethod
    def by(cls, action: Callable[[], object]) -> Taken:
        started, used = time.perf_counter(), _used()
        action()
        return cls(time.perf_counter() - started, _used() - used)


def main() -> None:
    print(f"{'':<44}{'clock':>10}{'processors':>12}")
    with tempfile.TemporaryDirectory() as folder:
        for title, rows in (
            ("starting", starting()),
            ("LeadCenter", generating(Path(folder))),
            ("the largest collection", reading(Path(folder))),
        ):
            print(title)
            _table(list(rows))


def starting() -> Iterator[tuple[str, Taken]]:
    yield "python -c pass", _median(lambda: _python("-c", "pass"))
    yield "postwright --help", _median(lambda: _postwright("--help"))
    yield "postwright explain PW101", _median(lambda: _postwright("explain", "PW101"))


def generating(folder: Path) -> Iterator[tuple[str, Taken]]:
    given = [str(SPEC / "leadcenter.postman_collection.json")]
    given += ["-e", str(SPEC / "leadcenter.postman_environment.json")]
    target = [*given, "-o", str(folder / "sdk"), "--option", "package=leadcenter"]
    yield "generate, nothing there", Taken.by(lambda: _postwright("generate", *target))
    yield "generate, all of it there", Taken.by(lambda: _postwright("generate", *target))
    yield "check", Taken.by(lambda: _postwright("check", *target))
    yield "inspect", Taken.by(lambda: _postwright("inspect", *given))


def reading(folder: Path) -> Iterator[tuple[str, Taken]]:
    from postwright import Input, Sink
    from postwright.pipeline import recover
    from postwright.postman import read

    path = _largest() or _repeated(folder)
    print(f"  {path.name}, {path.stat().st_size / 1e6:.1f} MB")
    content = path.read_bytes()
    yield "json.loads", Taken.by(lambda: json.loads(content))
    yield "read", Taken.by(lambda: read(path, Sink()))
    yield "recover the contract", Taken.by(lambda: recover(Input(path), Sink()))


def _largest() -> Path | None:
    return max(CORPUS.glob("*.json"), key=lambda path: path.stat().st_size, default=None)


def _repeated(folder: Path, times: int = 12) -> Path:
    document = json.loads((SPEC / "leadcenter.postman_collection.json").read_bytes())
    document["item"] = [
        {"name": f"Part {number}", "item": copy.deepcopy(document["item"])}
        for number in range(times)
    ]
    path = folder / "repeated.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def _table(rows: list[tuple[str, Taken]]) -> None:
    """Each row, with its share of the first row's processor time."""
    first = rows[0][1].processors or rows[0][1].clock
    for name, taken in rows:
        multiple = (taken.processors or taken.clock) / first
        print(f"  {name:<42}{taken.clock:>8.2f} s{taken.processors:>10.2f} s{multiple:>9.2f} x")


def _median(action: Callable[[], object]) -> Taken:
    taken = [Taken.by(action) for _ in range(5)]
    return Taken(
        statistics.median(each.clock for each in taken),
        statistics.median(each.processors for each in taken),
    )


def _used() -> float:
    """Seconds of processors that this process and those it waited for have had."""
    return sum(os.times()[:4])


def _postwright(*args: str) -> None:
    _python("-m", "postwright", *args)


def _python(*args: str) -> None:
    subprocess.run([sys.executable, *args], check=True, capture_output=True, cwd=ROOT)


if __name__ == "__main__":
    main()
