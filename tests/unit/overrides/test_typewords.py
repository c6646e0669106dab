"""Types in words."""

from __future__ import annotations

import pytest

from postwright.ir.schema import AnySchema, ArraySchema, MapSchema, Reference, ScalarSchema, Schema
from postwright.overrides.typewords import NoType, parse_type


@pytest.mark.parametrize(
    ("text", "schema"),
    [
        ("string", ScalarSchema("string")),
        ("integer/int64", ScalarSchema("integer", "int64")),
        ("string/date-time", ScalarSchema("string", "date-time")),
        ("any", AnySchema()),
        ("object", MapSchema(AnySchema())),
        ("Lead", Reference("Lead")),
        ("array of Tag", ArraySchema(Reference("Tag"))),
        ("map of array of number", MapSchema(ArraySchema(ScalarSchema("number")))),
    ],
)
def test_what_the_words_mean(text: str, schema: Schema) -> None:
    assert parse_type(text) == schema


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("str", "str"),
        ("array", "array"),
        ("array of strings", "strings"),
        ("string/datetime", "datetime"),
        ("boolean/x", "x"),
        ("string/", ""),
        ("", ""),
        ("lead", "lead"),
        ("list of Lead", "list of"),
        ("array of " * 3000 + "string", "array of array of array of array of arra"),
    ],
)
def test_what_is_no_type(text: str, word: str) -> None:
    with pytest.raises(NoType) as caught:
        parse_type(text)
    assert caught.value.word == word
