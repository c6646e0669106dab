"""Secrets of an OpenAPI document: values go, names and types stay."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.redact import redact_openapi
from postwright.source import Origin

TOKEN = (
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
)


def clean(document: Any) -> Any:
    return redact_openapi(document, Origin("half.json"), Sink())


def test_a_value_goes_and_its_type_stays() -> None:
    member = {"type": "string", "format": "password", "example": "hunter2-secret"}
    schema = {"type": "object", "required": ["password"], "properties": {"password": member}}
    found = clean(schema)
    assert "hunter2-secret" not in json.dumps(found)
    assert found["properties"]["password"]["type"] == "string"
    assert found["required"] == ["password"]


def test_the_value_of_a_parameter_goes_by_its_name() -> None:
    given = {
        "name": "api_key",
        "in": "query",
        "schema": {"type": "string", "default": "s3cr3t-value"},
    }
    found = clean(given)
    assert "s3cr3t-value" not in json.dumps(found)
    assert (found["name"], found["in"]) == ("api_key", "query")


@pytest.mark.parametrize(
    "shown",
    [
        {"example": "s3cr3t-value"},
        {"examples": {"One": {"value": "s3cr3t-value"}}},
        {"examples": {"password": {"value": ["s3cr3t-value"]}}},
        {"example": 77123477},
        {"examples": {"One": {"value": 77123477}}},
    ],
)
def test_the_examples_of_a_parameter_go_by_its_name(shown: dict[str, Any]) -> None:
    found = json.dumps(clean({"name": "access_token", "in": "query"} | shown))
    assert "s3cr3t" not in found
    assert "77123477" not in found


def test_the_key_of_an_example_is_no_name() -> None:
    given = {"name": "page", "in": "query", "examples": {"token": {"value": "2"}}}
    assert clean(given) == given


def test_what_looks_like_a_secret_goes_from_words() -> None:
    assert TOKEN not in json.dumps(clean({"info": {"description": f"Send {TOKEN}"}}))


def test_what_is_no_secret_stays() -> None:
    given = {"properties": {"name": {"type": "string", "default": "Ada", "enum": ["Ada", "Bob"]}}}
    assert clean(given) == given
