"""Numbers that sort titles."""

from __future__ import annotations

import pytest

from postwright.titles import without_ordinal


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("1. Get token", "Get token"),
        ("4a. Set e-mail", "Set e-mail"),
        (" 2.3) List users", "List users"),
        ("(5) Pay", "Pay"),
        ("[12] Pay", "Pay"),
        ("Step 2: Pay", "Pay"),
        ("404: not found", "404: not found"),
        ("2.0 API", "2.0 API"),
        ("24hr ticker", "24hr ticker"),
        ("3. 4", "3. 4"),
        ("2. 用户", "用户"),
        ("Step 2", "Step 2"),
        ("v1. Pay", "v1. Pay"),
        ("", ""),
    ],
)
def test_the_place_of_a_title_is_left_out(title: str, wanted: str) -> None:
    assert without_ordinal(title) == wanted
