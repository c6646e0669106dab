"""Schema Objects of OpenAPI 3.0 and 3.1 as schemas of the model.

Objects that `allOf` puts together become one. A schema of the document has one form in what is sent and one
in what is answered where `readOnly` or `writeOnly` make them differ (OpenAPI 3.1.1, section 4.8.24.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    ScalarType,
    Schema,
    UnionSchema,
)
from postwright.overlay.components import Components, Use
from postwright.overlay.document import Part
from postwright.overlay.keywords import (
    SCALARS,
    is_null,
    kind_of,
    kinds_of,
    only_requires,
    required_of,
    whole,
)
from postwright.overlay.notes import Notes

_BESIDE = "type nullable enum const properties required items additionalProperties allOf oneOf anyOf".split()
_VALUES = (str, int, float, bool)
_LIMITS = (
    "pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems "
    "maxItems uniqueItems minProperties maxProperties title xml externalDocs contentMediaType "
    "contentEncoding example examples deprecated $comment"
).split()
_UNHELD = (
    "not if then else patternProperties propertyNames contains prefixItems dependentSchemas "
    "dependentRequired unevaluatedProperties unevaluatedItems $dynamicRef"
).split()


class Schemas:
    """Reads the schemas of one document for one use."""

    def __init__(self, components: Components, notes: Notes, use: Use) -> None:
        self._components = components
        self._notes = notes
        self._use = use

    def read(self, part: Part) -> Schema:
        """The schema that a part is. What it does not say of the type is `AnySchema`."""
        if not part.is_object:
            return AnySchema()
        if part.reference:
            return self._reference(part)
        self._note(part)
        schema = self._combined(part) if "allOf" in part else self._plain(part)
        return _described(schema, part.text("description"))

    def body(self, part: Part) -> Schema:
        """The schema of a component itself, with its own references followed."""
        return self.read(part.followed())

    def _reference(self, part: Part) -> Schema:
        target = part.followed()
        self._note_beside(part)
        name = self._components.named(target, self._use)
        if name is not None:
            return Reference(name, description=part.text("description"))
        with self._components.entered(target) as is_new:
            inner = self.read(target) if is_new else AnySchema()
        return _described(inner, part.text("description"))

    def _note(self, part: Part) -> None:
        for word in _LIMITS:
            if word in part and not (word == "title" or part[word].value in (False, None)):
                self._notes.limit(word, part[word].origin)
        for word in _UNHELD:
            if word in part:
                self._notes.unheld(f"`{word}`", part[word].origin)

    def _note_beside(self, part: Part) -> None:
        """What stands beside `$ref`; OpenAPI 3.0 has nothing there (OpenAPI 3.0.4, section 4.7.23)."""
        for word in _BESIDE:
            if word in part:
                self._notes.unheld(f"`{word}` beside `$ref`", part[word].origin)
        for word in ("deprecated", "example", "examples"):
            if part[word].value not in (False, None):
                self._notes.limit(word, part[word].origin)

    def _plain(self, part: Part) -> Schema:
        for word in ("oneOf", "anyOf"):
            if word in part and only_requires(part[word]):
                self._notes.limit(f"required in {word}", part[word].origin)
            elif word in part:
                if word == "oneOf" and "anyOf" in part:
                    self._notes.unheld("`anyOf` beside `oneOf`", part["anyOf"].origin)
                return self._union(part, word)
        if "discriminator" in part:
            self._notes.unheld("a discriminator without `oneOf`", part["discriminator"].origin)
        if "enum" in part or "const" in part or "x-extensible-enum" in part:
            return self._enumeration(part)
        kinds = kinds_of(part)
        nullable = ("null" in kinds and len(kinds) > 1) or part.flag("nullable")
        solid = [kind for kind in kinds if kind != "null"] or kinds
        if not solid:
            return AnySchema()
        found = [self._of_kind(kind, part) for kind in solid]
        return _nullable(found[0] if len(found) == 1 else UnionSchema(tuple(found)), nullable)

    def _of_kind(self, kind: str, part: Part) -> Schema:
        if kind == "array":
            if part["items"]["default"].value is not None:
                self._notes.limit("default of items", part["items"]["default"].origin)
            return ArraySchema(self.read(part["items"]))
        if kind == "object":
            return self._object(part)
        return ScalarSchema(cast(ScalarType, kind), part.text("format"))

    def _object(self, part: Part) -> Schema:
        more = part["additionalProperties"]
        members = tuple(self._members(part))
        if not members and (more.value is True or more.is_object):
            return MapSchema(self.read(more))
        if more.is_object and more.value:
            self._notes.unheld("`additionalProperties` beside `properties`", more.origin)
        return ObjectSchema(members, closed=more.value is False)

    def _members(self, part: Part) -> Iterator[Property]:
        required = required_of(part)
        hidden = "readOnly" if self._use == "request" else "writeOnly"
        for name, member in part["properties"].members():
            if not (member.flag(hidden) or whole(member).flag(hidden)):
                yield self._property(name, member, name in required)
        declared = part["properties"]
        for each in part["required"].items():
            if isinstance(each.value, str) and each.value not in declared and "allOf" not in part:
                yield Property(
                    each.value,
                    AnySchema(),
                    True,
                    evidence=(self._notes.evidence("required", each.origin),),
                )

    def _property(self, name: str, part: Part, required: bool) -> Property:
        schema = self.read(part)
        default = part["default"].value
        if default is None:
            default = part["x-postwright-default"].value
        return Property(
            name,
            replace(schema, description=""),
            required,
            schema.description,
            default,
            evidence=(self._notes.evidence("type", part.origin),),
        )

    def _enumeration(self, part: Part) -> Schema:
        is_open = "x-extensible-enum" in part and "enum" not in part
        given = part["x-extensible-enum" if is_open else "enum"]
        values: list[Json] = (
            [part["const"].value] if "const" in part else [each.value for each in given.items()]
        )
        solid = tuple(dict.fromkeys(value for value in values if isinstance(value, _VALUES)))
        kinds = [kind for kind in kinds_of(part) if kind != "null"]
        known = {kind_of(value) for value in solid}
        nullable = "null" in kinds_of(part) or part.flag("nullable") or None in values
        kind = kinds[0] if kinds else next(iter(known), "null")
        if len(known | {kind} if kind != "number" else known - {"integer", "number"}) > 1:
            self._notes.unheld("an `enum` of several types", part.origin)
            return AnySchema()
        if not solid or kind not in SCALARS:
            return ScalarSchema("null") if None in values else AnySchema()
        return EnumSchema(cast(ScalarType, kind), solid, is_open, nullable)

    def _union(self, part: Part, word: str) -> Schema:
        variants = [each for each in part[word].items() if not is_null(each)]
        nullable = len(variants) < len(list(part[word].items())) or part.flag("nullable")
        if "properties" in part:
            self._notes.unheld(f"`properties` beside `{word}`", part.origin)
        found = [self.read(each) for each in variants]
        found = [each for i, each in enumerate(found) if each not in found[:i]]
        if len(found) == 1:
            return _nullable(found[0], nullable)
        if not found or any(isinstance(each, AnySchema) for each in found):
            return AnySchema()
        given = part["discriminator"]
        name = given.text("propertyName") or part.text("x-postwright-discriminator")
        self._components.discriminated(given, name, self._use)
        return UnionSchema(tuple(found), name, nullable)

    def _combined(self, part: Part) -> Schema:
        """What `allOf` puts together (JSON Schema 2020-12, section 10.2.1.1)."""
        alone = {key: value for key, value in _items(part) if key not in ("allOf", "description")}
        own = Part(alone, part.origin, part.root)
        parts = list(part["allOf"].items())
        says = {"type", "properties", "required", "additionalProperties", "enum", "oneOf", "anyOf"}
        if len(parts) == 1 and not says & alone.keys():
            return _nullable(self.read(parts[0]), part.flag("nullable"))
        found = [self._whole(each) for each in parts]
        if says & alone.keys():
            found.append(self._plain(own))
        solid = [each for each in found if not isinstance(each, AnySchema)]
        objects = [each for each in solid if isinstance(each, ObjectSchema)]
        if not objects:
            return _nullable(solid[0] if solid else AnySchema(), part.flag("nullable"))
        if len(objects) < len(solid):
            self._notes.unheld("`allOf` of objects and other things", part.origin)
        needed = required_of(part)
        return replace(_together(objects, needed), nullable=part.flag("nullable"))

    def _whole(self, part: Part) -> Schema:
        """A part of `allOf` without a name of its own; one that is met inside itself adds nothing."""
        target = part.followed()
        with self._components.entered(target) as is_new:
            return self.read(target) if is_new else AnySchema()


def _together(objects: list[ObjectSchema], needed: set[str]) -> ObjectSchema:
    members: dict[str, Property] = {}
    for each in objects:
        for member in each.properties:
            old = members.get(member.name, member)
            new = old if isinstance(member.schema, AnySchema) else member
            members[member.name] = replace(new, required=old.required or member.required)
    found = (replace(m, required=m.required or m.name in needed) for m in members.values())
    return ObjectSchema(tuple(found), closed=any(each.closed for each in objects))


def _items(part: Part) -> Iterator[tuple[str, Json]]:
    return iter(part.value.items() if isinstance(part.value, dict) else ())


def _nullable(schema: Schema, nullable: bool) -> Schema:
    if not nullable or isinstance(schema, AnySchema):
        return schema
    return replace(schema, nullable=True)


def _described(schema: Schema, description: str) -> Schema:
    return replace(schema, description=description) if description else schema
