"""Copies of many secrets are found as copies of few are."""

from __future__ import annotations

import base64
import random
from html import escape

import pytest

from postwright.postman.descriptions import as_markdown
from postwright.redact.copies import without_copies
from postwright.redact.ledger import PLACEHOLDER, Ledger


def secrets(count: int) -> list[str]:
    chance = random.Random(4)
    signs = "abcdefghijklmnopqrstuvwxyz0123456789+/=_- é"
    return [
        "q1" + "".join(chance.choices(signs, k=chance.randint(8, 40))) + "Z9" for _ in range(count)
    ]


@pytest.mark.parametrize("count", [1, 20, 400])
def test_copies_of_many_values_are_replaced(count: int) -> None:
    values = secrets(count)
    texts = [
        f"before{value}after, {base64.b64encode(value.encode()).decode()} and harmless-identifier-1"
        for value in values
    ]
    ledger = Ledger()
    found = without_copies(texts, values, ledger)
    assert set(found) == {f"before{PLACEHOLDER}after, {PLACEHOLDER} and harmless-identifier-1"}
    assert ledger.total == 2 * count


def test_what_no_copy_stands_in_stays_the_same_thing() -> None:
    texts = (("a", "b"), ["c"], {"d": "e"}, 5, None)
    assert without_copies(texts, ["s3cr3tvalue"], Ledger()) is texts


@pytest.mark.parametrize(
    "value", ["q1*w2*e3r4", "_q1w2e3r4_", "q1`w2<e3&lt;r4", "q1w2\\\\e3](r4*5*", "q1w2e3*r4"]
)
def test_copies_in_prose_are_found_as_markdown_has_them(value: str) -> None:
    html = f"<p>Log in *once* with {escape(value)} __or__ {escape(value)}.</p>"
    (found,) = without_copies((as_markdown(html),), [value], Ledger())
    assert found.count(PLACEHOLDER) == 2
