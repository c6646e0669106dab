"""One folder, one collection: `collection.json` in; what `postwright lint` prints out, as `lint.txt`.

A case may have an `environment.json`. Run `nox -s regen` to rewrite what is expected, and read the diff
before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from postwright.cli.lint import command

HERE = Path(__file__).parent / "lint"
CASES = sorted(path.parent for path in HERE.glob("*/collection.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_lint(case: Path, regen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    given = ["-e", "environment.json"] if Path("environment.json").exists() else []
    done = CliRunner().invoke(command, ["collection.json", *given])
    assert done.exit_code in (0, 1, 2), done.output
    assert done.stderr == ""
    path = case / "lint.txt"
    if regen:
        path.write_text(done.stdout, encoding="utf-8", newline="\n")
    assert done.stdout == path.read_text(encoding="utf-8"), f"{path} differs"


def test_there_are_cases() -> None:
    assert len(CASES) >= 3
