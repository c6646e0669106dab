"""Schemas stripped to their structure, with placeholders for every word in them.

What a collection calls things, its descriptions and its values never enter the generator of models; they
are put back by a writer of literals, or as names that were settled before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postwright.ir.json import Json
from postwright.plugs.characters import encodable

BASE = "placeholder_package.PlaceholderBase"
"""The dotted name of the class that every placeholder class inherits from."""

_REFERENCE = "#/$defs/"


@dataclass(frozen=True, slots=True)
class Placeholders:
    """What stands for what: classes and fields by placeholder, and the texts of enums."""

    classes: dict[str, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def stripped(schemas: Mapping[str, Mapping[str, Json]]) -> tuple[dict[str, Json], Placeholders]:
    """One document with all schemas under `$defs`, in the order given, and what its words stand for."""
    placeholders = Placeholders({f"Model{i:06d}": name for i, name in enumerate(schemas)})
    strip = _Strip(placeholders)
    definitions: dict[str, Json] = {
        called: strip.definition(schemas[name]) for called, name in placeholders.classes.items()
    }
    return {"$defs": definitions}, placeholders


class _Strip:
    """Copies the keywords that make a type and leaves all others out, `pattern` among them."""

    def __init__(self, placeholders: Placeholders) -> None:
        self._put = placeholders
        self._classes = {name: called for called, name in placeholders.classes.items()}
        self._texts: dict[str, str] = {}

    def definition(self, schema: Mapping[str, Json]) -> Json:
        """A named schema; an object with properties becomes a class."""
        if schema.get("type") != "object" or "properties" not in schema:
            return self._type(schema)
        properties, required = schema["properties"], schema.get("required")
        assert isinstance(properties, dict)
        names = {self._property(name): name for name in properties}
        members = {called: self._type(properties[name]) for called, name in names.items()}
        needed: list[Json] = [
            called
            for called, name in names.items()
            if isinstance(required, list) and name in required
        ]
        return {"type": "object", "properties": members, "required": needed}

    def _type(self, schema: object) -> Json:
        """A schema inside another. An object there is a map, as it has no name to be a class by."""
        if not isinstance(schema, Mapping):
            return {}
        kept: dict[str, Json] = {}
        for keyword, value in schema.items():
            kept.update(self._keyword(keyword, value))
        if kept.get("type") == "object" and "additionalProperties" not in kept:
            kept["additionalProperties"] = True
        return kept

    def _keyword(self, keyword: str, value: Json) -> dict[str, Json]:
        match keyword, value:
            case "$ref", str():
                return {keyword: _REFERENCE + self._classes[value.removeprefix(_REFERENCE)]}
            case "type" | "format", _:
                return {keyword: value}
            case "items", _:
                return {keyword: self._type(value)}
            case "additionalProperties", _:
                return {keyword: self._type(value) if isinstance(value, dict) and value else True}
            case "anyOf" | "oneOf", list():
                return {"anyOf": [self._type(each) for each in value]}
            case "enum", list() if all(map(_is_literal, value)):
                return {keyword: [self._text(each) for each in value]}
            case _:
                return {}

    def _property(self, name: str) -> str:
        called = f"property_{len(self._put.properties):06d}"
        self._put.properties[called] = name
        return called

    def _text(self, value: Json) -> Json:
        if not isinstance(value, str):
            return value
        if value not in self._texts:
            self._texts[value] = f"text_{len(self._texts):06d}"
            self._put.texts[self._texts[value]] = value
        return self._texts[value]


def _is_literal(value: Json) -> bool:
    """Whether `Literal` takes the value, and pydantic too, which refuses lone surrogates."""
    return isinstance(value, int) or (isinstance(value, str) and encodable(value) == value)
