"""Parameter Objects as parameters of the model, and the two laid over each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from postwright.ir.api import Lists, Location, Parameter
from postwright.ir.json import Json
from postwright.ir.openapi.values import typed
from postwright.ir.schema import ArraySchema, MapSchema, ObjectSchema, Reference, Schema
from postwright.overlay.document import Part
from postwright.overlay.merging import Merging
from postwright.overlay.notes import Notes
from postwright.overlay.schemas import Schemas
from postwright.overrides.evidence import instead
from postwright.overrides.rewriting import same

_LOCATIONS = ("path", "query", "header", "cookie")
_OF_HTTP = ("accept", "content-type", "authorization")
"""Headers that OpenAPI says elsewhere (OpenAPI 3.1.1, section 4.8.12.2)."""


def said_parameters(
    item: Part, part: Part, schemas: Schemas, models: Mapping[str, Schema], notes: Notes
) -> tuple[Parameter, ...]:
    """The parameters of an operation; its own come before those of its path (section 4.8.9.1)."""
    found: dict[tuple[str, str], Parameter] = {}
    for given in (*item["parameters"].items(), *part["parameters"].items()):
        each = given.followed()
        if each["in"].value in _LOCATIONS and each.text("name"):
            found[each.text("in"), each.text("name")] = _parameter(each, schemas, notes)
    return tuple(made for each in found.values() for made in _apart(each, models))


def _parameter(part: Part, schemas: Schemas, notes: Notes) -> Parameter:
    for word in ("deprecated", "allowEmptyValue", "allowReserved", "example"):
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
    return Parameter(
        part.text("x-postwright-name") or part.text("name"),
        location,
        replace(schema, description=""),
        location == "path" or part.flag("required"),
        part.text("description") or schema.description,
        part.text("name"),
        *_style(part, schema, location),
        default,
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
        )


def counterpart(said: Parameter, shown: tuple[Parameter, ...]) -> Parameter | None:
    """The parameter of the contract that is meant; names of header fields ignore case."""
    there = [each for each in shown if each.location == said.location]
    spell = str.lower if said.location == "header" else str
    for names in (_wired, lambda each: each.name):
        for each in there:
            if spell(names(each)) in (spell(said.wire_name), spell(said.name)):
                return each
    return None


def _wired(parameter: Parameter) -> str:
    return parameter.wire_name or parameter.name


def with_parameters(
    shown: tuple[Parameter, ...], said: tuple[Parameter, ...], merging: Merging
) -> tuple[Parameter, ...]:
    """The parameters of an operation with what is said of them, and those that only are said."""
    meant = {id(old): each for each in said if (old := counterpart(each, shown)) is not None}
    changed = [
        _merged(each, meant[id(each)], merging) if id(each) in meant else _renamed(each, merging)
        for each in shown
    ]
    new = (
        replace(each, evidence=tuple(replace(e, claim="added") for e in each.evidence))
        for each in said
        if counterpart(each, shown) is None
        and not (each.location == "header" and each.name.lower() in _OF_HTTP)
    )
    return (*changed, *new)


def _renamed(parameter: Parameter, merging: Merging) -> Parameter:
    return replace(parameter, schema=merging.renamed(parameter.schema))


def _merged(shown: Parameter, said: Parameter, merging: Merging) -> Parameter:
    schema = merging.merged(shown.schema, said.schema)
    default = said.default
    if default is None or default == _typed(shown.schema, shown.default):
        default = shown.default
    new = replace(
        shown,
        schema=schema,
        required=said.required if shown.location != "path" else shown.required,
        description=said.description or shown.description,
        default=default,
    )
    if not _same_style(shown, said):
        new = replace(new, style=said.style, explode=said.explode, lists=said.lists)
    claims = {
        "type": not same(schema, merging.renamed(shown.schema)),
        "required": new.required != shown.required,
        "description": new.description != shown.description,
        "default": new.default != shown.default,
        "style": new.style != shown.style or new.explode != shown.explode,
    }
    evidence = new.evidence
    for claim in (claim for claim, changed in claims.items() if changed):
        evidence = instead(evidence, replace(said.evidence[0], claim=claim))
    return replace(new, evidence=evidence)


def _typed(schema: Schema, default: Json) -> Json:
    return typed(schema, default) if isinstance(default, str) else default


_USUAL = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


def _same_style(shown: Parameter, said: Parameter) -> bool:
    usual = _USUAL[shown.location]
    same_word = (shown.style or usual) == (said.style or usual)
    plain = not isinstance(said.schema, ArraySchema | ObjectSchema | MapSchema)
    return same_word and (plain or shown.explode == said.explode) and shown.lists == said.lists
