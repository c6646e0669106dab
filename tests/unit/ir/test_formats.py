"""Formats that all values have, and types of values that are text."""

from __future__ import annotations

import pytest

from postwright.infer.schemas.values import placeholder, text_schema, typed
from postwright.ir.formats import shared_format
from postwright.ir.schema import AnySchema, ScalarSchema

UUID = "6f1c2f4e-8a55-4a41-9d3a-0e6e0d3f7c11"


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (["2024-02-29"], "date"),
        (["2024-13-01"], ""),
        (["2024-02-30T25:00:00Z"], ""),
        (["2024-02-01T10:00:00Z", "2024-02-01 10:00:00"], "date-time"),
        (["2024-02-01T10:00:00.123+02:00"], "date-time"),
        (["2024-02-01", "2024-02-01T10:00:00Z"], ""),
        ([UUID, UUID.upper()], "uuid"),
        (["ada@example.com"], "email"),
        (["Ada <ada@example.com>"], ""),
        (["ada@localhost"], ""),
        (["https://example.com/a?b=c", "ftp://x"], "uri"),
        (["example.com"], ""),
        (["https://example.com", "none"], ""),
        (["2024-02-01\n"], ""),
        ([""], ""),
        ([], ""),
    ],
)
def test_a_format_needs_every_value(values: list[str], wanted: str) -> None:
    assert shared_format(values) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<string>", ScalarSchema("string")),
        ("<integer>", ScalarSchema("integer")),
        (" <long> ", ScalarSchema("integer")),
        ("<dateTime>", ScalarSchema("string", "date-time")),
        ("<uuid>", ScalarSchema("string", "uuid")),
        ("<your name>", None),
        ("<b>", None),
        ("string", None),
        ("", None),
    ],
)
def test_a_placeholder_is_a_type(text: str, wanted: ScalarSchema | None) -> None:
    assert placeholder(text) == wanted


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (["1", "25"], "integer"),
        (["1", "2.5"], "number"),
        (["1.0"], "number"),
        (["-3"], "integer"),
        (["0012"], "string"),
        (["+1"], "string"),
        (["123456789012345678901234567890"], "string"),
        (["true", "false"], "boolean"),
        (["true", "1"], "string"),
        (["True"], "string"),
        (["NaN"], "string"),
        (["a", "1"], "string"),
        (["<integer>"], "integer"),
        (["<integer>", "<string>"], "string"),
    ],
)
def test_the_type_of_texts(values: list[str], kind: str) -> None:
    found = text_schema(values)
    assert isinstance(found, ScalarSchema)
    assert found.type == kind


@pytest.mark.parametrize("values", [[], [""], ["{{id}}"], ["", "a{{id}}"]])
def test_nothing_known_is_any(values: list[str]) -> None:
    assert text_schema(values) == AnySchema()


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("1", "integer", 1),
        ("1.5", "number", 1.5),
        ("true", "boolean", True),
        ("yes", "boolean", "yes"),
        ("x", "integer", "x"),
        ("1", "string", "1"),
    ],
)
def test_typed(text: str, kind: str, wanted: object) -> None:
    found = typed(text, kind)
    assert (found, type(found)) == (wanted, type(wanted))
