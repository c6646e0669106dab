"""The model's schemas as JSON Schema 2020-12, the dialect of OpenAPI 3.1."""

from __future__ import annotations

from typing import assert_never

from postwright.ir.json import Json
from postwright.ir.openapi.parts import Object, joined, present, provenance
from postwright.ir.openapi.values import fits
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    Schema,
    UnionSchema,
)

_NULL: Object = {"type": "null"}


def named(schema: NamedSchema) -> Object:
    """An entry of `components/schemas`."""
    body = to_schema(schema.schema)
    described = _described(body, schema.description)
    evidence = (*schema.evidence, *getattr(schema.schema, "evidence", ()))
    return described | {"x-postwright-role": schema.role} | provenance(schema.origin, evidence)


def to_schema(schema: Schema) -> Object:
    """A Schema Object. A nullable one has `null` among its types or, where it has none, `anyOf`."""
    if isinstance(schema, AnySchema):
        return present({"description": schema.description})
    notes = present({"description": schema.description}) | provenance(evidence=schema.evidence)
    return _body(schema) | notes


def _body(schema: Schema) -> Object:
    match schema:
        case AnySchema():
            return {}
        case ScalarSchema():
            return _typed(schema.type, schema.nullable) | present({"format": schema.format})
        case EnumSchema():
            return _enumeration(schema)
        case ArraySchema():
            return _typed("array", schema.nullable) | {"items": to_schema(schema.items)}
        case MapSchema():
            values = to_schema(schema.values)
            return _typed("object", schema.nullable) | {"additionalProperties": values}
        case ObjectSchema():
            return _typed("object", schema.nullable) | _members(schema)
        case UnionSchema():
            return _union(schema)
        case Reference():
            return _reference(schema)
        case _:
            assert_never(schema)


def _typed(name: str, nullable: bool) -> Object:
    if nullable and name != "null":
        return {"type": [name, "null"]}
    return {"type": name}


def _enumeration(schema: EnumSchema) -> Object:
    """A closed one as `enum`; an open one, which validators must not enforce, as an extension."""
    values = list(schema.values)
    if len(values) == 1 and not schema.open and not schema.nullable:
        return {"type": schema.type, "const": values[0]}
    if schema.open:
        return _typed(schema.type, schema.nullable) | {"x-extensible-enum": values}
    if schema.nullable and None not in values:
        values.append(None)
    return _typed(schema.type, schema.nullable) | {"enum": values}


def _members(schema: ObjectSchema) -> Object:
    properties: Object = {each.name: _property(each) for each in schema.properties}
    required: list[Json] = list(
        dict.fromkeys(each.name for each in schema.properties if each.required)
    )
    closed: Object = {"additionalProperties": False} if schema.closed else {}
    return present({"properties": properties, "required": required}) | closed


def _property(member: Property) -> Object:
    body = _described(to_schema(member.schema), member.description)
    if member.default is not None:
        body["default" if fits(member.schema, member.default) else "x-postwright-default"] = (
            member.default
        )
    evidence = (*member.evidence, *getattr(member.schema, "evidence", ()))
    if member.of:
        body["x-postwright-seen"] = {"seen": member.seen, "of": member.of}
    return body | provenance(evidence=evidence)


def _described(body: Object, description: str) -> Object:
    own = body.get("description")
    return body | present({"description": joined(description, own if isinstance(own, str) else "")})


def _union(schema: UnionSchema) -> Object:
    """`oneOf` needs a discriminator and named variants; samples alone never prove exclusion."""
    variants: list[Json] = [to_schema(variant) for variant in schema.variants]
    by_name = all(isinstance(each, Reference) and not each.nullable for each in schema.variants)
    if schema.nullable:
        variants.append(dict(_NULL))
    if schema.discriminator and schema.variants and by_name and not schema.nullable:
        return {"oneOf": variants, "discriminator": {"propertyName": schema.discriminator}}
    body: Object = {"anyOf": variants or [{}]}
    return body | present({"x-postwright-discriminator": schema.discriminator})


def _reference(schema: Reference) -> Object:
    target: Object = {"$ref": f"#/components/schemas/{schema.name}"}
    return {"anyOf": [target, dict(_NULL)]} if schema.nullable else target
