"""models.ts: an interface per object, an alias for anything else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

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
    Schema,
    UnionSchema,
)

Models = Callable[..., str]
STRING = ScalarSchema("string")


@pytest.mark.parametrize(
    ("schema", "written"),
    [
        (AnySchema(), "unknown"),
        (STRING, "string"),
        (ScalarSchema("integer", nullable=True), "number | null"),
        (ScalarSchema("string", "date-time"), "string"),
        (ArraySchema(ScalarSchema("integer", nullable=True)), "Array<number | null>"),
        (MapSchema(ScalarSchema("boolean")), "{ [key: string]: boolean }"),
        (ObjectSchema(), "{ [key: string]: unknown }"),
        (EnumSchema("string", ("a", 'b"'), open=False), '"a" | "b\\""'),
        (EnumSchema("integer", (1, 2)), "1 | 2 | (number & {})"),
        (ArraySchema(EnumSchema("string", ("a",))), 'Array<"a" | (string & {})>'),
        (UnionSchema((STRING, ScalarSchema("number"))), "string | number"),
        (ArraySchema(Reference("Error", nullable=True)), "Array<Error_ | null>"),
    ],
)
def test_types(models: Models, schema: Schema, written: str) -> None:
    error = NamedSchema("Error", STRING)
    holder = NamedSchema("Holder", ObjectSchema((Property("it", schema, required=True),)))
    assert f"  it: {written};\n" in models(error, holder)


@pytest.mark.parametrize(
    ("api_name", "written"),
    [
        ("first_name", "first_name"),
        ("firstName", "firstName"),
        ("class", "class"),
        ("1st", '"1st"'),
        ("with space", '"with space"'),
        ("__proto__", '"__proto__"'),
        ("", '""'),
        ("*/ x", '"*/ x"'),
        ("ключ", '"ключ"'),
    ],
)
def test_members_keep_the_spelling_of_the_api(models: Models, api_name: str, written: str) -> None:
    schema = ObjectSchema((Property(api_name, STRING, required=True),))
    assert f"  {written}: string;\n" in models(NamedSchema("Holder", schema))


def test_members_that_differ_in_case_are_all_there(models: Models) -> None:
    members = tuple(Property(name, STRING, required=True) for name in ("id", "ID", "Id"))
    text = models(NamedSchema("Holder", ObjectSchema(members)))
    for name in ("id", "ID", "Id"):
        assert f"  {name}: string;" in text or f'  "{name}": string;' in text


def test_a_member_may_be_missing_unless_it_was_always_there(models: Models) -> None:
    members = (
        Property("claimed", STRING, required=True),
        Property("seen", STRING, seen=3, of=3),
        Property("sometimes", STRING, seen=2, of=3),
    )
    answer = models(NamedSchema("Holder", ObjectSchema(members)))
    assert "  claimed: string;\n  seen: string;\n  sometimes?: string;\n" in answer
    given = models(NamedSchema("Holder", ObjectSchema(members), role="create"))
    assert "  claimed: string;\n  seen?: string;\n  sometimes?: string;\n" in given


def test_descriptions_stand_above_what_they_describe(models: Models) -> None:
    members = (Property("name", STRING, description="Ends */ here\n@ts-ignore"),)
    text = models(NamedSchema("Holder", ObjectSchema(members), description="A holder."))
    member = "  /**\n   * Ends *\\/ here\n   * @ ts-ignore\n   */\n  name?: string;\n"
    assert f"\n/** A holder. */\nexport interface Holder {{\n{member}}}\n" in text


def test_what_is_no_object_is_an_alias(models: Models) -> None:
    text = models(NamedSchema("Names", ArraySchema(STRING), description="All names."))
    assert text.endswith("\n/** All names. */\nexport type Names = Array<string>;\n")


def test_an_api_without_models_still_gives_a_module(models: Models) -> None:
    assert models() == "/** The models of Zoo. */\n\nexport {};\n"
