"""Parameters with what a document says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from postwright.ir.api import Parameter
from postwright.ir.json import Json
from postwright.ir.openapi.values import typed
from postwright.ir.rewriting import same
from postwright.ir.schema import ArraySchema, MapSchema, ObjectSchema, Schema
from postwright.overlay.merging import Merging
from postwright.overrides.evidence import instead

_OF_HTTP = ("accept", "content-type", "authorization")
"""Headers that OpenAPI says elsewhere (OpenAPI 3.1.1, section 4.8.12.2)."""


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
        examples=(*shown.examples, *_new_examples(shown, said, schema)),
    )
    if not _same_style(shown, said):
        new = replace(new, style=said.style, explode=said.explode, lists=said.lists)
    claims = {
        "type": not same(schema, merging.renamed(shown.schema)),
        "required": new.required != shown.required,
        "description": new.description != shown.description,
        "default": new.default != shown.default,
        "examples": new.examples != shown.examples,
        "style": new.style != shown.style or new.explode != shown.explode,
    }
    evidence = new.evidence
    for claim in (claim for claim, changed in claims.items() if changed):
        evidence = instead(evidence, replace(said.evidence[0], claim=claim))
    return replace(new, evidence=evidence)


def _new_examples(shown: Parameter, said: Parameter, schema: Schema) -> Iterator[str]:
    """The examples that only are said: 1.50 is shown where 1.5 is."""
    item = schema.items if isinstance(schema, ArraySchema) else schema
    known = [typed(item, each) for each in shown.examples]
    yield from (each for each in said.examples if typed(item, each) not in known)


def _typed(schema: Schema, default: Json) -> Json:
    return typed(schema, default) if isinstance(default, str) else default


_USUAL = {"path": "simple", "header": "simple", "query": "form", "cookie": "form"}


def _same_style(shown: Parameter, said: Parameter) -> bool:
    usual = _USUAL[shown.location]
    same_word = (shown.style or usual) == (said.style or usual)
    plain = not isinstance(said.schema, ArraySchema | ObjectSchema | MapSchema)
    return same_word and (plain or shown.explode == said.explode) and shown.lists == said.lists
