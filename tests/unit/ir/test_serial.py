"""The model's JSON form: what it looks like and what it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postwright.diagnostics import Failure
from postwright.ir.api import Api, Example, ExampleRequest, Operation, Parameter, Payload, Resource
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
)
from postwright.ir.serial import dump, dumps, load
from postwright.source import Origin


def _api(**operation: Any) -> Api:
    return Api("LeadCenter", resources=(Resource("leads", operations=(_operation(**operation),)),))


def _operation(**members: Any) -> Operation:
    return Operation("1", "list", "List leads", "GET", "/leads", **members)


def test_defaults_are_left_out() -> None:
    assert dump(Api("LeadCenter")) == {"model": 2, "api": {"name": "LeadCenter"}}


def test_what_differs_from_a_default_is_written_even_if_false() -> None:
    parameter = Parameter("ids", "query", explode=False, default=0)
    assert _first_operation(_api(parameters=(parameter,)))["parameters"] == [
        {"name": "ids", "location": "query", "explode": False, "default": 0}
    ]


def _first_operation(api: Api) -> Any:
    document: Any = dump(api)
    return document["api"]["resources"][0]["operations"][0]


def test_a_schema_says_its_kind_first() -> None:
    schema = ArraySchema(ObjectSchema((Property("id", ScalarSchema("integer")),)))
    document: Any = dump(Api("x", schemas=(NamedSchema("Leads", schema),)))
    written = document["api"]["schemas"][0]["schema"]
    assert written == {
        "kind": "array",
        "items": {
            "kind": "object",
            "properties": [{"name": "id", "schema": {"kind": "scalar", "type": "integer"}}],
        },
    }
    assert list(written) == ["kind", "items"]


def test_members_stand_in_the_order_of_the_model() -> None:
    written = _first_operation(_api(deprecated=True, description="All of them", server=2))
    assert list(written) == [
        "id",
        "action",
        "name",
        "method",
        "path",
        "server",
        "description",
        "deprecated",
    ]


def test_samples_keep_their_types_and_their_order() -> None:
    value = {"b": [1, 1.0, True, None, "1"], "a": {"kind": "any", "model": 2}}
    request = ExampleRequest(
        query=(("page", "1"), ("page", "2")), body=Payload("json", value=value)
    )
    api = _api(examples=(Example("One", request),))
    read = load(json.loads(dumps(api)))
    assert read == api
    _, operation = next(iter(read.operations()))
    assert json.dumps(operation.examples[0].request.body.value) == json.dumps(value)


def test_text_is_readable_and_hides_nothing() -> None:
    api = Api("Лиды \u202e\x1b\ufeff\ud800 \U000e0041\nend")
    text = dumps(api)
    assert "Лиды \\u202e\\u001b\\ufeff\\ud800 \\udb40\\udc41\\nend" in text
    assert text.endswith("}\n")
    assert load(json.loads(text)) == api


def test_numbers_that_json_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps(_api(parameters=(Parameter("x", "query", default=float("nan")),)))


API: dict[str, Any] = {"name": "x"}


@pytest.mark.parametrize(
    ("data", "pointer", "message"),
    [
        ([], "", 'no member "model"'),
        (None, "", 'no member "model"'),
        ({"openapi": "3.1.1"}, "", 'no member "model"'),
        ({"model": 1, "api": API}, "/model", "version 1 of the model, not 2"),
        ({"model": "1", "api": API}, "/model", 'version "1" of the model, not 2'),
        ({"model": True, "api": API}, "/model", "version true of the model, not 2"),
        ({"model": 2}, "", 'no member "api"'),
        ({"model": 2, "api": []}, "/api", "expected an object, found an array"),
        ({"model": 2, "api": {}}, "/api", "Api needs the field 'name'"),
        ({"model": 2, "api": {"name": None}}, "/api/name", "expected a string, found null"),
        ({"model": 2, "api": {**API, "title": ""}}, "/api/title", "Api has no field 'title'"),
        ({"model": 2, "api": {**API, "servers": {}}}, "/api/servers", "expected an array"),
        (
            {"model": 2, "api": {**API, "error": {"schema": {"kind": "tuple"}}}},
            "/api/error/schema/kind",
            "expected one of the kinds any, scalar, enum, array, map, object, union, reference",
        ),
        (
            {"model": 2, "api": {**API, "error": {"schema": {"kind": "scalar", "type": "date"}}}},
            "/api/error/schema/type",
            "expected one of 'string', 'integer'",
        ),
        (
            {"model": 2, "api": {**API, "resources": [{"name": "a"}, {"name": 1}]}},
            "/api/resources/1/name",
            "expected a string, found an integer",
        ),
        (
            {"model": 2, "api": {**API, "origin": {"file": "a", "line": True}}},
            "/api/origin/line",
            "expected an integer, found a boolean",
        ),
    ],
)
def test_what_is_not_a_model_is_refused_with_its_place(
    data: Any, pointer: str, message: str
) -> None:
    with pytest.raises(Failure) as caught:
        load(data, Origin("model.json"))
    diagnostic = caught.value.diagnostic
    assert diagnostic.code == "PW390"
    assert message in diagnostic.message
    assert diagnostic.origin == Origin("model.json", pointer)
    assert diagnostic.help


def test_a_row_of_the_wrong_length_is_refused() -> None:
    document: Any = dump(_api(examples=(Example("One", ExampleRequest(query=(("a", "b"),))),)))
    operation = document["api"]["resources"][0]["operations"][0]
    operation["examples"][0]["request"]["query"][0].append("c")
    with pytest.raises(Failure, match="expected 2 items, found 3"):
        load(document)


def test_reading_gives_defaults_back() -> None:
    read = load(
        {"model": 2, "api": {"name": "x", "schemas": [{"name": "A", "schema": {"kind": "any"}}]}}
    )
    assert read.schemas == (NamedSchema("A", AnySchema()),)
    assert read.schemas[0].role == "entity"


def test_a_class_may_hold_its_own_kind() -> None:
    nested = Resource("a", resources=(Resource("b", resources=(Resource("c"),)),))
    api = Api("x", resources=(nested,), schemas=(NamedSchema("A", Reference("A")),))
    assert load(dump(api)) == api
