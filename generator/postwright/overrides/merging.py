"""Merges of models: several that are one thing, made one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.rewriting import same, with_references
from postwright.ir.schema import AnySchema, NamedSchema, ObjectSchema, Property, Schema
from postwright.overrides.addresses import ModelAddress
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.evidence import because
from postwright.overrides.model import MergeModels
from postwright.overrides.refusals import Unneeded, impossible


def merged(override: MergeModels, catalogue: Catalogue) -> Api:
    """The API with one model in place of several. Raises `Refused`, `Unneeded`."""
    names = list(dict.fromkeys(_name(address.target) for address in override.addresses))
    for name in names:
        catalogue.model(name)
    if names == [override.to]:
        raise Unneeded(f"`{override.to}` is one model already")
    if override.to in catalogue.models and override.to not in names:
        raise impossible(f"there is a model `{override.to}` already", "list it among the merged")
    api = with_references(catalogue.api, dict.fromkeys(names, override.to))
    found = {each.name: each for each in api.schemas}
    one = _union([found[name] for name in names], override)
    kept = [each for each in api.schemas if each.name not in names]
    return replace(api, schemas=tuple(sorted([*kept, one], key=lambda each: each.name)))


def _name(target: object) -> str:
    assert isinstance(target, ModelAddress)
    return target.name


def _union(models: list[NamedSchema], override: MergeModels) -> NamedSchema:
    objects = {model.name: model.schema for model in models}
    for name, schema in objects.items():
        if not isinstance(schema, ObjectSchema):
            raise impossible(f"`{name}` is no object")
    known = {name: each for name, each in objects.items() if isinstance(each, ObjectSchema)}
    _check(known)
    names = dict.fromkeys(member.name for each in known.values() for member in each.properties)
    properties = tuple(_member(name, list(known.values())) for name in names)
    first = models[0]
    schema = replace(
        next(iter(known.values())),
        properties=properties,
        nullable=any(each.nullable for each in known.values()),
    )
    description = next((each.description for each in models if each.description), "")
    evidence = (*(e for each in models for e in each.evidence), because(override, "merged"))
    return replace(
        first, name=override.to, schema=schema, description=description, evidence=evidence
    )


def _check(objects: dict[str, ObjectSchema]) -> None:
    """Raise `Refused` where models say different things of one property."""
    shown: dict[str, tuple[str, Schema]] = {}
    for model, each in objects.items():
        for member in each.properties:
            schema = _unnullable(member.schema)
            if isinstance(schema, AnySchema):
                continue
            first, other = shown.setdefault(member.name, (model, schema))
            if not same(schema, other):
                message = (
                    f"`{first}.{member.name}` and `{model}.{member.name}` are of different types"
                )
                raise impossible(message, "retype one of them before the merge")


def _unnullable(schema: Schema) -> Schema:
    return schema if isinstance(schema, AnySchema) else replace(schema, nullable=False)


def _member(name: str, objects: list[ObjectSchema]) -> Property:
    """A property of several objects: required only where all have it so."""
    found = [member for each in objects for member in each.properties if member.name == name]
    everywhere = len(found) == len(objects)
    schema = _shown(member.schema for member in found)
    return replace(
        found[0],
        schema=schema,
        required=everywhere and all(member.required for member in found),
        description=next((member.description for member in found if member.description), ""),
        seen=sum(member.seen for member in found),
        of=sum(_samples(each) for each in objects),
        evidence=tuple(dict.fromkeys(e for member in found for e in member.evidence)),
    )


def _shown(schemas: Iterable[Schema]) -> Schema:
    """The first schema that says something, nullable if any of them is."""
    found = list(schemas)
    nullable = any(getattr(each, "nullable", False) for each in found)
    told = next((each for each in found if not isinstance(each, AnySchema)), found[0])
    if isinstance(told, AnySchema):
        return told
    evidence = {e for each in found for e in getattr(each, "evidence", ()) if e.claim == "nullable"}
    own = (*told.evidence, *sorted(evidence - set(told.evidence), key=lambda e: e.places))
    return replace(told, nullable=nullable, evidence=own)


def _samples(schema: ObjectSchema) -> int:
    return max((member.of for member in schema.properties), default=0)
