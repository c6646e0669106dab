"""Parameter Objects as parameters of the model."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import cast

from postwright.ir.api import Lists, Location, Parameter
from postwright.ir.schema import ArraySchema, MapSchema, ObjectSchema, Reference, Schema
from postwright.overlay.document import Part
from postwright.overlay.notes import Notes
from postwright.overlay.parameter_examples import example_texts
from postwright.overlay.remarks import exported_keys
from postwright.overlay.schemas import Schemas

_LOCATIONS = ("path", "query", "header", "cookie")


def said_parameters(
    item: Part, part: Part, schemas: Schemas, models: Mapping[str, Schema], notes: Notes
) -> tuple[Parameter, ...]:
    """The parameters of an operation; its own come before those of its path (section 4.8.9.1)."""
    found: dict[tuple[str, str], Parameter] = {}
    exported = exported_keys(part)
    for given in (*item["parameters"].items(), *part["parameters"].items()):
        each = given.followed()
        if each["in"].value in _LOCATIONS and each.text("name"):
            found[each.text("in"), each.text("name")] = _parameter(each, schemas, exported, notes)
    return tuple(made for each in found.values() for made in _apart(each, models))


def _parameter(part: Part, schemas: Schemas, exported: Collection[str], notes: Notes) -> Parameter:
    for word in ("deprecated", "allowEmptyValue", "allowReserved"):
        if part[word].value not in (None, False):
            notes.limit(word, part[word].origin)
    given = part["schema"]
    for content_type, media in part["content"].members():
        notes.unheld(f"a parameter written as {content_type}", media.origin)
        given = media["schema"]
    schema = schemas.read(given)
    location = cast(Location, part.text("in"))
    default = (given.followed() if given.reference else given)["default"].value
    if default is None:
        default = part["x-postwright-default"].value
    style = _style(part, schema, location)
    return Parameter(
        part.text("x-postwright-name") or part.text("name"),
        location,
        replace(schema, description=""),
        location == "path" or part.flag("required"),
        part.text("description") or schema.description,
        part.text("name"),
        *style,
        default,
        example_texts(part, exported, not style[1], notes),
        origin=part.origin,
        evidence=(notes.evidence("type", part.origin),),
    )


def _style(part: Part, schema: Schema, location: str) -> tuple[str, bool, Lists]:
    """Style, `explode` and how lists are written, with what OpenAPI takes for granted."""
    many = isinstance(schema, ArraySchema | ObjectSchema | MapSchema)
    usual = "form" if location == "query" and many else ""
    style = part.text("style") or part.text("x-postwright-style") or usual
    if not many and style in ("form", "simple"):
        style = ""
    for word in ("explode", "x-postwright-explode"):
        if isinstance(given := part[word].value, bool):
            return style, given, cast(Lists, part.text("x-postwright-lists"))
    return style, style in ("", "form"), cast(Lists, part.text("x-postwright-lists"))


def _apart(parameter: Parameter, models: Mapping[str, Schema]) -> Iterator[Parameter]:
    """An object that is written as its members is a parameter for each (section 4.8.12.4)."""
    schema = parameter.schema
    while isinstance(schema, Reference) and schema.name in models:
        schema = models[schema.name]
    written = parameter.location == "query" and parameter.explode
    if not isinstance(schema, ObjectSchema) or not written or parameter.style not in ("", "form"):
        yield parameter
        return
    for member in schema.properties:
        yield replace(
            parameter,
            name=member.name,
            wire_name=member.name,
            schema=member.schema,
            style="form" if isinstance(member.schema, ArraySchema) else "",
            required=parameter.required and member.required,
            description=member.description,
            default=member.default,
            examples=(),
        )
