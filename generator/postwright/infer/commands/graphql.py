"""GraphQL: the schemas that an operation's declarations give, and what its answers say.

A declared type says whether a value is needed and whether it is a list; what its own names mean (enums,
input objects, scalars of the API) only samples tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from postwright.infer import words
from postwright.infer.entities import Root
from postwright.infer.shapes import Shape
from postwright.ir.facts import GraphqlFact, GraphqlType, GraphqlVariable
from postwright.ir.json import Json
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    Evidence,
    ObjectSchema,
    Property,
    ScalarSchema,
    ScalarType,
    Schema,
)

_SCALARS: dict[str, tuple[ScalarType, str]] = {
    "ID": ("string", ""),
    "String": ("string", ""),
    "Int": ("integer", ""),
    "Float": ("number", ""),
    "Boolean": ("boolean", ""),
    "Date": ("string", "date"),
    "DateTime": ("string", "date-time"),
    "UUID": ("string", "uuid"),
}
"""The scalars of the GraphQL specification (section 3.5), and those of the same name in most APIs."""

Build = Callable[[Shape], Schema]


def has_failed(answer: Json) -> bool:
    """Whether an answer tells of errors, whatever its status (GraphQL specification, section 7.1.2)."""
    return (
        isinstance(answer, dict)
        and isinstance(answer.get("errors"), list)
        and bool(answer["errors"])
    )


def roots(graphql: GraphqlFact, variables: Shape | None) -> Iterator[Root]:
    """The input objects among the variables, called as the API calls their types."""
    for variable in graphql.variables:
        shape = _shape(variable, variables)
        while shape is not None and shape.element() is not None:
            shape = shape.element()
        if shape is not None and shape.is_thing and (named := _named(variable.type)):
            yield Root(shape, words.split(named), "request")


def variables_schema(graphql: GraphqlFact, variables: Shape | None, build: Build) -> ObjectSchema:
    """The variables that an operation declares, in its order."""
    return ObjectSchema(
        tuple(
            _property(each, _shape(each, variables), variables, build) for each in graphql.variables
        )
    )


def _property(
    variable: GraphqlVariable, shape: Shape | None, whole: Shape | None, build: Build
) -> Property:
    required = variable.type.required and variable.default is None
    evidence = Evidence("required", "its type ends in `!` and it has no default")
    return Property(
        name=variable.name,
        schema=_schema(variable.type, shape, build),
        required=required,
        default=variable.default,
        seen=whole.find().seen[variable.name] if whole else 0,
        of=whole.find().objects if whole else 0,
        evidence=(evidence,) if required else (),
    )


def _schema(type: GraphqlType, shape: Shape | None, build: Build) -> Schema:
    if type.item is not None:
        found: Schema = ArraySchema(_schema(type.item, shape.element() if shape else None, build))
    elif type.name in _SCALARS:
        found = ScalarSchema(*_SCALARS[type.name])
    else:
        found = build(shape) if shape is not None else AnySchema()
    return found if isinstance(found, AnySchema) else replace(found, nullable=not type.required)


def _shape(variable: GraphqlVariable, variables: Shape | None) -> Shape | None:
    return variables.find().member(variable.name) if variables is not None else None


def _named(type: GraphqlType) -> str:
    return _named(type.item) if type.item is not None else type.name
