"""The arguments of an operation: everything a caller may give, in one list.

Members of a body stand beside the parameters where that reads better: `create(name=..., email=...)`. What
is required and has one value is no argument but a constant.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from postwright.ir.api import Api, MediaType, Operation, Parameter
from postwright.ir.json import Json
from postwright.ir.schema import (
    EnumSchema,
    NamedSchema,
    ObjectSchema,
    Property,
    Reference,
    Schema,
    UnionSchema,
    only_value,
)

Place: TypeAlias = Literal["path", "query", "header", "cookie", "body", "file", "media"]

FLATTEN_UP_TO = 24
"""A body with more members than this is given whole."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument. `name` is the API's; `wire_name` the key it is sent under.

    `place` says where it goes: `body` is a member of the body, `file` one that is a file, `media` says in
    which of several media types the body is sent. For a body given whole, `name` is `body` and `whole`
    holds.
    """

    name: str
    place: Place
    schema: Schema
    required: bool
    wire_name: str
    description: str = ""
    source: Parameter | Property | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """What an operation sends by itself: a required place with one value. `place` is query, header or body."""

    place: Place
    wire_name: str
    value: Json


def arguments(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Argument, ...]:
    """Every argument: path parameters first, the rest in the order of the API."""
    given = tuple(_of_parameter(each) for each in operation.parameters if not _is_constant(each))
    return (*given, *_of_body(operation, schemas), *_of_media(operation))


def constants(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Constant, ...]:
    """Everything that is sent without being given."""
    found = [
        Constant(each.location, each.wire_name or each.name, only_value(each.schema))
        for each in operation.parameters
        if _is_constant(each)
    ]
    members = {each.name: each for media in _media(operation) for each in _fixed(media, schemas)}
    return (*found, *(Constant("body", m.name, only_value(m.schema)) for m in members.values()))


def by_name(api: Api) -> dict[str, NamedSchema]:
    """The named schemas by their key."""
    return {named.name: named for named in api.schemas}


def object_of(schema: Schema, schemas: Mapping[str, NamedSchema]) -> ObjectSchema | None:
    """The object that a schema is, by itself or by reference."""
    if isinstance(schema, Reference):
        return object_of(schemas[schema.name].schema, schemas)
    return schema if isinstance(schema, ObjectSchema) else None


def inside(operation: Operation, schemas: Mapping[str, NamedSchema]) -> str:
    """The member of a JSON body that holds all that is given, beside what is constant; "" if none does."""
    media = _media(operation)
    rest = _given(media[0], schemas) if len(media) == 1 and _fixed(media[0], schemas) else ()
    held = object_of(rest[0].schema, schemas) if len(rest) == 1 else None
    return rest[0].name if held is not None and held.properties else ""


def flattened(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Property, ...]:
    """The members of the body that stand as arguments of their own; empty if it is given whole.

    Where there are several media types, the members of all of them stand together.
    """
    media = _media(operation)
    objects = [object_of(each.schema, schemas) for each in media]
    if not media or any(found is None or not found.properties for found in objects):
        return ()
    members = _members(operation, schemas)
    files = any(each.file_fields for each in media)
    taken = {parameter.name for parameter in operation.parameters}
    too_many = len(members) > FLATTEN_UP_TO and not files
    if too_many or any(member.name in taken for member in members):
        return members if files else ()
    return members


def has_members(operation: Operation, schemas: Mapping[str, NamedSchema]) -> bool:
    """Whether the body is put together, of arguments or constants, rather than given whole."""
    fixed = any(_fixed(media, schemas) for media in _media(operation))
    return bool(flattened(operation, schemas)) or (fixed and not _of_body(operation, schemas))


def _members(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Property, ...]:
    media, holder = _media(operation), inside(operation, schemas)
    if holder:
        held = object_of(_given(media[0], schemas)[0].schema, schemas)
        return held.properties if held is not None else ()
    found: dict[str, list[Property]] = {}
    for each in media:
        for member in _given(each, schemas):
            found.setdefault(member.name, []).append(member)
    return tuple(
        replace(same[0], required=len(same) == len(media) and all(m.required for m in same))
        for same in found.values()
    )


def _media(operation: Operation) -> tuple[MediaType, ...]:
    return operation.request_body.content if operation.request_body else ()


def _is_constant(place: Parameter | Property) -> bool:
    return place.required and only_value(place.schema) is not None


def _fixed(media: MediaType, schemas: Mapping[str, NamedSchema]) -> tuple[Property, ...]:
    found = object_of(media.schema, schemas)
    return tuple(filter(_is_constant, found.properties)) if found else ()


def _given(media: MediaType, schemas: Mapping[str, NamedSchema]) -> tuple[Property, ...]:
    found = object_of(media.schema, schemas)
    return tuple(each for each in found.properties if not _is_constant(each)) if found else ()


def _of_parameter(parameter: Parameter) -> Argument:
    return Argument(
        parameter.name,
        parameter.location,
        parameter.schema,
        parameter.required,
        parameter.wire_name or parameter.name,
        parameter.description,
        parameter,
    )


def _of_body(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Argument, ...]:
    media = _media(operation)
    members = flattened(operation, schemas)
    files = {name for each in media for name in each.file_fields}
    if members:
        return tuple(_of_member(member, files) for member in members)
    if not media or all(_fixed(each, schemas) and not _given(each, schemas) for each in media):
        return ()
    required = operation.request_body is not None and operation.request_body.required
    return (Argument("body", "body", _whole(media), required, "body", whole=True),)


def _whole(media: tuple[MediaType, ...]) -> Schema:
    """What may be given where a body is given whole: a value of any of its media types."""
    schemas: list[Schema] = []
    for each in media:
        if each.schema not in schemas:
            schemas.append(each.schema)
    return schemas[0] if len(schemas) == 1 else UnionSchema(tuple(schemas))


def _of_member(member: Property, files: set[str]) -> Argument:
    return Argument(
        member.name,
        "file" if member.name in files else "body",
        member.schema,
        member.required,
        member.name,
        member.description,
        member,
    )


def _of_media(operation: Operation) -> tuple[Argument, ...]:
    """Which of several media types to send; the first where it is not given."""
    kinds = tuple(each.content_type for each in _media(operation))
    if len(kinds) < 2:
        return ()
    schema = EnumSchema("string", kinds, open=False)
    return (Argument("content_type", "media", schema, False, "Content-Type", _MEDIA_TYPE),)


_MEDIA_TYPE = "The media type to send the body in."
