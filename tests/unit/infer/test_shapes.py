"""Shapes: what is tallied, and that merging loses nothing in whatever order it happens."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from postwright.infer.schemas.building import Naming, build
from postwright.infer.shapes import Shape, merge, observed
from postwright.infer.shapes.maps import find_maps_below, map_reason
from postwright.ir.schema import (
    ArraySchema,
    Evidence,
    MapSchema,
    ObjectSchema,
    ScalarSchema,
    UnionSchema,
)
from postwright.source import NOWHERE, Origin


def shape_of(*samples: Any) -> Shape:
    return observed((sample, NOWHERE) for sample in samples)


def told(shape: Shape) -> object:
    """All that a shape tells, as a value."""
    shape = shape.find()
    return (
        shape.samples,
        shape.nulls,
        {kind: dict(values) for kind, values in shape.scalars.items()},
        {name: told(member) for name, member in sorted(shape.members())},
        dict(sorted(shape.seen.items())),
        {name: count for name, count in sorted(shape.null_members.items()) if count},
        (shape.arrays, shape.empty_arrays, shape.null_items),
        told(element) if (element := shape.element()) else None,
        told(shape.values) if shape.values else None,
    )


HALF_WHOLE = Evidence("type", "1 of 2 values are whole numbers, the others are not", 2, (NOWHERE,))
MIXED = Evidence("union", "samples are mixed: 1 of type boolean, 1 of type integer", 2, (NOWHERE,))

SAMPLES: list[Any] = [
    {"id": 1, "owner": {"name": "Ada"}, "tags": []},
    {"id": "x", "owner": None, "tags": ["a", None]},
    {"id": 1.5, "tags": {"a": 1}},
    [{"id": True}],
    None,
]


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_merging_is_the_same_as_having_seen_all(order: tuple[int, ...]) -> None:
    parts = [shape_of(SAMPLES[index]) for index in order]
    merged = parts[0]
    for part in parts[1:]:
        merged = merge(merged, part)
    assert told(merged) == told(shape_of(*SAMPLES[:4]))


def test_merging_with_itself_changes_nothing() -> None:
    shape = shape_of(*SAMPLES)
    before = told(shape)
    merge(shape, shape)
    assert told(shape) == before


def test_what_was_merged_is_read_through_the_one() -> None:
    left, right = shape_of({"a": 1}), shape_of({"b": 2})
    merge(left, right)
    right.observe({"c": 3}, NOWHERE)
    assert set(left.find().properties) == set(right.find().properties) == {"a", "b", "c"}


def test_a_thing_may_be_merged_with_what_it_holds() -> None:
    tree = shape_of({"id": 1, "left": {"id": 2, "left": {"id": 3, "right": {"id": 4}}}})
    left = tree.member("left")
    assert left is not None
    merge(tree, left)
    found = tree.find()
    assert found.member("left") is found
    assert set(found.properties) == {"id", "left", "right"}


def test_an_object_merged_with_a_map_is_a_map_of_both() -> None:
    one, other = shape_of({"2024-01": 1}), shape_of({"name": "x", "none": None})
    one.become_map("dates")
    merged = merge(other, one)
    assert not merged.properties
    assert merged.values is not None
    assert merged.values.find().kinds == {"integer", "string"}
    assert merged.null_members[""] == 1


@pytest.mark.parametrize(
    ("samples", "kinds"),
    [
        ([1, 1.0], {"integer", "number"}),
        ([True, 1], {"boolean", "integer"}),
        (["<integer>"], {"integer"}),
        (["<uuid>"], {"string"}),
        (["{{id}}"], set()),
        (["{{a}}-{{b}}"], {"string"}),
        ([None], set()),
        ([{}, []], {"object", "array"}),
    ],
)
def test_kinds(samples: list[Any], kinds: set[str]) -> None:
    assert shape_of(*samples).kinds == kinds


@pytest.mark.parametrize(
    ("samples", "schema"),
    [
        ([1, 1.0], ScalarSchema("number", evidence=(HALF_WHOLE,))),
        (
            [True, 1],
            UnionSchema((ScalarSchema("boolean"), ScalarSchema("integer")), evidence=(MIXED,)),
        ),
        (["<integer>", 5], ScalarSchema("integer")),
        (["<date>", "soon"], ScalarSchema("string")),
        (["", "2024-01-01"], ScalarSchema("string")),
        ([10**40], ScalarSchema("integer")),
        ([[[1]], [[]]], ArraySchema(ArraySchema(ScalarSchema("integer")))),
    ],
)
def test_what_is_concluded(samples: list[Any], schema: object) -> None:
    assert build(shape_of(*samples), Naming()) == schema


def test_a_null_belongs_to_the_place_where_it_was_met() -> None:
    found = build(shape_of({"a": None, "b": 1}, {"a": 1, "b": [None, 2]}), Naming())
    assert isinstance(found, ObjectSchema)
    first, second = (each.schema for each in found.properties)
    assert isinstance(first, ScalarSchema)
    assert first.nullable
    assert isinstance(second, UnionSchema)
    assert not second.nullable
    assert isinstance(second.variants[1], ArraySchema)
    assert second.variants[1].items.nullable  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "samples", "is_map"),
    [
        ("by_day", [{"2024-01-01": 1}], True),
        ("by_id", [{"42": {"a": 1}, "43": {"a": 2}}], True),
        ("by_key", [{"6f1c2f4e-8a55-4a41-9d3a-0e6e0d3f7c11": "x"}], True),
        ("rates", [{"USD": 1, "EUR": 2}], True),
        ("labels", [{"team": "a"}], True),
        ("hosts", [{"https://a.example": "k"}], True),
        ("names", [{"en-GB": "Colour", "de_DE": "Farbe"}], True),
        ("errors", [{"email": ["bad"], "name": ["short"]}], True),
        ("scores", [{"a": 1, "b": 2}, {"c": 1, "d": 2}, {"e": 1, "f": 2}], True),
        ("inputs", [{"consequatd1_": "<string>", "ea_628": "<string>"}], True),
        ("words", [{"idea": "<string>", "add": "<string>"}], False),
        ("mixed", [{"ea_628": "<string>", "name": "<string>"}], False),
        ("money", [{"USD": 1}], False),
        ("place", [{"id": 1, "to": 2}], False),
        ("lead", [{"name": "Ada", "city": "Oslo"}], False),
        ("empty", [{}], False),
        ("list", [[1]], False),
    ],
)
def test_keys_that_are_data_make_a_map(name: str, samples: list[Any], is_map: bool) -> None:
    assert bool(map_reason(shape_of(*samples), name)) == is_map


def test_the_body_itself_keeps_its_names() -> None:
    shape = shape_of({"42": {"43": 1}})
    find_maps_below(shape)
    assert shape.is_thing
    member = shape.member("42")
    assert member is not None
    assert isinstance(build(member, Naming()), MapSchema)


def test_an_object_without_members_may_have_any() -> None:
    assert isinstance(build(shape_of({}), Naming()), MapSchema)
    assert isinstance(build(shape_of({}, {"a": 1}), Naming()), ObjectSchema)


def test_evidence_of_null_counts_nulls_and_names_their_places() -> None:
    here, there = Origin("a.json", "/1"), Origin("a.json", "/2")
    shape = observed([({"a": "x"}, here), ({"a": None}, there), ({"a": None}, there)])
    schema = build(shape, Naming())
    assert isinstance(schema, ObjectSchema)
    evidence = schema.properties[0].schema.evidence  # type: ignore[union-attr]
    assert evidence == (Evidence("nullable", "null was seen here", 2, (there,)),)


def test_nulls_among_the_values_of_a_map_keep_their_places() -> None:
    here = Origin("a.json", "/1")
    shape = observed([({"2024-01-01": None, "2024-01-02": 1}, here)])
    shape.become_map("its keys are dates")
    schema = build(shape, Naming())
    assert isinstance(schema, MapSchema)
    assert schema.values.evidence == (  # type: ignore[union-attr]
        Evidence("nullable", "null was seen here", 1, (here,)),
    )


def test_merging_keeps_why_and_what_was_joined() -> None:
    here, there = Origin("a.json", "/1"), Origin("a.json", "/2")
    left, right = observed([({"a": 1}, here)]), observed([({"a": 2}, there)])
    merge(left, right, "they are alike")
    merge(left, right, "they are alike")
    assert left.joined == {"they are alike": [there]}
