"""Which models of the contract and of a document stand at the same places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from postwright.ir.rewriting import same
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    Schema,
    UnionSchema,
)


@dataclass(slots=True)
class Pairs:
    """What stands at the same places, found by walking along both sides.

    `models` are the contract's, `stated` the document's. `stated_of` has for each model of the contract
    those of the document at its places, `counterparts` the reverse; `inline` are statements without a
    name at a model's places, `unnamed` shapes without a name at those of the document's models.
    """

    models: Mapping[str, NamedSchema]
    stated: Mapping[str, Schema]
    stated_of: dict[str, list[str]] = field(default_factory=dict)
    counterparts: dict[str, list[str]] = field(default_factory=dict)
    inline: dict[str, list[Schema]] = field(default_factory=dict)
    unnamed: dict[str, list[Schema]] = field(default_factory=dict)

    def visit(self, shown: Schema, said: Schema) -> None:
        """Note what a place has on both sides, and the places below it."""
        waiting = [(shown, said)]
        while waiting:
            waiting += self._step(*waiting.pop())

    def visit_namesakes(self) -> None:
        """Take models of one name for one thing where no place tells what they stand beside."""
        for name in self.models:
            if name in self.stated and not (
                self.stated_of.get(name) or self.counterparts.get(name)
            ):
                self.visit(Reference(name), Reference(name))

    def _step(self, shown: Schema, said: Schema) -> list[tuple[Schema, Schema]]:
        match shown, said:
            case (AnySchema(), _) | (_, AnySchema()):
                return []
            case Reference(name=one), Reference(name=other):
                return self._named(one, other)
            case Reference(name=one), _:
                return self._inline(one, said)
            case _, Reference(name=other):
                return self._unnamed(shown, other)
            case ArraySchema(items=one_item), ArraySchema(items=other_item):
                return [(one_item, other_item)]
            case MapSchema(values=one_value), MapSchema(values=other_value):
                return [(one_value, other_value)]
            case ObjectSchema(), ObjectSchema():
                return _members(shown, said)
            case UnionSchema(variants=ones), UnionSchema(variants=others):
                return list(zip(ones, others, strict=False)) if same(shown, said) else []
            case _, UnionSchema(variants=others):
                return [(shown, each) for each in others]
            case _:
                return []

    def _named(self, one: str, other: str) -> list[tuple[Schema, Schema]]:
        known = self.stated_of.setdefault(one, [])
        if other in known or one not in self.models or other not in self.stated:
            return []
        known.append(other)
        self.counterparts.setdefault(other, []).append(one)
        return [(self.models[one].schema, self.stated[other])]

    def _inline(self, one: str, said: Schema) -> list[tuple[Schema, Schema]]:
        known = self.inline.setdefault(one, [])
        if one not in self.models or any(same(each, said) for each in known):
            return []
        if isinstance(said, UnionSchema):
            return [(Reference(one), each) for each in said.variants]
        known.append(said)
        return [(self.models[one].schema, said)]

    def _unnamed(self, shown: Schema, other: str) -> list[tuple[Schema, Schema]]:
        known = self.unnamed.setdefault(other, [])
        if other not in self.stated or any(same(each, shown) for each in known):
            return []
        known.append(shown)
        return [(shown, self.stated[other])]


def _members(shown: ObjectSchema, said: ObjectSchema) -> list[tuple[Schema, Schema]]:
    known = {each.name: each.schema for each in said.properties}
    return [(each.schema, known[each.name]) for each in shown.properties if each.name in known]
