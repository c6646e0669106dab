"""What a description says is meant where a field is left out."""

from __future__ import annotations

import pytest

from postwright.infer.descriptions.defaults import said_default
from postwright.infer.descriptions.prose import hints
from postwright.ir.json import Json
from postwright.ir.schema import ArraySchema, EnumSchema, ScalarSchema, Schema

STRING, INTEGER, BOOLEAN = ScalarSchema("string"), ScalarSchema("integer"), ScalarSchema("boolean")
WORDS = EnumSchema("string", ("low", "high"))

CASES = [
    ("Default: 20", INTEGER, 20),
    ("Default: 20", STRING, "20"),
    ("Default: soon", INTEGER, None),
    ("Defaults to `true`.", BOOLEAN, True),
    ("ISO 4217. Default: USD", STRING, "USD"),
    ("ISO 4217. Default: USD. In capitals.", STRING, "USD"),
    ("ISO 4217 (default: USD)", STRING, "USD"),
    ("Default: `API` for all", STRING, "API"),
    ("IANA name. Default: timezone of the user", STRING, None),
    ("IANA name, default is the timezone of the account", STRING, None),
    ("One of: low, high. Default: low", WORDS, "low"),
    ("One of: low, high. Default: none", WORDS, None),
    ("Default: 3", ArraySchema(INTEGER), None),
    ("How many", INTEGER, None),
]


@pytest.mark.parametrize(("text", "schema", "wanted"), CASES)
def test_said_defaults(text: str, schema: Schema, wanted: Json) -> None:
    assert said_default(hints(text), schema) == wanted
