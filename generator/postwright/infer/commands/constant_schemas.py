"""What a command sends by itself, in the contract: required places with one value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from postwright.infer.commands import Command, graphql
from postwright.infer.shapes import Shape, scalar_type
from postwright.ir.api import Parameter
from postwright.ir.json import Json
from postwright.ir.schema import EnumSchema, Evidence, ObjectSchema, Property, ScalarType, Schema


def command_body(
    command: Command, rest: Shape | None, build: Callable[[Shape], Schema]
) -> ObjectSchema:
    """The JSON that a command takes: what its method sends by itself, then the one member for the rest."""
    members = constant_properties(command)
    if command.graphql is not None:
        if command.graphql.variables:
            declared = graphql.variables_schema(command.graphql, rest, build)
            members = (*members, Property(command.inside, declared))
    elif rest is not None:
        members = (*members, Property(command.inside, build(rest)))
    return ObjectSchema(members)


def constant_properties(command: Command) -> tuple[Property, ...]:
    """The members of a command's body that its method sends by itself."""
    return tuple(
        Property(name, _constant(value), required=True, evidence=(_evidence(),))
        for name, value in command.constants("body").items()
    )


def with_constants(parameters: tuple[Parameter, ...], command: Command) -> Iterator[Parameter]:
    """The parameters, those that tell the command with the one value that they always have."""
    for each in parameters:
        fixed = command.constants(each.location)
        if each.location in ("query", "header") and (each.wire_name or each.name) in fixed:
            value = fixed[each.wire_name or each.name]
            each = replace(each, schema=_constant(value), required=True, evidence=(_evidence(),))
        yield each


def _constant(value: Json) -> EnumSchema:
    known: dict[str, ScalarType] = {"integer": "integer", "number": "number", "boolean": "boolean"}
    kind = scalar_type(value) if isinstance(value, str | int | float) else "string"
    return EnumSchema(known.get(kind, "string"), (value,), open=False)


def _evidence() -> Evidence:
    return Evidence("constant", "it says which command is meant")
