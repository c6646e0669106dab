"""Schemas from shapes: the conclusions, each with its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from postwright.infer.descriptions.defaults import said_default, told_default
from postwright.infer.descriptions.prose import Hints, told_by
from postwright.infer.schemas.measures import measured
from postwright.infer.shapes import Shape
from postwright.ir.formats import shared_format
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
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Naming:
    """Which shapes are named schemas, and what descriptions say of properties.

    `names` is by the shape that `find` gives; `hints` by the dotted path below the place being built.
    `closed` tells whether values listed in a description are all there are: in requests they are. `inside` are the
    lists and maps that the place being built is in.
    """

    names: Mapping[Shape, str] = field(default_factory=dict)
    hints: Mapping[str, Hints] = field(default_factory=dict)
    closed: bool = False
    inside: frozenset[Shape] = frozenset()

    def below(self, shape: Shape) -> Naming:
        """The same for what a list or map holds."""
        return replace(self, inside=self.inside | {shape})


def build(shape: Shape, naming: Naming, *, null: Evidence | None = None, path: str = "") -> Schema:
    """The schema that accepts every sample of a shape.

    `null` is the evidence of nulls met at the place; `path` is the dotted way to it. A list that has become an
    item of itself, since what it holds is one with what holds it, has no name to refer to and may hold anything.
    """
    shape = shape.find()
    if shape in naming.inside:
        return AnySchema()
    variants = [*_scalars(shape, naming.hints.get(path), naming.closed)]
    if shape.objects:
        variants.append(_object_part(shape, naming, path))
    if shape.arrays:
        variants.append(_array(shape, naming, path))
    return _joined(tuple(variants), null or _seen_null(shape.nulls, shape.places), shape)


def _joined(variants: tuple[Schema, ...], null: Evidence | None, shape: Shape) -> Schema:
    if not variants:
        return AnySchema()
    joined = variants[0] if len(variants) == 1 else UnionSchema(variants, evidence=_mixed(shape))
    joined = _said_by_script(joined, shape)
    if null is None or isinstance(joined, AnySchema):
        return joined
    return replace(joined, nullable=True, evidence=(*joined.evidence, null))


def _mixed(shape: Shape) -> tuple[Evidence, ...]:
    """How many samples are of which type, where they are of several."""
    counts = {kind: values.total() for kind, values in sorted(shape.scalars.items())}
    counts |= {"object": shape.objects - shape.told, "array": shape.arrays}
    told = ", ".join(f"{count} of type {kind}" for kind, count in counts.items() if count)
    reason = f"samples are mixed: {told}" if told else "it may be of several types"
    return (Evidence("union", reason, sum(counts.values()), tuple(shape.places)),)


def _seen_null(count: int, places: Sequence[Origin]) -> Evidence | None:
    """The evidence of nulls, None if there was none."""
    if not count:
        return None
    return Evidence("nullable", "null was seen here", count, tuple(places))


def _said_by_script(schema: Schema, shape: Shape) -> Schema:
    """With the evidence for a type that no sample shows."""
    said = shape.asserted.type
    if said is None or not isinstance(schema, ScalarSchema) or any(shape.scalars.values()):
        return schema
    return replace(schema, evidence=(*schema.evidence, said))


def _scalars(shape: Shape, said: Hints | None, closed: bool) -> list[Schema]:
    kinds = dict(shape.scalars)
    if "number" in kinds:
        kinds.pop("integer", None)
    return [_scalar(shape, kind, said, closed) for kind in sorted(kinds)]


def _scalar(shape: Shape, kind: str, said: Hints | None, closed: bool) -> Schema:
    if kind == "string":
        return _string(shape, said, closed)
    known: dict[str, ScalarType] = {"integer": "integer", "number": "number", "boolean": "boolean"}
    return ScalarSchema(known[kind], evidence=_widened(shape, kind))


def _widened(shape: Shape, kind: str) -> tuple[Evidence, ...]:
    """Why a number is none that is whole, where some of its samples are."""
    whole = shape.scalars.get("integer")
    if kind != "number" or not whole:
        return ()
    total = whole.total() + shape.scalars["number"].total()
    reason = f"{whole.total()} of {total} values are whole numbers, the others are not"
    return (Evidence("type", reason, total, tuple(shape.places)),)


def _string(shape: Shape, said: Hints | None, closed: bool) -> Schema:
    values = [str(value) for value in shape.scalars["string"] if "{{" not in str(value)]
    if said and said.values and set(values) <= {*said.values, ""}:
        return _enum(said, values, closed)
    if shape.asserted.choices and set(values) <= shape.asserted.choices.keys():
        return _asserted_enum(shape)
    formats = set(shape.formats) | ({shared_format(values)} if values else set())
    if len(formats) > 1 or "" in values or not any(formats):
        return ScalarSchema("string")
    known = formats.pop()
    seen = sum(shape.scalars["string"][value] for value in values)
    reason = f"every value is {'an' if known[0] in 'aei' else 'a'} {known}"
    if shape.asserted.type is not None and not values:
        reason = "its script asserts the format"
    evidence = Evidence("format", reason, seen, tuple(shape.places))
    return ScalarSchema("string", known, evidence=(evidence,))


def _enum(said: Hints, values: list[str], closed: bool) -> EnumSchema:
    """The values that a description lists; the empty text among them only where it was shown."""
    listed = (*said.values, "") if "" in values and "" not in said.values else said.values
    reason = f"the description lists {', '.join(filter(None, listed))}"
    evidence = Evidence("enum", reason, 0, said.places)
    return EnumSchema("string", listed, open=not closed, evidence=(evidence,))


def _asserted_enum(shape: Shape) -> EnumSchema:
    """The values that scripts say a text has one of; there may be others."""
    choices = shape.asserted.choices
    evidence = tuple(dict.fromkeys(choices.values()))
    return EnumSchema("string", tuple(choices), open=True, evidence=evidence)


def _array(shape: Shape, naming: Naming, path: str) -> ArraySchema:
    element = shape.element()
    items = (
        build(element, naming.below(shape), null=_null_at(shape, None), path=f"{path}[]")
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


def _null_at(shape: Shape, member: str | None) -> Evidence | None:
    """The evidence of nulls at a member, or for None at the items."""
    count = shape.null_items if member is None else shape.null_members[member]
    return _seen_null(count, shape.null_places.get(member, ()))


def _map(shape: Shape, naming: Naming, path: str) -> MapSchema:
    reason = shape.map_reason or "no sample had any member"
    evidence = Evidence("map", reason, shape.objects, tuple(shape.places))
    values = (
        build(shape.values, naming.below(shape), null=_null_at(shape, ""), path=f"{path}.*")
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
    schema = build(member, naming, null=_null_at(shape, name), path=below)
    if isinstance(schema, AnySchema) and said.type:
        schema = _said_type(said)
    schema = measured(name, member, _may_be_null(schema, shape, name))
    evidence = _required(shape, name, said)
    default = said_default(said, schema)
    return Property(
        name=name,
        schema=schema,
        required=bool(evidence),
        description=said.description,
        default=default,
        seen=shape.seen[name],
        of=shape.objects - shape.told,
        evidence=(*evidence, told_default(said)) if default is not None else evidence,
    )


def _required(shape: Shape, name: str, said: Hints) -> tuple[Evidence, ...]:
    """Why a member is required, () where it is not: a script's word counts where every sample has it."""
    told = told_by(said) if said.required else ()
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
    reason = "no sample has a value; the description gives the type"
    evidence = (Evidence("type", reason, 0, said.places),)
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
