"""Every real collection ends in a package that works, or in an error that is right."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.programs import Words, run
from support.real_collections import ROOT, Row, counted, files, placed

from postwright import Api, Failure, Input, Sink, Target, recover, write

IMPORTING = Path(__file__).parents[1] / "e2e/hostile/importing.py"

RIGHT_ERRORS: dict[str, tuple[str, str]] = {
    "SabreDevStudio__postman-collections__v1.1-DC-Stateless-Service-v1.0.json": (
        "PW104",
        "the text of a saved answer has lost its end, quote and all: nothing reads that as JSON",
    ),
    "grafana__postman-to-k6__2-minimal.json": ("PW113", "it has no request: its `item` is empty"),
}
"""Collections that cannot be generated from: the code of the error that says so, and why it is right."""

LEFT_OUT = {"PW115", "PW152", "PW153", "PW201"}
"""The codes of diagnostics that name a request which is in no operation."""

pytestmark = pytest.mark.skipif(not ROOT.is_dir(), reason="there are no real collections here")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What mypy knows of libraries, for all packages together."""
    return tmp_path_factory.mktemp("mypy")


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_package_that_works_or_a_right_error(
    path: Path, tmp_path: Path, cache: Path, row: Callable[[Row], None]
) -> None:
    started, sink = time.perf_counter(), Sink()
    api = recovered(path, sink)
    code, _ = RIGHT_ERRORS.get(path.name, (None, ""))
    assert (api if isinstance(api, str) else None) == code
    if isinstance(api, str):
        row(Row(f"{path.stem}: {api}"))
        return
    target = Target("python", "python", tmp_path / "sdk", {"package": "real_api"})
    write(api, target, sink)
    seconds = time.perf_counter() - started
    assert_nothing_is_lost(path, api, sink)
    assert_sound(target.output, cache)
    operations = sum(1 for _ in api.operations())
    made = (counted()[path], operations, dropped(sink), seconds)
    row(Row(path.stem, *made, *outcome(target.output)))


def dropped(sink: Sink) -> int:
    """How many requests diagnostics say are left out."""
    return sum(1 for each in sink if each.code in LEFT_OUT)


def assert_nothing_is_lost(path: Path, api: Api, sink: Sink) -> None:
    """Every request that the file has is in exactly one operation, or named by a diagnostic."""
    assert placed(path, api) + dropped(sink) == counted()[path]


def recovered(path: Path, sink: Sink) -> Api | str:
    """The contract, or the code of the error that says why there is none."""
    try:
        return recover(Input(path), sink)
    except Failure as failure:
        return failure.diagnostic.code


def assert_sound(folder: Path, cache: Path) -> None:
    """Everything compiles and can be imported without a warning, and is right in its types."""
    for command in sound(folder, cache):
        done = run(command, folder)
        assert done.code == 0, done.told[-5000:]


def sound(folder: Path, cache: Path) -> Iterator[Words]:
    """The programs that have nothing to say of a sound package."""
    yield [sys.executable, "-W", "error", "-B", IMPORTING, folder / "src"]
    yield [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, "src", "tests"]


def outcome(folder: Path) -> tuple[int, int, float]:
    """How many tests of a package pass, how many are skipped, and in how many seconds; none may fail."""
    command: Words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = run(command, folder, {"PYTHONPATH": str(folder / "src")}, seconds=900)
    assert done.code == 0, done.told[-5000:]
    closing = re.search(r"^(\d+) passed(?:, (\d+) skipped)?.* in ([\d.]+)s", done.out, re.MULTILINE)
    assert closing is not None, done.told[-5000:]
    return int(closing[1]), int(closing[2] or 0), float(closing[3])
