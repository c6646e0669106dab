"""Splits of models: a place that shares a model gets one of its own."""

from __future__ import annotations

from dataclasses import replace

from postwright.ir.api import Api
from postwright.ir.rewriting import each_schema
from postwright.ir.schema import Reference, Schema
from postwright.overrides.catalogue import Catalogue
from postwright.overrides.evidence import because
from postwright.overrides.model import SplitModel
from postwright.overrides.refusals import impossible
from postwright.overrides.spots import change_schema, spot


def split(override: SplitModel, catalogue: Catalogue) -> Api:
    """The API with a copy of a shared model for one place. Raises `Refused`."""
    if override.to in catalogue.models:
        raise impossible(f"there is a model `{override.to}` already")
    place = spot(override.address, catalogue)
    shared: list[str] = []

    def change(old: Schema) -> Schema:
        if not isinstance(old, Reference):
            raise impossible(f"`{override.address.text}` has no model of its name", _help(old))
        shared.append(old.name)
        return replace(old, name=override.to)

    api = change_schema(catalogue.api, place, change)
    model = catalogue.models[shared[0]]
    if model.name not in _spoken_of(api):
        message = f"`{model.name}` is shared with no other place"
        raise impossible(message, f"`rename` it to `{override.to}`")
    evidence = (*model.evidence, because(override, "split"))
    own = replace(model, name=override.to, evidence=evidence)
    schemas = sorted([*api.schemas, own], key=lambda each: each.name)
    return replace(api, schemas=tuple(schemas))


def _help(schema: Schema) -> str:
    return "go to its items with `[]`" if hasattr(schema, "items") else ""


def _spoken_of(api: Api) -> set[str]:
    """The models that anything in the API speaks of."""
    found: set[str] = set()

    def look(schema: Schema) -> Schema:
        if isinstance(schema, Reference):
            found.add(schema.name)
        return schema

    each_schema(api, look)
    return found
