"""A collection that stands beside its own form in the format v3 gives the same contract in both."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from postwright import Input, Sink, recover
from postwright.ir.serial import dump

HERE = Path(__file__).parent
PAIRS = sorted(path.parent for path in HERE.glob("*/*/v3"))

PLACES = ("origin", "places")
"""What says where a statement comes from, and so differs."""


def contract(path: Path) -> tuple[Any, list[str]]:
    """The contract of one form, without places and made-up ids, and the codes of what was noticed."""
    sink = Sink()
    found = dump(recover(Input(path), sink))
    return told(found, {operation: "" for operation in ids(found)}), [each.code for each in sink]


def ids(value: Any) -> set[str]:
    """The ids of all operations."""
    if isinstance(value, list):
        return set().union(*map(ids, value))
    if not isinstance(value, dict):
        return set()
    own = {value["id"]} if "action" in value and "id" in value else set()
    return own.union(*map(ids, value.values()))


def told(value: Any, unnamed: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [told(item, unnamed) for item in value]
    if isinstance(value, dict):
        return {k: told(v, unnamed) for k, v in value.items() if k not in PLACES}
    return unnamed.get(value, value) if isinstance(value, str) else value


def test_there_are_pairs() -> None:
    assert len(PAIRS) >= 5


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_both_forms_give_the_same_contract(pair: Path) -> None:
    v2, v3 = contract(pair / "collection.json"), contract(pair / "v3")
    assert ids(v2[0]) in ({""}, set())
    assert v3 == v2


def test_a_difference_would_be_seen(tmp_path: Path) -> None:
    given = PAIRS[0] / "collection.json"
    other = tmp_path / "collection.json"
    other.write_text(given.read_text().replace('"GET"', '"PATCH"', 1))
    assert contract(other) != contract(given)
