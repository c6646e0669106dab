"""The table at the end: what became of every real collection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import astuple

import pytest
from support.real_collections import HEAD, Row


@pytest.fixture
def row(record_property: Callable[[str, object], None]) -> Callable[[Row], None]:
    """Adds a row to the table. It goes with the test's report, and so from any process to the one that prints."""
    return lambda row: record_property("row", astuple(row))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    rows = list(_rows(terminalreporter))
    if not rows:
        return
    terminalreporter.section("real collections")
    total = Row(f"{len(rows)} files", *map(sum, zip(*(row.figures for row in rows), strict=True)))
    for line in (HEAD, *map(str, sorted(rows, key=str)), str(total)):
        terminalreporter.write_line(line)


def _rows(terminalreporter: pytest.TerminalReporter) -> Iterator[Row]:
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties if report.when == "call" else ():
            if name == "row":
                yield Row(*value)
