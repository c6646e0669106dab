"""One run at a time, whatever becomes of the others."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from postwright.diagnostics import Failure
from postwright.output import exclusive

if TYPE_CHECKING:
    from conftest import Bench

RUN = """
import sys, time
from pathlib import Path
from postwright.diagnostics import Failure, Sink
from postwright.output import RenderedFile, apply, exclusive, plan
target, mark, pause, wait = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), float(sys.argv[4])
files = [RenderedFile(f"f{n}.py", mark.encode()) for n in range(20)]
files += [RenderedFile(f"only{mark}/x.py", mark.encode())]
try:
    with exclusive(target, wait):
        print("in", flush=True)
        planned = plan(files, target, {}, force=False, sink=Sink())
        time.sleep(pause)
        apply(planned)
except Failure as failure:
    sys.exit(failure.exit_code)
"""


def start(target: Path, mark: int, *, pause: float, wait: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", RUN, str(target), str(mark), str(pause), str(wait)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def written_by(bench: Bench) -> set[str]:
    """Whose run the output is from, by the content of each file."""
    return set(bench.holds().values())


def test_eight_at_once_that_can_wait_all_work_one_after_the_other(bench: Bench) -> None:
    runs = [start(bench.target, mark, pause=0.01, wait=30) for mark in range(8)]
    ends = [(*run.communicate(timeout=60), run.returncode) for run in runs]
    assert [code for _, _, code in ends] == [0] * 8, ends
    assert len(bench.holds()) == 21
    assert len(written_by(bench)) == 1
    assert os.listdir(bench.folder) == ["out"]


def test_eight_at_once_that_cannot_wait_work_or_exit_75(bench: Bench) -> None:
    runs = [start(bench.target, mark, pause=1.0, wait=0) for mark in range(8)]
    ends = [(*run.communicate(timeout=60), run.returncode) for run in runs]
    codes = [code for _, _, code in ends]
    assert set(codes) <= {0, 75}, ends
    assert 1 <= codes.count(0) < 8, codes
    assert len(bench.holds()) == 21
    assert len(written_by(bench)) == 1
    assert os.listdir(bench.folder) == ["out"]


def test_a_run_that_was_killed_holds_nothing_back(bench: Bench) -> None:
    bench.run({"a.py": "1\n"})
    run = start(bench.target, 1, pause=60, wait=0)
    assert run.stdout is not None
    assert run.stdout.readline() == "in\n"
    assert (bench.folder / ".out.postwright.lock").exists()
    run.kill()
    run.communicate()
    began = time.monotonic()
    bench.run({"a.py": "2\n"})
    assert time.monotonic() - began < 2
    assert bench.holds() == {"a.py": "2\n"}
    assert os.listdir(bench.folder) == ["out"]


def test_who_waited_too_long_is_told(bench: Bench) -> None:
    began = time.monotonic()
    with (
        exclusive(bench.target),
        pytest.raises(Failure) as caught,
        exclusive(bench.target, wait=0.2),
    ):
        pytest.fail("both are in")
    assert 0.2 <= time.monotonic() - began < 5
    assert (caught.value.exit_code, caught.value.diagnostic.code) == (75, "PW511")


def test_two_targets_do_not_wait_for_each_other(bench: Bench) -> None:
    with exclusive(bench.target), exclusive(bench.folder / "other", wait=0):
        pass


def test_an_error_inside_lets_go(bench: Bench) -> None:
    with pytest.raises(RuntimeError), exclusive(bench.target):
        raise RuntimeError
    with exclusive(bench.target, wait=0):
        pass
    assert os.listdir(bench.folder) == []


def test_a_file_of_the_users_with_that_name_is_not_removed(bench: Bench) -> None:
    door = bench.folder / ".out.postwright.lock"
    door.write_text("mine\n")
    bench.run({"a.py": "1\n"})
    assert door.read_text() == "mine\n"


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_something_else_with_that_name_stops_the_run(bench: Bench, make: object) -> None:
    make(bench.folder / ".out.postwright.lock")  # type: ignore[operator]
    assert bench.refused({"a.py": "1\n"}).diagnostic.code == "PW506"


def test_the_file_is_looked_up_anew_when_its_holder_removed_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever locks a file that has just been removed must not believe that it is alone."""
    door = bench.folder / ".out.postwright.lock"
    opened, real = [], os.open

    def open_and_lose(path: Path, *rest: int) -> int:
        opened.append(held := real(path, *rest))
        if len(opened) == 1:
            door.unlink()
        return held

    monkeypatch.setattr(os, "open", open_and_lose)
    with exclusive(bench.target):
        assert len(opened) == 2
        assert os.path.samestat(door.stat(), os.fstat(opened[1]))
