"""What descriptions say is meant where a field is left out."""

from __future__ import annotations

import re

from postwright.infer.descriptions.prose import Hints
from postwright.infer.schemas.values import typed
from postwright.ir.json import Json
from postwright.ir.schema import EnumSchema, Evidence, ScalarSchema, Schema


def said_default(said: Hints, schema: Schema) -> Json:
    """The default in the type of the schema, None for one that is not of it."""
    if said.default is None or not isinstance(schema, ScalarSchema | EnumSchema):
        return None
    value = typed(said.default, schema.type)
    if isinstance(schema, EnumSchema):
        return value if value in schema.values else None
    if schema.type == "string":
        return value if _stands_alone(said.default, said.description) else None
    return value if not isinstance(value, str) else None


def _stands_alone(word: str, description: str) -> bool:
    """Whether no sentence goes on after a word: in `default: timezone of the user` it is none to send."""
    found = re.search(rf"default\b.*?{re.escape(word)}(.*)", description, re.IGNORECASE)
    return found is None or re.match(r"[`'\"]|\s*(?:[.,;)|\]]|$)", found[1]) is not None


def told_default(said: Hints) -> Evidence:
    """Why a default is known."""
    return Evidence("default", "the description says so", 0, said.places)
