"""Where a value is not what a schema says, and what a union makes of it."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.differences import FATAL, Comparing, Place
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    UnionSchema,
)
from postwright.ir.steps import Each

TEXT, WHOLE = ScalarSchema("string"), ScalarSchema("integer")
DAY = ScalarSchema("string", "date")
COLOUR = EnumSchema("string", ("red", "blue"))
CLOSED = EnumSchema("string", ("red", "blue"), open=False)
LEAD = ObjectSchema(
    (
        Property("id", WHOLE, required=True),
        Property("name", TEXT, seen=3, of=3),
        Property("note", TEXT, seen=1, of=3),
    )
)
ONLY = ObjectSchema((Property("id", WHOLE),), closed=True)
COMPANY = ObjectSchema((Property("vat", TEXT, required=True),))
MODELS = {
    "Lead": NamedSchema("Lead", LEAD),
    "Alias": NamedSchema("Alias", Reference("Lead")),
    "Loop": NamedSchema("Loop", Reference("Loop")),
    "Tree": NamedSchema("Tree", ObjectSchema((Property("below", ArraySchema(Reference("Tree"))),))),
}


def found(schema: Any, value: Any) -> list[tuple[str, tuple[Any, ...], str]]:
    differences = Comparing(MODELS).differences(schema, value)
    return [(each.kind, each.way, each.name) for each in differences]


@pytest.mark.parametrize(
    ("schema", "value", "wanted"),
    [
        (AnySchema(), None, []),
        (TEXT, "a", []),
        (TEXT, 1, [("type", (), "")]),
        (TEXT, None, [("null", (), "")]),
        (ScalarSchema("string", nullable=True), None, []),
        (ScalarSchema("null"), None, []),
        (ScalarSchema("null"), 0, [("type", (), "")]),
        (WHOLE, 1.0, []),
        (WHOLE, 1.5, [("type", (), "")]),
        (WHOLE, True, [("type", (), "")]),
        (ScalarSchema("number"), 1, []),
        (DAY, "2025-05-14", []),
        (DAY, "14 May", [("format", (), "")]),
        (DAY, "", []),
        (ScalarSchema("string", "of-its-own"), "anything", []),
        (COLOUR, "green", [("unseen", (), "")]),
        (CLOSED, "green", [("value", (), "")]),
        (CLOSED, 1, [("type", (), "")]),
        (EnumSchema("integer", (1, 0)), True, [("type", (), "")]),
        (ArraySchema(WHOLE), {}, [("type", (), "")]),
        (ArraySchema(WHOLE), [1, "a", None], [("type", (Each.ITEMS,), ""), ("null", (Each.ITEMS,), "")]),
        (MapSchema(WHOLE), {"a": 1, "b": "x"}, [("type", (Each.VALUES,), "")]),
        (MapSchema(WHOLE), [], [("type", (), "")]),
        (LEAD, {"id": 1, "name": "a"}, []),
        (LEAD, {"name": "a"}, [("missing", (), "id")]),
        (LEAD, {"id": 1}, [("lacking", (), "name")]),
        (LEAD, {"id": 1, "name": "a", "x": 2}, [("member", (), "x")]),
        (LEAD, {"id": "1", "name": "a"}, [("type", ("id",), "")]),
        (ONLY, {"id": 1, "x": 2}, [("refused", (), "x")]),
        (Reference("Alias"), {"id": 1}, [("lacking", (), "name")]),
        (Reference("Lead"), None, [("null", (), "")]),
        (Reference("Lead", nullable=True), None, []),
        (Reference("Loop"), {"id": 1}, []),
        (Reference("Gone"), 1, []),
        (Reference("Tree"), {"below": [{"below": [{"below": 1}]}]},
         [("type", ("below", Each.ITEMS, "below", Each.ITEMS, "below"), "")]),
        (UnionSchema((TEXT, WHOLE)), 1, []),
        (UnionSchema((TEXT, WHOLE)), [], [("type", (), "")]),
        (UnionSchema((TEXT, WHOLE)), None, [("null", (), "")]),
        (UnionSchema((TEXT, WHOLE), nullable=True), None, []),
        (UnionSchema((TEXT,)), 1, [("type", (), "")]),
        (UnionSchema((), nullable=True), 1, [("type", (), "")]),
        (UnionSchema(()), 1, []),
        (UnionSchema((LEAD, COMPANY)), {"vat": "1"}, []),
        (UnionSchema((LEAD, COMPANY)), {"vat": 1}, [("type", ("vat",), "")]),
        (UnionSchema((COMPANY, LEAD)), {"id": 1, "name": "a", "note": 2}, [("type", ("note",), "")]),
        (UnionSchema((ArraySchema(WHOLE), ArraySchema(TEXT))), ["a"], []),
    ],
)  # fmt: skip
def test_what_is_different(schema: Any, value: Any, wanted: Any) -> None:
    assert found(schema, value) == wanted


@pytest.mark.parametrize(
    ("schema", "value", "place"),
    [
        (ArraySchema(Reference("Lead")), [{"id": "x", "name": "a"}], Place("Lead", ("id",))),
        (Reference("Alias"), {"name": "a"}, Place("Lead", ("id",))),
        (ObjectSchema((Property("a", ArraySchema(WHOLE)),)), {"a": ["x"]}, Place("", ("a", Each.ITEMS))),
        (ObjectSchema((Property("a", Reference("Lead")),)), {"a": None}, Place("", ("a",))),
    ],
)  # fmt: skip
def test_the_contract_speaks_of_a_place_once(schema: Any, value: Any, place: Place) -> None:
    """In a model that is referred to, the place is the model's."""
    assert [each.place for each in Comparing(MODELS).differences(schema, value)] == [place]


def test_what_a_validator_would_not_find_is_not_fatal() -> None:
    assert FATAL.isdisjoint({"format", "unseen", "member", "lacking"})
