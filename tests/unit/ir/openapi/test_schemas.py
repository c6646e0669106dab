"""The model's schemas as JSON Schema."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.ir.openapi.schemas import named, to_schema
from postwright.ir.openapi.values import fits, typed
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.source import Origin

TEXT = ScalarSchema("string")
LEAD = Reference("Lead")
LEAD_REF = {"$ref": "#/components/schemas/Lead"}
USER_REF = {"$ref": "#/components/schemas/User"}
WHY = (Evidence("nullable", "two samples had null", 2, (Origin("a.json", "/item/0"),)),)


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        (AnySchema(), {}),
        (AnySchema("anything"), {"description": "anything"}),
        (TEXT, {"type": "string"}),
        (
            ScalarSchema("string", "date", nullable=True),
            {"type": ["string", "null"], "format": "date"},
        ),
        (ScalarSchema("null", nullable=True), {"type": "null"}),
        (EnumSchema("string", ("a", "b")), {"type": "string", "x-extensible-enum": ["a", "b"]}),
        (EnumSchema("integer", (1, 2), open=False), {"type": "integer", "enum": [1, 2]}),
        (
            EnumSchema("string", ("a",), open=False, nullable=True),
            {"type": ["string", "null"], "enum": ["a", None]},
        ),
        (
            EnumSchema("string", ("a",), nullable=True),
            {"type": ["string", "null"], "x-extensible-enum": ["a"]},
        ),
        (ArraySchema(TEXT), {"type": "array", "items": {"type": "string"}}),
        (ArraySchema(LEAD, nullable=True), {"type": ["array", "null"], "items": LEAD_REF}),
        (MapSchema(TEXT), {"type": "object", "additionalProperties": {"type": "string"}}),
        (ObjectSchema(), {"type": "object"}),
        (LEAD, LEAD_REF),
        (Reference("Lead", description="its owner"), {**LEAD_REF, "description": "its owner"}),
        (Reference("Lead", nullable=True), {"anyOf": [LEAD_REF, {"type": "null"}]}),
        (UnionSchema((TEXT, LEAD)), {"anyOf": [{"type": "string"}, LEAD_REF]}),
        (UnionSchema((TEXT,), nullable=True), {"anyOf": [{"type": "string"}, {"type": "null"}]}),
        (
            UnionSchema((LEAD, Reference("User")), discriminator="kind"),
            {"oneOf": [LEAD_REF, USER_REF], "discriminator": {"propertyName": "kind"}},
        ),
        (
            UnionSchema((LEAD,), discriminator="kind", nullable=True),
            {"anyOf": [LEAD_REF, {"type": "null"}], "x-postwright-discriminator": "kind"},
        ),
        (
            UnionSchema((LEAD, TEXT), discriminator="kind"),
            {"anyOf": [LEAD_REF, {"type": "string"}], "x-postwright-discriminator": "kind"},
        ),
    ],
)
def test_each_member_of_the_family(schema: Schema, wanted: dict[str, Any]) -> None:
    assert to_schema(schema) == wanted


def test_evidence_is_told_in_brief() -> None:
    assert to_schema(ScalarSchema("string", nullable=True, evidence=WHY)) == {
        "type": ["string", "null"],
        "x-postwright-evidence": [
            {"claim": "nullable", "reason": "two samples had null", "samples": 2}
        ],
    }


def test_a_claim_without_samples_says_where_it_is_made() -> None:
    why = Evidence("type", "override: So it is.", 0, (Origin("postwright.yaml", line=7),))
    assert to_schema(ScalarSchema("string", evidence=(why,)))["x-postwright-evidence"] == [
        {
            "claim": "type",
            "reason": "override: So it is.",
            "samples": 0,
            "places": ["postwright.yaml:7"],
        }
    ]


def test_an_object_lists_what_is_required_and_what_was_seen() -> None:
    schema = ObjectSchema(
        (
            Property("id", ScalarSchema("integer"), required=True),
            Property("name", TEXT, seen=2, of=3),
            Property("owner", Reference("User", description="A user."), description="Whose it is."),
        ),
        nullable=True,
    )
    assert to_schema(schema) == {
        "type": ["object", "null"],
        "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string", "x-postwright-seen": {"seen": 2, "of": 3}},
            "owner": {**USER_REF, "description": "Whose it is.\n\nA user."},
        },
        "required": ["id"],
    }


def test_evidence_for_a_property_and_for_its_schema_stand_together() -> None:
    required = Evidence("required", "documented")
    schema = ObjectSchema(
        (Property("a", ScalarSchema("string", evidence=WHY), evidence=(required,)),)
    )
    body: Any = to_schema(schema)
    claims = [each["claim"] for each in body["properties"]["a"]["x-postwright-evidence"]]
    assert claims == ["required", "nullable"]


def test_a_named_schema_says_its_role_and_place() -> None:
    schema = NamedSchema("Lead", TEXT, "create", "A lead.", Origin("a.json", "/item/0"), WHY)
    body = named(schema)
    assert body["x-postwright-role"] == "create"
    assert body["x-postwright-origin"] == "a.json#/item/0"
    assert body["description"] == "A lead."


@pytest.mark.parametrize(
    ("schema", "text", "value"),
    [
        (ScalarSchema("integer"), "50", 50),
        (ScalarSchema("integer"), "-7", -7),
        (ScalarSchema("integer"), "007", "007"),
        (ScalarSchema("integer"), "1.5", "1.5"),
        (ScalarSchema("integer"), "9" * 5000, "9" * 5000),
        (ScalarSchema("integer"), "\u0661", "\u0661"),
        (ScalarSchema("number"), "1.50", 1.5),
        (ScalarSchema("number"), "3", 3),
        (ScalarSchema("number"), "1e999", "1e999"),
        (ScalarSchema("boolean"), "true", True),
        (ScalarSchema("boolean"), "True", "True"),
        (EnumSchema("integer", (1, 2)), "2", 2),
        (TEXT, "50", "50"),
        (AnySchema(), "50", "50"),
    ],
)
def test_text_takes_the_type_of_its_schema(schema: Schema, text: str, value: object) -> None:
    found = typed(schema, text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("schema", "value", "sure"),
    [
        (AnySchema(), [1], True),
        (TEXT, "a", True),
        (TEXT, 1, False),
        (ScalarSchema("integer"), True, False),
        (ScalarSchema("number"), 1, True),
        (ScalarSchema("string", "date"), "2024-01-01", False),
        (EnumSchema("string", ("a",), open=False), "b", False),
        (EnumSchema("string", ("a",), open=True), "b", True),
        (EnumSchema("integer", (1,), open=False), True, False),
        (EnumSchema("integer", (1,), open=False), 1, True),
        (ArraySchema(TEXT), ["a"], True),
        (ArraySchema(TEXT), ["a", 1], False),
        (ArraySchema(TEXT), "a", False),
        (MapSchema(TEXT), {}, False),
    ],
)
def test_what_a_schema_surely_accepts(schema: Schema, value: Any, sure: bool) -> None:
    assert fits(schema, value) is sure
