"""The table at the end: what became of every real collection."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support.real_collections import HEAD, Row

_ROWS = pytest.StashKey[list[Row]]()


@pytest.fixture(scope="session")
def row(request: pytest.FixtureRequest) -> Callable[[Row], None]:
    """Adds a row to the table."""
    rows = request.config.stash.setdefault(_ROWS, [])
    return rows.append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    rows = terminalreporter.config.stash.get(_ROWS, [])
    if not rows:
        return
    terminalreporter.section("real collections")
    total = Row(f"{len(rows)} files", *map(sum, zip(*(row.figures for row in rows), strict=True)))
    for line in (HEAD, *map(str, sorted(rows, key=str)), str(total)):
        terminalreporter.write_line(line)
