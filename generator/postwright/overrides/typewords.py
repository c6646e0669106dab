"""Types in OpenAPI's words: `string`, `integer/int64`, `array of Tag`, `map of string`, `any`."""

from __future__ import annotations

import re
from typing import cast

from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    MapSchema,
    Reference,
    ScalarSchema,
    ScalarType,
    Schema,
)

SCALARS = ("string", "integer", "number", "boolean")

FORMATS = {
    "string": frozenset(
        (
            "binary byte date date-time duration email hostname idn-email idn-hostname ipv4 ipv6 iri "
            "iri-reference json-pointer password regex relative-json-pointer time uri uri-reference "
            "uri-template uuid"
        ).split()
    ),
    "integer": frozenset({"int32", "int64"}),
    "number": frozenset({"float", "double"}),
    "boolean": frozenset[str](),
}
"""The formats each type may have (JSON Schema 2020-12, section 7.3; OpenAPI 3.1.1, section 4.4)."""


class NoType(Exception):
    """A text that is no type. `word` is the part that is not understood, `known` what could stand there."""

    def __init__(self, word: str, known: frozenset[str]) -> None:
        super().__init__(word)
        self.word = word
        self.known = known


_DEEPEST = 20
"""So many arrays and maps may stand in each other."""


def parse_type(text: str) -> Schema:
    """The schema that the words mean; a word with a capital is a model's name. Raises `NoType`."""
    *around, text = re.split(r"(?<=\bof)\s+", text.strip(), maxsplit=_DEEPEST)
    schema = _single(text)
    for holder in reversed(around):
        schema = _holding(holder, schema)
    return schema


def _holding(words: str, inside: Schema) -> Schema:
    match words.split():
        case ["array", "of"]:
            return ArraySchema(inside)
        case ["map", "of"]:
            return MapSchema(inside)
        case _:
            raise NoType(words[:40], frozenset({"array of ...", "map of ..."}))


def _single(text: str) -> Schema:
    if text == "any":
        return AnySchema()
    if text == "object":
        return MapSchema(AnySchema())
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text):
        return Reference(text)
    return _scalar(text)


def _scalar(text: str) -> ScalarSchema:
    kind, slash, form = text.partition("/")
    if kind not in FORMATS:
        raise NoType(
            kind[:40], frozenset({*SCALARS, "any", "object", "array of ...", "map of ..."})
        )
    if slash and form not in FORMATS[kind]:
        raise NoType(form, FORMATS[kind])
    return ScalarSchema(cast(ScalarType, kind), form)
