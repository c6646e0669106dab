"""The arguments of an operation: everything a caller may give, in one list.

Members of a body stand beside the parameters where that reads better: `create(name=..., email=...)`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from postwright.ir.api import Api, MediaType, Operation, Parameter
from postwright.ir.schema import NamedSchema, ObjectSchema, Property, Reference, Schema

Place: TypeAlias = Literal["path", "query", "header", "cookie", "body", "file"]

FLATTEN_UP_TO = 24
"""A body with more members than this is given whole."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument. `name` is the API's; `wire_name` the key it is sent under.

    `place` says where it goes: `body` is a member of the body, `file` one that is a file. For a body
    given whole, `name` is `body` and `whole` holds.
    """

    name: str
    place: Place
    schema: Schema
    required: bool
    wire_name: str
    description: str = ""
    source: Parameter | Property | None = None
    whole: bool = False


def arguments(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Argument, ...]:
    """Every argument: path parameters first, the rest in the order of the API."""
    given = tuple(_of_parameter(parameter) for parameter in operation.parameters)
    return (*given, *_of_body(operation, schemas))


def by_name(api: Api) -> dict[str, NamedSchema]:
    """The named schemas by their key."""
    return {named.name: named for named in api.schemas}


def object_of(schema: Schema, schemas: Mapping[str, NamedSchema]) -> ObjectSchema | None:
    """The object that a schema is, by itself or by reference."""
    if isinstance(schema, Reference):
        return object_of(schemas[schema.name].schema, schemas)
    return schema if isinstance(schema, ObjectSchema) else None


def flattened(operation: Operation, schemas: Mapping[str, NamedSchema]) -> tuple[Property, ...]:
    """The members of the body that stand as arguments of their own; empty if it is given whole."""
    media = _media(operation)
    found = object_of(media.schema, schemas) if media is not None else None
    if media is None or found is None or not found.properties:
        return ()
    taken = {parameter.name for parameter in operation.parameters}
    too_many = len(found.properties) > FLATTEN_UP_TO and not media.file_fields
    if too_many or any(member.name in taken for member in found.properties):
        return () if not media.file_fields else found.properties
    return found.properties


def _media(operation: Operation) -> MediaType | None:
    return operation.request_body.content[0] if operation.request_body else None


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
    if media is None:
        return ()
    members = flattened(operation, schemas)
    if members:
        return tuple(_of_member(member, media) for member in members)
    required = operation.request_body is not None and operation.request_body.required
    return (Argument("body", "body", media.schema, required, "body", whole=True),)


def _of_member(member: Property, media: MediaType) -> Argument:
    place: Place = "file" if member.name in media.file_fields else "body"
    return Argument(
        member.name,
        place,
        member.schema,
        member.required,
        member.name,
        member.description,
        member,
    )
