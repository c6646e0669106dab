"""Schemas as type expressions, by the pack's table.

The table's patterns hold `{item}`, `{name}` or `{values}`. A key with `argument.` before it is for what a
caller gives, where a language is freer there than in answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)
from postwright.naming.table import Names
from postwright.render.view.model import TypeView


@dataclass(slots=True)
class _Writing:
    """What has been mentioned so far."""

    uses: set[str] = field(default_factory=set)
    models: dict[str, None] = field(default_factory=dict)


_PART = re.compile(r"\{(\w+)\}")
_SEPARATORS = {"values": ", ", "union": " | "}


class TypeWriter:
    """Writes the types of one pack. `literal` writes one JSON scalar in its language."""

    def __init__(
        self, table: Mapping[str, str], names: Names, literal: Callable[[Json], str]
    ) -> None:
        self._table = table
        self._names = names
        self._literal = literal

    def type(self, schema: Schema, side: str = "", *, optional: bool = False) -> TypeView:
        """The expression for a schema. `side` is `argument` or ""; `optional` allows its absence."""
        writing = _Writing()
        text = self._write(schema, side, writing)
        if optional and not getattr(schema, "nullable", False):
            text = self._fill("optional", side, writing, item=text)
        return TypeView(text, frozenset(writing.uses), tuple(writing.models))

    def keyword(self, key: str) -> str:
        """The pattern of a key that has no parts: `any`, `none`."""
        return self._table[key]

    def _write(self, schema: Schema, side: str, writing: _Writing) -> str:
        text = self._bare(schema, side, writing)
        if getattr(schema, "nullable", False):
            return self._fill("nullable", side, writing, item=text)
        return text

    def _bare(self, schema: Schema, side: str, writing: _Writing) -> str:
        match schema:
            case AnySchema():
                return self._fill("any", side, writing)
            case ScalarSchema():
                return self._scalar(schema, side, writing)
            case EnumSchema():
                return self._enum(schema, side, writing)
            case ArraySchema(items=items):
                return self._fill("array", side, writing, item=self._write(items, side, writing))
            case MapSchema(values=values):
                return self._fill("map", side, writing, item=self._write(values, side, writing))
            case ObjectSchema():
                return self._fill("object", side, writing)
            case Reference(name=name):
                return self._reference(name, side, writing)
            case UnionSchema(variants=variants):
                return self._union(variants, side, writing)
            case _:
                assert_never(schema)

    def _scalar(self, schema: ScalarSchema, side: str, writing: _Writing) -> str:
        key = schema.format if schema.format in self._table else schema.type
        return self._fill(key, side, writing)

    def _enum(self, schema: EnumSchema, side: str, writing: _Writing) -> str:
        values = self._separator("values").join(self._literal(value) for value in schema.values)
        closed = self._fill("enum", side, writing, values=values)
        if not schema.open:
            return closed
        if "open enum" not in self._table:
            return self._fill(schema.type, side, writing)
        return self._fill("open enum", side, writing, item=closed, base=self._table[schema.type])

    def _reference(self, name: str, side: str, writing: _Writing) -> str:
        identifier = self._names.of("schema", name)["type"]
        writing.models.setdefault(identifier)
        return self._fill("reference", side, writing, name=identifier)

    def _union(self, variants: tuple[Schema, ...], side: str, writing: _Writing) -> str:
        parts = dict.fromkeys(self._write(variant, side, writing) for variant in variants)
        return self._separator("union").join(parts)

    def _separator(self, kind: str) -> str:
        return self._table.get(f"{kind} separator", _SEPARATORS[kind])

    def _fill(self, key: str, side: str, writing: _Writing, **parts: str) -> str:
        chosen = f"{side}.{key}" if side and f"{side}.{key}" in self._table else key
        writing.uses.add(chosen)
        return _PART.sub(lambda found: parts.get(found[1], found[0]), self._table[chosen])
