"""Numbers whose names say that they have fractions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.ir.api import Api
from postwright.ir.facts import RequestFact
from postwright.ir.schema import ObjectSchema, ScalarSchema


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("price", 25, "number"),
        ("unitPrice", 25, "number"),
        ("top_p", 1, "number"),
        ("lat", 0, "number"),
        ("exchange_rate", 1, "number"),
        ("price", "<integer>", "integer"),
        ("price", "25", "string"),
        ("price_id", 25, "integer"),
        ("amount", 2500, "integer"),
        ("rate", 3, "integer"),
    ],
)
def test_measures(
    fact: Callable[..., RequestFact],
    inferred: Callable[..., Api],
    name: str,
    value: Any,
    kind: str,
) -> None:
    (named,) = inferred(fact("GET /things/{thing}", answers=[(200, {name: value})])).schemas
    assert isinstance(named.schema, ObjectSchema)
    (member,) = named.schema.properties
    assert isinstance(member.schema, ScalarSchema)
    assert member.schema.type == kind
