"""Schemas from shapes: the conclusions, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from postwright.infer.descriptions.prose import Hints
from postwright.infer.schemas.formats import shared_format
from postwright.infer.shapes import Shape
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    MapSchema,
    ObjectSchema,
    Property,
    Reference,
    ScalarSchema,
    ScalarType,
    Schema,
    UnionSchema,
)


@dataclass(frozen=True, slots=True)
class Naming:
    """Which shapes are named schemas, and what descriptions say of properties.

    `names` is by the shape that `find` gives; `hints` by the dotted path below the place being built.
    `closed` tells whether values listed in a description are all there are: in requests they are.
    """

    names: Mapping[Shape, str] = field(default_factory=dict)
    hints: Mapping[str, Hints] = field(default_factory=dict)
    closed: bool = False


def build(shape: Shape, naming: Naming, *, nulls: int = 0, path: str = "") -> Schema:
    """The schema that accepts every sample of a shape.

    `nulls` is how often null was met at the place; `path` is the dotted way to it.
    """
    shape = shape.find()
    variants = [*_scalars(shape, naming.hints.get(path), naming.closed)]
    if shape.objects:
        variants.append(_object_part(shape, naming, path))
    if shape.arrays:
        variants.append(_array(shape, naming, path))
    nullable = (nulls or shape.nulls) > 0
    return _joined(tuple(variants), nullable, shape)


def _joined(variants: tuple[Schema, ...], nullable: bool, shape: Shape) -> Schema:
    if not variants:
        return AnySchema()
    joined = variants[0] if len(variants) == 1 else UnionSchema(variants)
    joined = _said_by_script(joined, shape)
    return _nullable(joined, shape) if nullable else joined


def _said_by_script(schema: Schema, shape: Shape) -> Schema:
    """With the evidence for a type that no sample shows."""
    said = shape.asserted.type
    if said is None or not isinstance(schema, ScalarSchema) or any(shape.scalars.values()):
        return schema
    return replace(schema, evidence=(*schema.evidence, said))


def _nullable(schema: Schema, shape: Shape) -> Schema:
    if isinstance(schema, AnySchema):
        return schema
    evidence = Evidence("nullable", "null was seen here", shape.samples, tuple(shape.places))
    return replace(schema, nullable=True, evidence=(*schema.evidence, evidence))


def _scalars(shape: Shape, said: Hints | None, closed: bool) -> list[Schema]:
    kinds = dict(shape.scalars)
    if "number" in kinds:
        kinds.pop("integer", None)
    return [_scalar(shape, kind, said, closed) for kind in sorted(kinds)]


def _scalar(shape: Shape, kind: str, said: Hints | None, closed: bool) -> Schema:
    if kind == "string":
        return _string(shape, said, closed)
    known: dict[str, ScalarType] = {"integer": "integer", "number": "number", "boolean": "boolean"}
    return ScalarSchema(known[kind])


def _string(shape: Shape, said: Hints | None, closed: bool) -> Schema:
    values = [str(value) for value in shape.scalars["string"] if "{{" not in str(value)]
    if said and said.values and set(values) <= {*said.values, ""}:
        return _enum(said.values, values, closed)
    if shape.asserted.choices and set(values) <= shape.asserted.choices.keys():
        return _asserted_enum(shape)
    formats = set(shape.formats) | ({shared_format(values)} if values else set())
    if len(formats) > 1 or "" in values or not any(formats):
        return ScalarSchema("string")
    known = formats.pop()
    reason = f"every value is a {known}"
    if shape.asserted.type is not None and not values:
        reason = "its script asserts the format"
    evidence = Evidence("format", reason, len(values), tuple(shape.places))
    return ScalarSchema("string", known, evidence=(evidence,))


def _enum(listed: tuple[str, ...], values: list[str], closed: bool) -> EnumSchema:
    """The values that a description lists; the empty text among them only where it was shown."""
    listed = (*listed, "") if "" in values and "" not in listed else listed
    evidence = Evidence("enum", f"the description lists {', '.join(filter(None, listed))}")
    return EnumSchema("string", listed, open=not closed, evidence=(evidence,))


def _asserted_enum(shape: Shape) -> EnumSchema:
    """The values that scripts say a text has one of; there may be others."""
    choices = shape.asserted.choices
    evidence = tuple(dict.fromkeys(choices.values()))
    return EnumSchema("string", tuple(choices), open=True, evidence=evidence)


def _array(shape: Shape, naming: Naming, path: str) -> ArraySchema:
    element = shape.element()
    items = (
        build(element, naming, nulls=shape.null_items, path=f"{path}[]")
        if element is not None
        else AnySchema()
    )
    return ArraySchema(items)


def _object_part(shape: Shape, naming: Naming, path: str) -> Schema:
    if not shape.is_thing:
        return _map(shape, naming, path)
    if shape in naming.names:
        return Reference(naming.names[shape])
    return object_schema(shape, naming, path)


def _map(shape: Shape, naming: Naming, path: str) -> MapSchema:
    reason = shape.map_reason or "no sample had any member"
    evidence = Evidence("map", reason, shape.objects, tuple(shape.places))
    values = (
        build(shape.values, naming, nulls=shape.null_members[""], path=f"{path}.*")
        if shape.values is not None
        else AnySchema()
    )
    return MapSchema(values, evidence=(evidence,))


def object_schema(shape: Shape, naming: Naming, path: str = "") -> ObjectSchema:
    """An object with named properties, whether or not it has a name itself."""
    shape = shape.find()
    closed = shape.asserted.closed
    return ObjectSchema(
        tuple(_property(shape, name, member, naming, path) for name, member in shape.members()),
        closed=closed is not None,
        evidence=(closed,) if closed else (),
    )


def _property(shape: Shape, name: str, member: Shape, naming: Naming, path: str) -> Property:
    below = f"{path}.{name}" if path else name
    said = naming.hints.get(below, Hints())
    schema = build(member, naming, nulls=shape.null_members[name], path=below)
    if isinstance(schema, AnySchema) and said.type:
        schema = _said_type(said)
    schema = _may_be_null(schema, shape, name)
    evidence = _required(shape, name, said)
    return Property(
        name=name,
        schema=schema,
        required=bool(evidence),
        description=said.description,
        seen=shape.seen[name],
        of=shape.objects - shape.told,
        evidence=evidence,
    )


def _required(shape: Shape, name: str, said: Hints) -> tuple[Evidence, ...]:
    """Why a member is required, () where it is not: a script's word counts where every sample has it."""
    told = (Evidence("required", "the description says so"),) if said.required else ()
    asserted = shape.asserted.required.get(name)
    if asserted is None or shape.seen[name] < shape.objects - shape.told:
        return told
    return (*told, asserted)


def _may_be_null(schema: Schema, shape: Shape, name: str) -> Schema:
    """The schema of a member with the null that an asserted JSON schema allows it."""
    said = shape.asserted.nullable.get(name)
    if said is None or isinstance(schema, AnySchema) or schema.nullable:
        return schema
    return replace(schema, nullable=True, evidence=(*schema.evidence, said))


def _said_type(said: Hints) -> Schema:
    evidence = (Evidence("type", "no sample has a value; the description gives the type"),)
    match said.type:
        case "integer" | "number" | "boolean" | "string" as kind:
            scalar: dict[str, ScalarType] = {
                "integer": "integer",
                "number": "number",
                "boolean": "boolean",
            }
            return ScalarSchema(scalar.get(kind, "string"), nullable=True, evidence=evidence)
        case "array":
            return ArraySchema(AnySchema(), nullable=True, evidence=evidence)
        case "object":
            return MapSchema(AnySchema(), nullable=True, evidence=evidence)
        case form:
            return ScalarSchema("string", form, nullable=True, evidence=evidence)
