"""Request bodies and responses of the document, with the exchanges that show them."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from postwright.ir.api import (
    Api,
    Example,
    ExampleRequest,
    ExampleResponse,
    MediaType,
    Operation,
    Payload,
    RequestBody,
    Resource,
    Response,
    ResponseHeader,
)
from postwright.ir.openapi import to_openapi
from postwright.ir.schema import Evidence, ObjectSchema, Property, ScalarSchema

JSON = "application/json"
NO_BODY = Payload()
INTEGER, STRING = ScalarSchema("integer"), ScalarSchema("string")


def _operation(**members: Any) -> Any:
    operation = Operation("1", "create", "Create", "POST", "/leads", **members)
    document: Any = to_openapi(Api("x", resources=(Resource("leads", operations=(operation,)),)))
    validate(document)
    return document["paths"]["/leads"]["post"]


def _sent(name: str, payload: Payload) -> Example:
    return Example(name, ExampleRequest(body=payload))


def _answered(name: str, status: int, payload: Payload = NO_BODY, **more: Any) -> Example:
    return Example(name, ExampleRequest(), ExampleResponse(status, body=payload, **more))


def test_a_body_has_its_schema_and_what_was_sent() -> None:
    body = RequestBody((MediaType(JSON, INTEGER),), required=True, description="A lead.")
    examples = (_sent("One", Payload("json", JSON, 1)), _sent("Two", Payload("json", "", 2)))
    assert _operation(request_body=body, examples=examples)["requestBody"] == {
        "description": "A lead.",
        "required": True,
        "content": {
            JSON: {
                "schema": {"type": "integer"},
                "examples": {"One": {"value": 1}, "Two": {"value": 2}},
            }
        },
    }


def test_a_media_type_with_parameters_is_the_same_media_type() -> None:
    body = RequestBody((MediaType(JSON),))
    examples = (_sent("One", Payload("json", "Application/JSON; charset=utf-8", 1)),)
    assert list(_operation(request_body=body, examples=examples)["requestBody"]["content"]) == [
        JSON
    ]


@pytest.mark.parametrize(
    ("payload", "media_type", "value"),
    [
        (Payload("json", value=[1]), JSON, [1]),
        (Payload("form", value={"a": "b"}), "application/x-www-form-urlencoded", {"a": "b"}),
        (Payload("multipart", value={"f": "x"}), "multipart/form-data", {"f": "x"}),
        (Payload("text", text="hi"), "text/plain", "hi"),
        (Payload("text", "application/xml", text="<a/>"), "application/xml", "<a/>"),
        (Payload("binary", text="data"), "application/octet-stream", "data"),
    ],
)
def test_a_body_that_was_only_shown_is_there(payload: Payload, media_type: str, value: Any) -> None:
    assert _operation(examples=(_sent("One", payload),))["requestBody"] == {
        "content": {media_type: {"examples": {"One": {"value": value}}}}
    }


def test_no_body_is_made_up() -> None:
    assert "requestBody" not in _operation(examples=(_sent("One", Payload()),))


def test_files_are_octets() -> None:
    schema = ObjectSchema((Property("file", STRING), Property("note", STRING)))
    body = RequestBody((MediaType("multipart/form-data", schema, ("file",)),))
    media = _operation(request_body=body)["requestBody"]["content"]["multipart/form-data"]
    assert media["encoding"] == {"file": {"contentType": "application/octet-stream"}}


def test_two_shapes_of_one_media_type_are_either() -> None:
    body = RequestBody((MediaType(JSON, INTEGER), MediaType(JSON, STRING), MediaType(JSON, STRING)))
    assert _operation(request_body=body)["requestBody"]["content"][JSON]["schema"] == {
        "anyOf": [{"type": "integer"}, {"type": "string"}]
    }


def test_a_response_has_its_schema_headers_and_what_was_answered() -> None:
    headers = (
        ("Content-Type", JSON),
        ("X-Rate", "60"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
    )
    examples = (
        _answered("One", 201, Payload("json", JSON, 7), headers=headers),
        _answered("Two", 201, headers=(("x-rate", "59"),)),
    )
    responses = (Response(201, "Made.", JSON, INTEGER),)
    assert _operation(responses=responses, examples=examples)["responses"] == {
        "201": {
            "description": "Made.",
            "headers": {
                "X-Rate": {
                    "schema": {"type": "string"},
                    "examples": {"One": {"value": "60"}, "Two": {"value": "59"}},
                },
                "Set-Cookie": {
                    "schema": {"type": "array", "items": {"type": "string"}},
                    "examples": {"One": {"value": ["a=1", "b=2"]}},
                },
            },
            "content": {JSON: {"schema": {"type": "integer"}, "examples": {"One": {"value": 7}}}},
        }
    }


def test_a_header_that_scripts_assert_is_there_with_its_value_unless_an_answer_shows_one() -> None:
    why = Evidence("header", "its script asserts it", 1)
    told = (
        ResponseHeader("X-Rate", "60", (why,)),
        ResponseHeader("X-Id"),
        ResponseHeader("x-v", "1"),
    )
    operation = _operation(
        responses=(Response(201, headers=told),),
        examples=(_answered("One", 201, headers=(("X-V", "2"),)),),
    )
    text = {"schema": {"type": "string"}}
    claim = {"claim": "header", "reason": "its script asserts it", "samples": 1}
    assert operation["responses"]["201"]["headers"] == {
        "X-Rate": {
            **text,
            "examples": {"asserted": {"value": "60"}},
            "x-postwright-evidence": [claim],
        },
        "X-Id": text,
        "x-v": {**text, "examples": {"One": {"value": "2"}}},
    }


def test_a_status_that_was_only_shown_is_there() -> None:
    operation = _operation(examples=(_answered("Gone", 404, Payload("json", JSON, {})),))
    assert operation["responses"] == {
        "404": {
            "description": "Not Found",
            "content": {JSON: {"examples": {"Gone": {"value": {}}}}},
        }
    }
    assert operation["x-postwright-examples"] == [{"key": "Gone", "status": 404}]


def test_a_status_that_openapi_lacks_is_kept_aside() -> None:
    responses = (Response(200), Response(999, "Blocked"), Response(0))
    operation = _operation(responses=responses)
    assert operation["responses"] == {"200": {"description": "OK"}}
    assert operation["x-postwright-responses"] == {
        "999": {"description": "Blocked"},
        "0": {"description": "Status 0"},
    }


def test_an_operation_without_answers_has_none() -> None:
    assert "responses" not in _operation()


def test_two_responses_of_one_status_are_one() -> None:
    responses = (Response(200, "A", JSON, INTEGER), Response(200, "B", "text/csv", STRING))
    assert _operation(responses=responses)["responses"]["200"] == {
        "description": "A\n\nB",
        "content": {
            JSON: {"schema": {"type": "integer"}},
            "text/csv": {"schema": {"type": "string"}},
        },
    }


def test_a_schema_of_no_media_type_is_any() -> None:
    operation = _operation(responses=(Response(200, schema=INTEGER),))
    assert list(operation["responses"]["200"]["content"]) == ["*/*"]
