"""Of how many things a body speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from postwright.infer.amounts import Amount, amount
from postwright.infer.endpoints import gather
from postwright.infer.shapes import observed
from postwright.infer.tallies import Tally
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json
from postwright.source import NOWHERE


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ([{"stage": "new"}], "many"),
        ({"leads": [{"stage": "new"}]}, "many"),
        ({"ids": [1, 2], "stage": "new"}, "many"),
        ({"leadIds": [1, 2]}, "many"),
        ({"id": 1, "stage": "new"}, "one"),
        ({"lead_id": 1, "notes": [{"text": "Called"}]}, "one"),
        ({"tag_ids": [1, 2]}, ""),
        ({"stages": ["new"]}, ""),
        ({"stage": "new", "notes": [{"text": "Called"}]}, ""),
        ({}, ""),
    ],
)
def test_what_a_body_tells(fact: Callable[..., RequestFact], body: Json, wanted: Amount) -> None:
    (endpoint,) = gather((fact("PATCH /leads"),))
    assert amount(Tally(endpoint, observed([(body, NOWHERE)]))) == wanted
