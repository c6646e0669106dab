"""A document's text."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from postwright.ir.openapi import dumps

HIDDEN = "a\u202eb\x1b\ufeff\u2028\x85\x7f\U000e0041"
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.1",
    "b": ["\u041b\u0438\u0434\u044b \U0001f600", "yes", "012", "1.10", "12:30:00", "null", ""],
    "a": {HIDDEN: HIDDEN, "lines": "one\n\ttwo\n", "long": "word " * 60},
    "n": [1, 1.5, 1e300, -0.0, True, None],
}


def test_json_keeps_the_order_and_shows_unicode() -> None:
    text = dumps(DOCUMENT)
    assert json.loads(text) == DOCUMENT
    assert list(json.loads(text)) == ["openapi", "b", "a", "n"]
    assert text.startswith('{\n  "openapi": "3.1.1",\n')
    assert "\u041b\u0438\u0434\u044b \U0001f600" in text
    assert "a\\u202eb\\u001b\\ufeff\\u2028\\u0085\\u007f\\udb40\\udc41" in text
    assert text.endswith("}\n")


def test_yaml_keeps_the_order_and_shows_unicode() -> None:
    text = dumps(DOCUMENT, "yaml")
    assert yaml.safe_load(text) == DOCUMENT
    assert text.startswith("openapi: 3.1.1\nb:\n- \u041b\u0438\u0434\u044b \U0001f600\n")
    assert not set(HIDDEN) - set("ab") & set(text)


@pytest.mark.parametrize("hidden", sorted(set(HIDDEN) - set("ab")))
def test_yaml_quotes_what_it_escapes(hidden: str) -> None:
    document: dict[str, Any] = {"key" + hidden: "text" + hidden}
    text = dumps(document, "yaml")
    assert yaml.safe_load(text) == document
    assert hidden not in text


def test_yaml_has_no_anchors() -> None:
    shared = {"type": "string"}
    text = dumps({"a": shared, "b": shared, "c": [shared]}, "yaml")
    assert "&" not in text
    assert "*" not in text


def test_json_refuses_what_it_has_no_words_for() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        dumps({"a": float("inf")})
