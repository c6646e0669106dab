"""What is wrong with what was sent, by the contract: members that are missing, values of another type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postwright.ir.api import Operation, Parameter
from postwright.ir.json import Json
from postwright.ir.schema import AnySchema, EnumSchema, ObjectSchema, ScalarSchema, Schema
from postwright.mock.asked import Asked
from postwright.mock.conforming import Fault, Schemas, faults_in, resolved
from postwright.mock.texts import faults_in_text

_MOST = 100
"""Faults beyond these are not looked for."""


def faults(operation: Operation, asked: Asked, schemas: Schemas) -> list[Fault]:
    """What is wrong with the query, the headers and the body of a request."""
    found = [*_of_parameters(operation, asked), *_of_body(operation, asked, schemas)]
    return found[:_MOST]


def is_no_address(operation: Operation, path: Mapping[str, str]) -> bool:
    """Whether a value in the path is none that its parameter can have, so that nothing can be there."""
    return any(
        any(faults_in_text(each.schema, path.get(each.name, ""), ""))
        for each in operation.parameters
        if each.location == "path" and isinstance(each.schema, ScalarSchema | EnumSchema)
    )


def _of_parameters(operation: Operation, asked: Asked) -> Iterator[Fault]:
    for parameter in operation.parameters:
        name = parameter.wire_name or parameter.name
        if parameter.location == "query" and parameter.style != "deepObject":
            yield from _of_query(parameter, name, asked)
        missing = parameter.location == "header" and name.lower() not in asked.headers
        if missing and parameter.required:
            yield Fault(parameter.name, "required")


def _of_query(parameter: Parameter, name: str, asked: Asked) -> Iterator[Fault]:
    sent = [value for key, value in asked.query if key == name]
    if not sent:
        if parameter.required:
            yield Fault(parameter.name, "required")
        return
    if isinstance(parameter.schema, ScalarSchema | EnumSchema):
        yield from faults_in_text(parameter.schema, sent[0], parameter.name)


def _of_body(operation: Operation, asked: Asked, schemas: Schemas) -> Iterator[Fault]:
    body, wanted = asked.body, operation.request_body
    if body.unreadable:
        yield Fault("", "body")
    elif wanted is None or not wanted.content:
        return
    elif body.kind == "none":
        yield from _of_nothing(wanted.content[0].schema, wanted.required, schemas)
    elif body.kind == "json":
        schema = next((each.schema for each in wanted.content if "json" in each.content_type), None)
        yield from faults_in(schema or AnySchema(), body.value, "", schemas, 0)
    elif body.kind == "form":
        schema = resolved(wanted.content[0].schema, schemas)
        if isinstance(schema, ObjectSchema):
            yield from _of_form(schema, body.members)


def _of_nothing(schema: Schema, required: bool, schemas: Schemas) -> Iterator[Fault]:
    """The faults of no body at all: those of an empty one."""
    settled = resolved(schema, schemas)
    if isinstance(settled, ObjectSchema):
        missing = [Fault(each.name, "required") for each in settled.properties if each.required]
        if missing:
            yield from missing
            return
    if required:
        yield Fault("", "required")


def _of_form(schema: ObjectSchema, fields: Mapping[str, Json]) -> Iterator[Fault]:
    for each in schema.properties:
        if each.name not in fields:
            sent_in_parts = any(name.startswith(f"{each.name}[") for name in fields)
            if each.required and not sent_in_parts:
                yield Fault(each.name, "required")
        elif isinstance(each.schema, ScalarSchema | EnumSchema):
            yield from faults_in_text(each.schema, str(fields[each.name]), each.name)
