"""Every real collection ends in a package that works, or in an error that is right."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.programs import Words, run
from support.real_collections import ROOT, Row, files

from postwright import Api, Failure, Input, Sink, Target, recover, write

IMPORTING = Path(__file__).parents[1] / "e2e/hostile/importing.py"

RIGHT_ERRORS: dict[str, str] = {}
"""Collections that cannot be generated from, each with the code of the error that says why."""

LEFT_OUT = {"PW115", "PW201"}
"""The codes of diagnostics that name a request which no operation shows."""

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
    assert (api if isinstance(api, str) else None) == RIGHT_ERRORS.get(path.name)
    if isinstance(api, str):
        row(Row(f"{path.stem}: {api}", 0, 0, 0, 0, 0.0))
        return
    target = Target("python", "python", tmp_path / "sdk", {"package": "real_api"})
    write(api, target, sink)
    seconds = time.perf_counter() - started
    assert_sound(target.output, cache)
    row(counted(path, api, sink, passed(target.output), seconds))


def recovered(path: Path, sink: Sink) -> Api | str:
    """The contract, or the code of the error that says why there is none."""
    try:
        return recover(Input(path), sink)
    except Failure as failure:
        return failure.diagnostic.code


def counted(path: Path, api: Api, sink: Sink, tests: int, seconds: float) -> Row:
    """The row of a collection that was generated from."""
    operations = [operation for _, operation in api.operations()]
    shown = sum(len(operation.examples) for operation in operations)
    dropped = sum(1 for each in sink if each.code in LEFT_OUT)
    return Row(path.stem, shown, len(operations), dropped, tests, seconds)


def assert_sound(folder: Path, cache: Path) -> None:
    """Everything compiles and can be imported without a warning, and is right in its types."""
    for command in sound(folder, cache):
        done = run(command, folder)
        assert done.code == 0, done.told[-5000:]


def sound(folder: Path, cache: Path) -> Iterator[Words]:
    """The programs that have nothing to say of a sound package."""
    yield [sys.executable, "-W", "error", "-B", IMPORTING, folder / "src"]
    yield [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache, "src", "tests"]


def passed(folder: Path) -> int:
    """How many tests of a package pass; none may fail."""
    command: Words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = run(command, folder, {"PYTHONPATH": str(folder / "src")}, seconds=900)
    assert done.code == 0, done.told[-5000:]
    closing = re.search(r"^(\d+) passed", done.out, re.MULTILINE)
    assert closing is not None, done.told[-5000:]
    return int(closing[1])
