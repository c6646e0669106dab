"""Whatever system call a run is killed or refused at, the output is wholly old or wholly new.

Each run is a fork of the test, stopped until `strace` is attached to it. The quick sweep interferes with
the calls that change something; `POSTWRIGHT_FULL=1` takes every call there is, and more kinds of refusal.
"""

from __future__ import annotations

import collections
import contextlib
import ctypes
import os
import re
import shutil
import signal
import stat
import subprocess
import tempfile
import time
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.output import RenderedFile, apply, exclusive, plan

FULL = os.environ.get("POSTWRIGHT_FULL") == "1"
CHANGING = frozenset(
    {
        "chmod",
        "chown",
        "fchmod",
        "fchmodat",
        "fchown",
        "fchownat",
        "flock",
        "fsync",
        "link",
        "linkat",
    }
    | {"mkdir", "openat", "rename", "renameat", "renameat2", "rmdir", "setxattr", "symlink"}
    | {"symlinkat", "unlink", "unlinkat", "utimensat", "write"}
)
REFUSALS = ("ENOSPC", "EIO", "EACCES") if FULL else ("ENOSPC",)
NO_EXCHANGE = "inject=renameat2:error=ENOSYS"

OLD = {
    "pkg/client.py": b"old\n",
    "pkg/gone/a.py": b"1\n",
    "pkg/same.py": b"same\n",
    "run.sh": b"#!\n",
}
NEW = {
    "pkg/client.py": b"new\n",
    "pkg/more/b.py": b"2\n",
    "pkg/same.py": b"same\n",
    "run.sh": b"#!/\n",
}

EXIT_FAILURE, EXIT_BUG = 2, 70
PR_SET_PTRACER, ANY = 0x59616D61, ctypes.c_ulong(-1)

Snapshot = dict[str, tuple[object, ...]]
Point = tuple[str, int]
Tell = Callable[[str, collections.Counter[str]], None]


class Sweep:
    """One old tree (none for a `first` run), the new tree it is to become, and runs on copies of it that are interfered with."""

    def __init__(self, folder: Path, first: bool) -> None:
        self.log = folder / "log"
        self.pristine = folder / "pristine" / "out"
        self.target = folder / "parent" / "out"
        if not first:
            build_old(self.pristine)
        self.old = snapshot(self.pristine)
        self.reset()
        generate(self.target, NEW)
        self.new = snapshot(self.target)
        self.seen: collections.Counter[str] = collections.Counter()

    def reset(self) -> None:
        shutil.rmtree(self.target.parent, ignore_errors=True)
        self.target.parent.mkdir()
        if self.pristine.exists():
            shutil.copytree(self.pristine, self.target, symlinks=True)

    def run(self, *expressions: str) -> int:
        """A run on a fresh copy of the old tree under strace; its exit code, negative for a signal."""
        self.reset()
        pid = os.fork()
        if pid == 0:
            subject(self.target)
        os.waitpid(pid, os.WUNTRACED)
        with attached(pid, self.log, expressions):
            os.kill(pid, signal.SIGCONT)
            _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)

    def points(self, names: Collection[str], *expressions: str) -> list[Point]:
        """Each call of these names that a run makes (of any name for none), numbered by name."""
        assert self.run(*expressions) == 0
        counts: collections.Counter[str] = collections.Counter()
        points = []
        for called in re.findall(r"^(\w+)\(", self.log.read_text(errors="replace"), re.MULTILINE):
            counts[called] += 1
            if called in names or (not names and called != "exit_group"):
                points.append((called, counts[called]))
        return points

    def state(self) -> str:
        """Which tree the target is, `torn` if neither."""
        found = snapshot(self.target)
        known = {"old": self.old, "new": self.new, "absent": {}}
        return next((name for name, tree in known.items() if tree == found), "torn")

    def hit(self, point: Point, what: str, allowed: set[str], *expressions: str) -> None:
        """Interfere at one point; the tree is one of `allowed`, and the next run makes it new and tidy."""
        name, number = point
        injection = f"inject={name}:{what}:when={number}"
        code = self.run(*expressions, injection)
        state = self.state()
        assert state in allowed, f"{injection}: the tree is {state}"
        end = -signal.SIGKILL if "KILL" in what else 0 if state == "new" else EXIT_FAILURE
        assert code == end, f"{injection}: exit {code}, the tree is {state}"
        generate(self.target, NEW)
        assert self.state() == "new", f"{injection}: the next run does not mend it"
        left = sorted(os.listdir(self.target.parent))
        assert left == ["out"], f"{injection}: the next run leaves {left}"
        self.seen[state] += 1


def build_old(target: Path) -> None:
    """The old output, and what a user keeps in it."""
    generate(target, OLD)
    (target / ".venv/bin").mkdir(parents=True)
    (target / ".venv/bin/python").symlink_to("/usr/bin/python3")
    (target / "pkg/notes.txt").write_bytes(b"mine\n")
    (target / "pkg/notes.txt").chmod(0o640)
    os.utime(target / "pkg/notes.txt", ns=(10**18, 10**18 + 7))


def generate(target: Path, files: dict[str, bytes]) -> None:
    rendered = [RenderedFile(path, text) for path, text in files.items()]
    with exclusive(target):
        apply(plan(rendered, target, {}, force=False, sink=Sink()))


def subject(target: Path) -> NoReturn:
    """What the fork does: wait for strace, run, and say how it went by the exit code alone."""
    code = EXIT_BUG
    try:
        ctypes.CDLL(None).prctl(PR_SET_PTRACER, ANY)
        os.kill(os.getpid(), signal.SIGSTOP)
        generate(target, NEW)
        code = 0
    except Failure as failure:
        code = failure.exit_code
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


@contextlib.contextmanager
def attached(pid: int, log: Path, expressions: Iterable[str]) -> Iterator[None]:
    options = [option for expression in expressions for option in ("-e", expression)]
    command = ["strace", "-qq", "-o", str(log), *options, "-p", str(pid)]
    tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    status = Path(f"/proc/{pid}/status")
    while tracer.poll() is None and "\nTracerPid:\t0\n" in status.read_text():
        time.sleep(0.001)
    yield
    tracer.communicate()


def snapshot(root: Path) -> Snapshot:
    """Every entry below `root` with its mode and content, and the time of those that are the user's."""
    return {path.relative_to(root).as_posix(): entry(path) for path in sorted(root.rglob("*"))}


def entry(path: Path) -> tuple[object, ...]:
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        return ("link", os.readlink(path), found.st_mtime_ns)
    if stat.S_ISDIR(found.st_mode):
        return ("folder", found.st_mode)
    mtime = found.st_mtime_ns if path.name == "notes.txt" else 0
    return ("file", found.st_mode, path.read_bytes(), mtime)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: hundreds of runs, each of which flushes the disk."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        yield Path(folder)


@pytest.fixture
def sweep(memory: Path) -> Sweep:
    return a_sweep(memory, first=False)


def a_sweep(folder: Path, first: bool) -> Sweep:
    if not shutil.which("strace"):
        pytest.skip("strace is not installed")
    sweep = Sweep(folder, first)
    if sweep.run("inject=flock:signal=KILL") != -signal.SIGKILL:
        pytest.skip("strace may not trace here")
    return sweep


@pytest.fixture
def tell(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Prints how many runs ended in which state, captured output or not."""

    def say(what: str, seen: collections.Counter[str]) -> None:
        with capsys.disabled():
            states = ", ".join(f"{count} {state}" for state, count in sorted(seen.items()))
            print(f"\n{what} at {seen.total()} system calls: {states}, 0 torn")

    return say


def test_killed_at_any_call(sweep: Sweep, tell: Tell) -> None:
    for point in sweep.points([] if FULL else CHANGING):
        sweep.hit(point, "signal=KILL", {"old", "new"})
    tell("killed", sweep.seen)
    assert sweep.seen["old"] >= 30, sweep.seen
    assert sweep.seen["new"] >= 5, sweep.seen


def test_killed_at_any_call_of_a_first_run(memory: Path, tell: Tell) -> None:
    sweep = a_sweep(memory, first=True)
    for point in sweep.points([] if FULL else CHANGING):
        sweep.hit(point, "signal=KILL", {"old", "new"})
    tell("first run killed", sweep.seen)
    assert sweep.seen["old"] >= 15, sweep.seen
    assert sweep.seen["new"] >= 1, sweep.seen


def test_refused_at_any_call(sweep: Sweep, tell: Tell) -> None:
    for error in REFUSALS:
        for point in sweep.points(CHANGING):
            sweep.hit(point, f"error={error}", {"old", "new"})
    tell("refused", sweep.seen)
    assert sweep.seen["old"] >= 30 * len(REFUSALS), sweep.seen
    assert sweep.seen["new"] >= 5 * len(REFUSALS), sweep.seen


def test_killed_where_folders_cannot_be_exchanged(sweep: Sweep, tell: Tell) -> None:
    """Two renames: for one moment there is no output, and the next run has all of it again."""
    for point in sweep.points(["rename", "unlink", "rmdir", "chmod"], NO_EXCHANGE):
        sweep.hit(point, "signal=KILL", {"old", "new", "absent"}, NO_EXCHANGE)
    tell("killed between two renames", sweep.seen)
    assert sweep.seen["absent"] == 1, sweep.seen


def test_refused_where_folders_cannot_be_exchanged(sweep: Sweep) -> None:
    for point in sweep.points(["rename"], NO_EXCHANGE):
        sweep.hit(point, "error=EACCES", {"old", "new"}, NO_EXCHANGE)
    assert sweep.seen == {"old": 2, "new": 1}
