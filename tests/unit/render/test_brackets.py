"""Values in brackets: what a query shows is read, and written as it was."""

from __future__ import annotations

import pytest

from postwright.ir.api import Lists
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    ObjectSchema,
    Property,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.render.view.brackets import belongs, pairs_of, value_of
from postwright.render.view.fitting import typed
from postwright.render.view.given import as_text

INTEGER = ScalarSchema("integer")


def record(**members: Schema) -> ObjectSchema:
    return ObjectSchema(tuple(Property(name, schema) for name, schema in members.items()))


WRITTEN: list[tuple[str, Schema, Lists, Json]] = [
    ("f[a]=1&f[b]=x", record(a=INTEGER, b=AnySchema()), "", {"a": 1, "b": "x"}),
    ("f[a][b]=1", record(a=record(b=INTEGER)), "", {"a": {"b": 1}}),
    ("f[a][]=1&f[a][]=2", record(a=ArraySchema(INTEGER)), "", {"a": [1, 2]}),
    ("f[0]=1&f[1]=2", ArraySchema(INTEGER), "indexed", [1, 2]),
    (
        "f[0][a]=1&f[0][b]=2&f[1][a]=3",
        ArraySchema(record(a=INTEGER, b=INTEGER)),
        "",
        [{"a": 1, "b": 2}, {"a": 3}],
    ),
    (
        "f[][a]=1&f[][b]=2&f[][a]=3",
        ArraySchema(record(a=INTEGER, b=INTEGER)),
        "bracketed",
        [{"a": 1, "b": 2}, {"a": 3}],
    ),
    ("f=1", UnionSchema((record(a=INTEGER), INTEGER)), "", 1),
    ("f[a]=1", UnionSchema((record(a=INTEGER), INTEGER)), "", {"a": 1}),
    ("f[other]=x", record(a=INTEGER), "", {"other": "x"}),
]


def pairs(query: str) -> list[tuple[str, str]]:
    return [(key, text) for key, _, text in (each.partition("=") for each in query.split("&"))]


@pytest.mark.parametrize(("query", "schema", "lists", "value"), WRITTEN)
def test_a_value_is_read_and_written(query: str, schema: Schema, lists: Lists, value: Json) -> None:
    assert value_of(pairs(query), "f", schema, typed) == value
    assert list(pairs_of(value, "f", lists, as_text)) == pairs(query)


@pytest.mark.parametrize(
    "query", ["f[a]=1&f[a][b]=2", "f[a][b]=2&f[a]=1", "f[]=1&f[a]=2", "f[0]=1&f[]=2", "f[a][][]=1"]
)
def test_contradictions_are_read_somehow(query: str) -> None:
    value_of(pairs(query), "f", record(a=INTEGER), typed)


@pytest.mark.parametrize(
    ("key", "wanted"),
    [("f", True), ("f[a]", True), ("f[]", False), ("fa", False), ("fa[b]", False)],
)
def test_what_belongs_to_a_parameter(key: str, wanted: bool) -> None:
    assert belongs(key, "f") is wanted
