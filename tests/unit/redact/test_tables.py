"""Secrets in tables of Markdown, and tables that describe parameters."""

from __future__ import annotations

import pytest

from postwright.redact.tables import without_tabled


def tabled(*lines: str) -> str:
    return without_tabled("\n".join(lines), lambda value: "REDACTED")


def test_under_a_heading_that_names_a_secret() -> None:
    found = tabled("| user | password |", "|--|:-:|", "| a | hunter22 |", "| b | `hunter23` |", "x")
    assert found.split("\n")[2:] == ["| a | REDACTED |", "| b | `REDACTED` |", "x"]


def test_without_marks_at_the_sides() -> None:
    assert tabled("user | API key", "--- | ---", "a | a1b2c3d4").endswith("a | REDACTED")


def test_in_a_row_that_begins_with_the_name() -> None:
    assert tabled("| password | hunter22 |") == "| password | REDACTED |"
    assert tabled("| token | string | a1b2c3d4 |") == "| token | string | REDACTED |"


@pytest.mark.parametrize(
    "lines",
    [
        ("| Name | Type | About |", "|--|--|--|", "| token | string | The access token |"),
        ("| Token | About |", "|--|--|", "| access_token2 | opaque |", "| expired | no |"),
        ("| signature | HMAC-SHA256 |",),
        ("| hunter22 | password |",),
        ("| user | id |", "|--|--|", "| a | hunter22 |"),
        ("| user | password |", "|--|--|", "", "| a | hunter22 |"),
        ('"AUTH|a1b2c3d4e5"',),
        ("password or token",),
    ],
)
def test_other_tables_stay(lines: tuple[str, ...]) -> None:
    assert tabled(*lines) == "\n".join(lines)
