"""Types of values that arrive as text: path, query, header and form fields.

A text such as `25` is an integer only as far as every known value is one; a placeholder such as
`<integer>` is a type and not a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from postwright.ir.formats import shared_format
from postwright.ir.schema import AnySchema, ScalarSchema, ScalarType, Schema

_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})(?:\.\d{1,18})?(?:[eE][+-]?\d{1,3})?")
_PLACEHOLDER = re.compile(r"<([A-Za-z -]{1,20})>")

PLACEHOLDERS: dict[str, tuple[ScalarType, str]] = {
    "string": ("string", ""),
    "integer": ("integer", ""),
    "int": ("integer", ""),
    "long": ("integer", ""),
    "number": ("number", ""),
    "float": ("number", ""),
    "double": ("number", ""),
    "boolean": ("boolean", ""),
    "bool": ("boolean", ""),
    "uuid": ("string", "uuid"),
    "date": ("string", "date"),
    "datetime": ("string", "date-time"),
    "date-time": ("string", "date-time"),
    "datetime-local": ("string", "date-time"),
    "email": ("string", "email"),
    "uri": ("string", "uri"),
    "url": ("string", "uri"),
}


def placeholder(text: str) -> ScalarSchema | None:
    """The type that a placeholder stands for, None for an ordinary value."""
    found = _PLACEHOLDER.fullmatch(text.strip())
    known = PLACEHOLDERS.get(found[1].strip().lower().replace(" ", "-")) if found else None
    return ScalarSchema(known[0], known[1]) if known else None


def text_schema(values: Iterable[str]) -> Schema:
    """The type that all known values agree on; `AnySchema` if there are none."""
    known = [value for value in values if value != "" and "{{" not in value]
    placeholders = [found for value in known if (found := placeholder(value))]
    if placeholders:
        return placeholders[0] if len(set(placeholders)) == 1 else ScalarSchema("string")
    if not known:
        return AnySchema()
    return ScalarSchema(_text_type(known), shared_format(known))


def _text_type(values: list[str]) -> ScalarType:
    if all(value in {"true", "false"} for value in values):
        return "boolean"
    if all(_INTEGER.fullmatch(value) for value in values):
        return "integer"
    if all(_NUMBER.fullmatch(value) for value in values):
        return "number"
    return "string"


def typed(text: str, kind: str) -> str | int | float | bool:
    """A text as a value of the JSON type `kind`; the text itself where it is none."""
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "number" and _NUMBER.fullmatch(text):
        return float(text)
    if kind == "boolean" and text in {"true", "false"}:
        return text == "true"
    return text
