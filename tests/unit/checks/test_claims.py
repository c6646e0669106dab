"""What claims mean, and what a JSON schema allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from postwright.checks.claims import Claim, Exchange, Place, holds, texts_of
from postwright.checks.json_schema import NotKnown, fits

BODY = {
    "id": 7,
    "name": "Ada",
    "on": False,
    "none": None,
    "empty": [],
    "many": [{"id": 1, "tags": ["a"]}, {"id": 2, "tags": ["b"]}],
    "amount": "12.50",
}
EXCHANGE = Exchange(
    status=201,
    body=BODY,
    texts=texts_of(BODY),
    headers={"content-type": "application/json"},
    method="POST",
    sent={"name": "Ada"},
)


def body(path: str, part: str = "") -> Place:
    return Place("body", tuple(path.split(".")) if path else (), part)


@pytest.mark.parametrize(
    ("place", "operator", "expected", "wanted"),
    [
        (Place("status"), "equals", 201, True),
        (Place("status"), "one of", [200, 202], False),
        (Place("reason"), "equals", "Created", True),
        (Place("header", ("Content-Type",)), "contains", "json", True),
        (Place("header", ("ETag",)), "defined", None, False),
        (Place("text"), "contains", '"id":7', True),
        (Place("text"), "contains", '"id": 7', True),
        (Place("text"), "type", "json", True),
        (body("id"), "equals", 7.0, True),
        (body("on"), "equals", 0, False),
        (body("on"), "truthy", None, False),
        (body("empty"), "truthy", None, True),
        (body("none"), "defined", None, True),
        (body("none"), "present", None, False),
        (body("none.deeper"), "defined", None, False),
        (body("empty"), "empty", None, True),
        (body("many"), "type", "array", True),
        (body("many"), "type", "object", False),
        (body("many", "length"), "above", 1, True),
        (body("id", "type"), "equals", "number", True),
        (body("many.*.id"), "type", "number", True),
        (body("many.*.id"), "equals", 1, False),
        (body("many.?.id"), "equals", 2, True),
        (body("many.?.id"), "equals", 3, False),
        (body("many.*.id", "values"), "contains", 2, True),
        (body("many.*.id", "values"), "same items", [2, 1], True),
        (body("many.1.tags"), "has items", ["b"], True),
        (body("name"), "starts with", "A", True),
        (body("name"), "matches", "(?i)^ada$", True),
        (body("amount", "number"), "equals", 12.5, True),
        (body(""), "members", ["id", "name"], True),
        (body(""), "any member", ["x", "name"], True),
        (body("name"), "above", 3, False),
        (Place("request", ("body", "name")), "equals", "Ada", True),
        (Place("constant"), "truthy", False, False),
        (Place("constant"), "truthy", True, True),
    ],
)
def test_what_holds(place: Place, operator: str, expected: Any, wanted: bool) -> None:
    assert holds(Claim(place, operator, expected), EXCHANGE) is wanted


def test_what_is_denied_of_each_item_must_be_so_of_none() -> None:
    assert not holds(Claim(body("many.*.id"), "equals", 1, negated=True), EXCHANGE)
    assert holds(Claim(body("many.*.id"), "equals", 3, negated=True), EXCHANGE)


def test_a_text_that_is_denied_is_in_no_way_of_writing_the_body() -> None:
    assert not holds(Claim(Place("text"), "contains", '"id": 7', negated=True), EXCHANGE)


def test_a_script_fails_at_a_member_of_nothing() -> None:
    assert not holds(Claim(body("gone.deeper"), "equals", 1, negated=True), EXCHANGE)


def test_places_are_compared_with_one_another() -> None:
    sent = Place("request", ("body", "name"))
    assert holds(Claim(body("name"), "equals", against=sent), EXCHANGE)


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (Place("time"), "time"),
        (Place("size"), "size"),
        (Place("variable", ("token",)), "variable"),
        (Place("data", ("row",)), "row"),
        (Place("cookie", ("sid",)), "cookie"),
        (body("name", "computed"), "computes"),
    ],
)
def test_what_cannot_be_told_of_a_saved_answer(place: Place, why: str) -> None:
    with pytest.raises(NotKnown, match=why):
        holds(Claim(place, "equals", 1), EXCHANGE)


def test_a_pattern_that_backtracks_is_never_tried() -> None:
    with pytest.raises(NotKnown):
        holds(Claim(body("name"), "matches", r"(?=A)(A+)+$"), EXCHANGE)


TREE = {"$ref": "#/definitions/node", "definitions": {"node": {"properties": {"kids": {}}}}}
TREE["definitions"]["node"]["properties"]["kids"] = {  # type: ignore[index]
    "items": {"$ref": "#/definitions/node"}
}


@pytest.mark.parametrize(
    ("value", "schema", "wanted"),
    [
        (1, {"type": "integer"}, True),
        (1.5, {"type": "integer"}, False),
        (True, {"type": "number"}, False),
        (None, {"type": ["string", "null"]}, True),
        ({}, {"required": ["a"]}, False),
        ({"a": 1}, {"properties": {"a": {"type": "string"}}}, False),
        ({"b": 1}, {"properties": {"a": {}}, "additionalProperties": False}, False),
        ({"x1": 1}, {"patternProperties": {"^x": {}}, "additionalProperties": False}, True),
        ([1, "a"], {"items": {"type": "number"}}, False),
        ([1, "a"], {"items": [{"type": "number"}, {"type": "string"}]}, True),
        ([1, 1], {"uniqueItems": True}, False),
        ([], {"minItems": 1}, False),
        ("abc", {"maxLength": 2}, False),
        ("abc", {"pattern": "^a"}, True),
        (5, {"maximum": 5, "exclusiveMaximum": True}, False),
        (5, {"exclusiveMaximum": 6}, True),
        (5, {"multipleOf": 2}, False),
        ("b", {"enum": ["a", "c"]}, False),
        (1, {"const": 1.0}, True),
        (1, {"anyOf": [{"type": "string"}, {"minimum": 1}]}, True),
        (1, {"oneOf": [{"minimum": 0}, {"minimum": 1}]}, False),
        (1, {"allOf": [{"minimum": 0}, {"minimum": 2}]}, False),
        (1, {"not": {"type": "number"}}, False),
        ({"kids": [{"kids": []}]}, TREE, True),
        ({"kids": [{"kids": 1}]}, {"$ref": "#/x", "x": {"properties": {"kids": False}}}, False),
        (1, None, True),
        (1, True, True),
    ],
)
def test_what_fits_a_schema(value: Any, schema: Any, wanted: bool) -> None:
    assert fits(value, schema) is wanted


@pytest.mark.parametrize(
    "schema", [{"$ref": "http://example.com/x"}, {"$ref": "#/gone"}, {"$ref": "#"}]
)
def test_a_schema_that_cannot_be_followed_is_not_known(schema: Any) -> None:
    with pytest.raises(NotKnown):
        fits(1, schema)


ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", ["json_schema", "operators", "claims"])
def test_generated_tests_mean_the_same_by_an_assertion(name: str) -> None:
    ours = (ROOT / "generator" / "postwright" / "checks" / f"{name}.py").read_text()
    theirs = (ROOT / "templates" / "python" / "tests" / "said" / f"{name}.py").read_text()
    assert theirs == ours.replace("from postwright.checks.", "from .")
