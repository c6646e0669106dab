"""More samples never narrow a type without a word: what was accepted still is, or a narrowing is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from postwright.evolve import digest, narrowings
from postwright.infer.descriptions.prose import Hints
from postwright.infer.schemas.building import Naming, build
from postwright.infer.shapes import observed
from postwright.infer.shapes.maps import find_maps_below
from postwright.ir.api import Api
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.source import NOWHERE

scalars = st.sampled_from(
    [None, True, 0, 7, 1.5, "", "open", "ada@example.com", "2024-01-01", "2024-01-01T10:00:00Z"]
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(["a", "b", "2024-01-01", "2024-01-02"]), inner, max_size=3),
        st.lists(inner, max_size=2),
    ),
    max_leaves=6,
)
samples = st.lists(values, min_size=1, max_size=4)
hints = st.sampled_from([{}, {"a": Hints(values=("open", "won"))}, {"a": Hints(type="integer")}])


def concluded(shown: list[Any], said: dict[str, Hints]) -> Schema:
    shape = observed((value, NOWHERE) for value in shown)
    find_maps_below(shape)
    return build(shape, Naming({}, said, closed=True))


def as_api(schema: Schema) -> Api:
    whole = ObjectSchema((Property("x", schema),))
    return Api("A", schemas=(NamedSchema("Whole", whole),))


FORMATS = {"email": "ada@example.com", "date": "2024-01-01", "date-time": "2024-01-01T10:00:00Z"}


def accepts(schema: Schema, value: Json) -> bool:
    """Whether a schema accepts a value; an object has no members that the schema does not know."""
    if value is None and getattr(schema, "nullable", False):
        return True
    match schema, value:
        case AnySchema(), _:
            return True
        case UnionSchema(variants=variants), _:
            return any(accepts(each, value) for each in variants)
        case ScalarSchema(type="integer"), int():
            return not isinstance(value, bool)
        case ScalarSchema(type="number"), int() | float():
            return not isinstance(value, bool)
        case ScalarSchema(type="boolean"), bool():
            return True
        case ScalarSchema(type="string", format=form), str():
            return not form or value == FORMATS[form]
        case EnumSchema(values=known, open=is_open), str():
            return is_open or value in known
        case ArraySchema(items=items), list():
            return all(accepts(items, each) for each in value)
        case MapSchema(values=inside), dict():
            return all(accepts(inside, each) for each in value.values())
        case ObjectSchema(properties=properties), dict():
            known_by = {each.name: each.schema for each in properties}
            return all(n in known_by and accepts(known_by[n], each) for n, each in value.items())
        case _:
            return False


@settings(
    max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(samples, samples, st.lists(values, max_size=8), hints)
def test_no_type_narrows_without_a_word(
    shown: list[Any], more: list[Any], others: list[Any], said: dict[str, Hints]
) -> None:
    before, now = concluded(shown, said), concluded([*shown, *more], said)
    told = list(narrowings(digest(as_api(before)), digest(as_api(now))))
    lost = [each for each in (*shown, *others) if accepts(before, each) and not accepts(now, each)]
    event(f"narrower: {bool(told)}, lost: {bool(lost)}")
    assert told or not lost


@pytest.mark.parametrize(
    ("shown", "more", "value"),
    [([None], [7], "open"), ([[]], [["open"]], [7]), ([{}], [{"a": 1}], {"2024-01-01": "x"})],
)
def test_there_are_samples_that_narrow(shown: list[Any], more: list[Any], value: Json) -> None:
    before, now = concluded(shown, {}), concluded([*shown, *more], {})
    assert accepts(before, value)
    assert not accepts(now, value)
    assert list(narrowings(digest(as_api(before)), digest(as_api(now))))
