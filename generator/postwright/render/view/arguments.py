"""Arguments and bodies of an operation, as templates see them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from postwright.ir.api import MediaType, Operation, Parameter
from postwright.ir.json import Json
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
from postwright.naming.signature import Argument, arguments, constants, has_members, inside
from postwright.naming.table import Names
from postwright.render.untrusted import Text, Value
from postwright.render.view.model import ArgumentView, BodyView, ConstantView, ContentView, TypeView
from postwright.render.view.types import TypeWriter


class Arguments:
    """Makes the arguments of operations for one pack."""

    def __init__(self, schemas: Mapping[str, NamedSchema], names: Names, types: TypeWriter) -> None:
        self._schemas = schemas
        self._names = names
        self._types = types

    def of(self, operation: Operation) -> tuple[ArgumentView, ...]:
        """Those of one operation, in the order of a signature."""
        found = arguments(operation, self._schemas)
        key = next((each for each in found if _is_idempotency_key(each)), None)
        views = [self._view(operation, given, given is key) for given in found]
        return tuple(sorted(views, key=_rank))

    def _view(self, operation: Operation, given: Argument, is_key: bool) -> ArgumentView:
        schema = given.schema
        item = schema.items if isinstance(schema, ArraySchema) else AnySchema()
        parameter = given.source if isinstance(given.source, Parameter) else None
        return ArgumentView(
            names=self._names.of("argument", operation.id, given.place, given.name),
            api_name=Text(given.name),
            wire_name=Text(given.wire_name),
            place=given.place,
            type=self._type(given),
            kind=kind_of(schema),
            item=kind_of(item),
            required=given.required,
            nullable=getattr(schema, "nullable", False),
            whole=given.whole,
            repeated=isinstance(schema, ArraySchema),
            choices=_choices(schema),
            default=Value(_default(given)),
            description=Text(_described(given)),
            nested=parameter is not None and parameter.style == "deepObject",
            lists=parameter.lists if parameter else "",
            joined=parameter is not None and not parameter.explode,
            idempotency=is_key,
        )

    def _type(self, given: Argument) -> TypeView:
        return self._types.type(given.schema, "argument")

    def body(self, operation: Operation) -> BodyView | None:
        """How the body of an operation is sent, None if it has none."""
        if operation.request_body is None:
            return None
        content = operation.request_body.content
        return BodyView(
            kind=_body_kind(content[0]),
            content_type=Text(content[0].content_type),
            contents=tuple(ContentView(_body_kind(m), Text(m.content_type)) for m in content),
            type=self._types.type(content[0].schema, "argument"),
            flattened=has_members(operation, self._schemas),
            inside=Text(inside(operation, self._schemas)),
            required=operation.request_body.required,
        )

    def constants(self, operation: Operation) -> tuple[ConstantView, ...]:
        """What an operation sends by itself."""
        return tuple(
            ConstantView(each.place, Text(each.wire_name), Value(each.value))
            for each in constants(operation, self._schemas)
        )


_IDEMPOTENCY_KEY = re.compile(r"(x-)?idempoten(cy|ce)-?key", re.IGNORECASE)


def _is_idempotency_key(given: Argument) -> bool:
    """Whether it is the header of draft-ietf-httpapi-idempotency-key-header, or of its forerunners."""
    named = _IDEMPOTENCY_KEY.fullmatch(given.wire_name) is not None
    return given.place == "header" and named and not isinstance(given.schema, ArraySchema)


def _described(given: Argument) -> str:
    """What is said of an argument; of an object in a query, what is said of its members."""
    if given.place != "query":
        return given.description
    objects = [each for each in _variants(given.schema) if isinstance(each, ObjectSchema)]
    members = [_member(member) for each in objects for member in each.properties]
    return "; ".join(filter(None, [given.description, *members]))


def _member(member: Property) -> str:
    said = " ".join(member.description.split())
    return f"`{member.name}`: {said}" if said else f"`{member.name}`"


def _variants(schema: Schema) -> tuple[Schema, ...]:
    if isinstance(schema, ArraySchema):
        return _variants(schema.items)
    return schema.variants if isinstance(schema, UnionSchema) else (schema,)


def _rank(view: ArgumentView) -> tuple[bool, bool]:
    return (view.place != "path", not view.required)


def _default(given: Argument) -> Json:
    if given.place == "media" and isinstance(given.schema, EnumSchema):
        return given.schema.values[0]
    return given.source.default if given.source is not None else None


def kind_of(schema: Schema) -> str:
    """The JSON type of a schema's values, `any` where there are several."""
    match schema:
        case ScalarSchema(type=kind) | EnumSchema(type=kind):
            return kind
        case ArraySchema():
            return "array"
        case MapSchema() | ObjectSchema() | Reference():
            return "object"
        case UnionSchema() | AnySchema():
            return "any"


def _choices(schema: Schema) -> tuple[Value, ...]:
    if isinstance(schema, ArraySchema):
        return _choices(schema.items)
    if isinstance(schema, EnumSchema) and not schema.open:
        return tuple(Value(value) for value in schema.values)
    return ()


def _body_kind(media: MediaType) -> str:
    kind = media.content_type.split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return "multipart"
    if kind == "application/x-www-form-urlencoded":
        return "form"
    if "json" in kind or not kind:
        return "json"
    is_binary = isinstance(media.schema, ScalarSchema) and media.schema.format == "binary"
    return "binary" if is_binary else "text"
