"""The generated distribution in a clean environment: its own tests, its types, its imports."""

from __future__ import annotations

import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.environments import Environment
from support.programs import Ran, Words, run
from support.pyright import pyright

Figure = Callable[[str, str], None]

CLIENTS = Path(__file__).parent / "clients"


def test_its_own_tests_pass(
    package: Path, clean: Environment, figure: Figure, tmp_path: Path
) -> None:
    command: Words = [clean.python, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = run([*command, "--basetemp", tmp_path / "theirs"], package)
    assert done.code == 0, done.told
    closing = done.out.splitlines()[-1]
    assert re.match(r"\d{3,} passed, 6 skipped, 1 xfailed in ", closing), done.told
    figure("the generated package's own tests", closing)


@pytest.fixture(scope="module")
def mypy(clean: Environment, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ran]:
    """Runs `mypy --strict` with what is installed in the clean environment."""
    cache = tmp_path_factory.mktemp("mypy")
    command: Words = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", cache]
    found_in: Words = ["--python-executable", clean.python]
    return lambda *places, folder: run([*command, *found_in, *places], folder)


def test_mypy_has_nothing_to_say(package: Path, mypy: Callable[..., Ran], figure: Figure) -> None:
    done = mypy("src", "tests", folder=package)
    assert done.code == 0, done.told
    figure("mypy --strict on the generated package", done.out.strip())


def test_programs_on_it_are_typed(mypy: Callable[..., Ran]) -> None:
    done = mypy("blocking.py", "awaiting.py", folder=CLIENTS)
    assert done.code == 0, done.told
    assert "2 source files" in done.out


def test_pyright_has_nothing_to_say(package: Path, clean: Environment, figure: Figure) -> None:
    report = pyright(package, "--pythonpath", clean.python)
    assert report.told == ()
    assert report.files > 50
    figure("pyright on the generated package", f"{report.files} files, 0 errors")


@pytest.mark.parametrize("module", ["leadcenter", "leadcenter.client", "leadcenter.cli"])
def test_it_is_imported_without_a_warning(module: str, clean: Environment, figure: Figure) -> None:
    taken = []
    for _ in range(3):
        started = time.perf_counter()
        done = run([clean.python, "-W", "error", "-c", f"import {module}"], clean.folder)
        taken.append(time.perf_counter() - started)
        assert done.code == 0, done.told
    figure(f"import {module}, median of 3", f"{statistics.median(taken) * 1000:.0f} ms")


def test_importing_it_is_light(clean: Environment) -> None:
    code = (
        "import leadcenter, sys; print(sorted({'pydantic', 'httpx2', 'click'} & set(sys.modules)))"
    )
    done = clean.call(code)
    assert (done.code, done.out.strip()) == (0, "[]"), done.told


def test_help_of_the_command_line_needs_no_client(clean: Environment) -> None:
    code = (
        "import sys\nfrom leadcenter.cli import main\n"
        "try:\n    main(['leads', 'list', '--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted({'pydantic', 'httpx2'} & set(sys.modules)))"
    )
    done = clean.call(code)
    assert done.out.splitlines()[-1] == "[]", done.told


def test_what_it_says_of_itself(clean: Environment) -> None:
    code = (
        "from importlib.metadata import metadata, distribution\n"
        "import json\n"
        "d = distribution('leadcenter')\n"
        "tops = {str(f).split('/')[0] for f in d.files if str(f).endswith(('.py', '.typed'))}\n"
        "print(json.dumps([sorted(tops), [e.name for e in d.entry_points]]))"
    )
    done = clean.call(code)
    assert json.loads(done.out) == [["leadcenter"], ["leadcenter"]], done.told
