"""What is generated from each case can be imported, and passes its own tests.

Every third case is taken; `nox -s cases` takes them all.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from support.programs import Words, run

from postwright import Failure, Input, Sink, Target, recover, write

ROOT = Path(__file__).resolve().parents[1]
IMPORTING = ROOT / "e2e/hostile/importing.py"
CASES = sorted(path.parent for path in (ROOT / "cases").glob("*/*/collection.json"))
TAKEN = CASES if os.environ.get("POSTWRIGHT_FULL") == "1" else CASES[::3]


@pytest.mark.parametrize("case", TAKEN, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_a_case_gives_a_package_that_works(case: Path, tmp_path: Path) -> None:
    environment = case / "environment.json"
    given = Input(case / "collection.json", (environment,) if environment.exists() else ())
    try:
        api = recover(given, Sink())
    except Failure:
        assert not (case / "expected" / "api.json").exists()
        return
    folder = tmp_path / "sdk"
    write(api, Target("python", "python", folder, {"package": "case_api"}), Sink())
    for command in works(folder):
        done = run(command, folder, {"PYTHONPATH": str(folder / "src")})
        assert done.code == 0, done.told[-5000:]


def works(folder: Path) -> list[Words]:
    """The programs that end well for a package that works."""
    return [
        [sys.executable, "-W", "error", "-B", IMPORTING, folder / "src"],
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
    ]
