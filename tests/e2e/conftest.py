"""What the end-to-end tests share: programs that were run and things that were built, once each."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TypeAlias

import pytest
from support.environments import Environment, create
from support.programs import Ran, run
from support.trees import write_ledger

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTED_EXIT_CODES = {0, 1, 2, 75, 130}

Postwright: TypeAlias = Callable[..., Ran]
Figure: TypeAlias = Callable[[str, str], None]
Timed: TypeAlias = Callable[[str], AbstractContextManager[None]]


@pytest.fixture(scope="session")
def timed(figure: Figure) -> Timed:
    """Tells how long something took."""

    @contextmanager
    def measure(name: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        figure(name, f"{time.perf_counter() - started:.1f} s")

    return measure


@pytest.fixture(scope="session")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this session's things are built."""
    return tmp_path_factory.mktemp("workshop")


@pytest.fixture(scope="session")
def postwright() -> Postwright:
    """Runs the command line: `postwright("check", folder=here)`. It never ends in a traceback."""

    def call(*args: str | Path, folder: Path, **extra: str) -> Ran:
        done = run([sys.executable, "-m", "postwright", *args], folder, extra)
        assert "Traceback" not in done.err, done.told
        assert done.code in DOCUMENTED_EXIT_CODES, done.told
        return done

    return call


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A small collection in an empty folder."""
    return write_ledger(tmp_path)


@pytest.fixture(scope="session")
def project(workshop: Path) -> Path:
    """A copy of this project's configuration and input, with nothing generated."""
    folder = workshop / "project"
    folder.mkdir()
    shutil.copy(ROOT / "postwright.yaml", folder)
    shutil.copytree(ROOT / "spec", folder / "spec")
    return folder


@pytest.fixture(scope="session")
def generation(project: Path, postwright: Postwright, timed: Timed) -> Ran:
    """LeadCenter's SDK, generated into `project`."""
    with timed("generate LeadCenter, every target, from nothing"):
        done = postwright("generate", folder=project)
    assert done.code == 0, done.told
    return done


@pytest.fixture(scope="session")
def package(project: Path, generation: Ran) -> Path:
    """The folder of the generated Python distribution, newly generated."""
    return project / "generated" / "leadcenter-python"


@pytest.fixture(scope="session")
def clean(workshop: Path, package: Path, timed: Timed) -> Environment:
    """An environment that holds the generated distribution, what it depends on, and pytest."""
    with timed("a clean environment with the generated package"):
        made = create(workshop / "clean")
        made.install(f"{package}[test]")
    return made
