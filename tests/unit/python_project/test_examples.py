"""Examples in the view: what is called, what must be sent, and what may stand in."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.api import Example, ExampleRequest, ExampleResponse, Payload
from postwright.ir.json import at
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
from postwright.render.view.concrete import concrete
from postwright.render.view.fitting import Fitting, typed
from postwright.render.view.sendable import is_field_name, is_header, is_json, is_segment

INTEGER, NUMBER, STRING = ScalarSchema("integer"), ScalarSchema("number"), ScalarSchema("string")
KIND = EnumSchema("string", ("a", "b"), open=False)
SCHEMAS = {"Lead": NamedSchema("Lead", ObjectSchema()), "Kind": NamedSchema("Kind", KIND)}


@pytest.mark.parametrize(
    ("value", "schema", "fits"),
    [
        (1, INTEGER, True),
        (True, INTEGER, False),
        (1.5, INTEGER, False),
        (1, NUMBER, True),
        ("1", INTEGER, False),
        (None, INTEGER, False),
        (None, ScalarSchema("integer", nullable=True), True),
        (True, ScalarSchema("boolean"), True),
        ("a", KIND, True),
        ("c", KIND, False),
        ("c", EnumSchema("string", ("a",), open=True), True),
        (1, EnumSchema("string", ("a",), open=True), False),
        ([1], ArraySchema(INTEGER), True),
        (["1"], ArraySchema(INTEGER), False),
        (1, ArraySchema(INTEGER), False),
        ({"x": 1}, MapSchema(INTEGER), True),
        ({"x": "1"}, MapSchema(INTEGER), False),
        ({"anything": []}, Reference("Lead"), True),
        ([], Reference("Lead"), False),
        ("c", Reference("Kind"), False),
        ("x", UnionSchema((INTEGER, STRING)), True),
        ([], UnionSchema((INTEGER, STRING)), False),
        (object, AnySchema(), True),
    ],
)
def test_a_value_fits_its_schema(value: Any, schema: Any, fits: bool) -> None:
    assert Fitting(SCHEMAS).fits(value, schema) is fits


@pytest.mark.parametrize(
    ("value", "schema", "filled"),
    [
        ("{{id}}", INTEGER, 1),
        ("{{id}}", STRING, "{{id}}"),
        ("{{kind}}", KIND, "a"),
        (["{{id}}", 7], ArraySchema(INTEGER), [1, 7]),
        ({"x": "{{id}}"}, MapSchema(NUMBER), {"x": 1.5}),
        ("{{lead}}", Reference("Lead"), {}),
        ("{{x}}", AnySchema(), "{{x}}"),
        ("plain", INTEGER, "plain"),
    ],
)
def test_a_variable_without_a_value_has_a_stand_in(value: Any, schema: Any, filled: Any) -> None:
    assert Fitting(SCHEMAS).filled(value, schema) == filled


DATE = ScalarSchema("string", "date")
LEAD = ObjectSchema((Property("id", INTEGER), Property("since", DATE), Property("name", STRING)))


@pytest.mark.parametrize(
    ("value", "schema", "answered"),
    [
        ({"id": "{{id}}", "name": "{{name}}"}, LEAD, {"id": 1, "name": "{{name}}"}),
        ({"since": "{{day}}", "more": "{{x}}"}, LEAD, {"since": "2024-02-29", "more": "{{x}}"}),
        ([{"id": "{{id}}"}], ArraySchema(Reference("Lead")), [{"id": 1}]),
        ({"a": "{{kind}}"}, MapSchema(Reference("Kind")), {"a": "a"}),
        ({"id": "seven"}, LEAD, {"id": "seven"}),
    ],
)
def test_an_answer_with_variables_is_one_that_its_schema_allows(
    value: Any, schema: Any, answered: Any
) -> None:
    schemas = {**SCHEMAS, "Lead": NamedSchema("Lead", LEAD)}
    assert Fitting(schemas).answered(value, schema) == answered


def test_a_stand_in_fits() -> None:
    fitting = Fitting(SCHEMAS)
    kinds = [INTEGER, NUMBER, STRING, KIND, ArraySchema(KIND), MapSchema(KIND), Reference("Kind")]

    assert all(fitting.fits(fitting.stand_in(schema), schema) for schema in kinds)


@pytest.mark.parametrize(
    ("text", "schema", "value"),
    [
        ("7", INTEGER, 7),
        ("seven", INTEGER, "seven"),
        ("1.50", NUMBER, 1.5),
        ("true", ScalarSchema("boolean"), True),
        ("1", ScalarSchema("boolean"), "1"),
        ("007", STRING, "007"),
    ],
)
def test_a_text_becomes_what_its_type_says(text: str, schema: Any, value: Any) -> None:
    found = typed(text, schema)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["a", "a b", "a/b", "..a", "%2", "é"])
def test_a_segment_may_be(text: str) -> None:
    assert is_segment(text)


@pytest.mark.parametrize(
    "text", ["", ".", "..", "%2e", "%252E%2e", "a/../b", "a\nb", "\x7f", "\ud800"]
)
def test_a_segment_may_not_be(text: str) -> None:
    assert not is_segment(text)


def test_what_http_cannot_carry_is_known() -> None:
    assert is_header("X-Trace", "a b")
    assert not is_header("X Trace", "a")
    assert not is_header("X-Trace", "a\nb")
    assert not is_header("X-Trace", " a")
    assert not is_header("X-Trace", "é")
    assert is_field_name("a[b] é")
    assert not is_field_name('a"b')
    assert not is_field_name("a\r\nb")
    assert is_json({"a": ["é", 1, None]})
    assert not is_json({"a": ["\ud800"]})


@pytest.mark.parametrize(
    ("path", "found"),
    [("", {"a": [{"b": 1}]}), ("a.0.b", 1), ("a.1.b", None), ("a.x", None), ("c.d", None)],
)
def test_a_place_is_found_by_its_path(path: str, found: Any) -> None:
    assert at({"a": [{"b": 1}]}, path) == found


def test_placeholders_become_samples_of_their_types() -> None:
    body = Payload("json", value={"id": "<uuid>", "n": ["<long>"], "s": "<string>", "x": "<b>"})
    sent = ExampleRequest(query=(("on", "<boolean>"), ("n", "<integer>"), ("q", "a<b")))

    found = concrete(Example("e", sent, ExampleResponse(200, body=body)))

    assert found.request.query == (("on", "true"), ("n", "1"), ("q", "a<b"))
    assert found.response is not None
    assert found.response.body.value == {
        "id": "7d444840-9dc0-11d1-b245-5ffdce74fad2",
        "n": [1],
        "s": "<string>",
        "x": "<b>",
    }
