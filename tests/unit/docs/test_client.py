"""The reference of the client: every test that it names exists, and it names every test of a safety row."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs/reference/client.md").read_text(encoding="utf-8")
PROMISES = re.findall(r"^\| (.+) \| (`test_.+`) \|$", PAGE, re.M)
NAMED = [name for _, tests in PROMISES for name in re.findall(r"`(test_\w+)`", tests)]
TEST = re.compile(r"^(?:async )?def (test_\w+)\(", re.M)
PLACES = ("tests/unit", "tests/e2e", "templates/python/tests")


def written() -> set[str]:
    """The names of all tests, those of the pack's templates too."""
    files = [
        path
        for place in PLACES
        for path in (ROOT / place).rglob("test_*.*")
        if path.suffix in (".py", ".jinja")
    ]
    return {name for path in files for name in TEST.findall(path.read_text("utf-8"))}


def test_every_test_that_it_names_exists() -> None:
    assert len(PROMISES) > 50
    assert set(NAMED) - written() == set()


def test_it_names_each_test_once() -> None:
    assert len(NAMED) == len(set(NAMED))


def test_every_row_of_the_safety_table_has_tests() -> None:
    rows = re.findall(r"^\| (C\d+) \|", PAGE, re.M)
    assert rows == [f"C{number}" for number in range(1, 11)]
    safety = {name for name in written() if re.match(r"test_c\d+_", name)}
    assert safety - set(NAMED) == set()
