"""Measures: members whose names say that their numbers have fractions, though every sample is whole.

`{"price": 25}` is a number: the next answer says 25.5. Only names of which that holds everywhere count;
an `amount` may be in cents.
"""

from __future__ import annotations

from dataclasses import replace

from postwright.infer import words
from postwright.infer.shapes import Shape
from postwright.ir.schema import Evidence, ScalarSchema, Schema

_NAMES = frozenset("price temperature latitude longitude lat lng lon ratio".split())
_PHRASES = frozenset({("top", "p"), ("exchange", "rate"), ("tax", "rate"), ("unit", "cost")})


def measured(name: str, member: Shape, schema: Schema) -> Schema:
    """A member's schema: a number where its name says so and nothing but whole samples says otherwise."""
    whole = member.find().scalars.get("integer")
    if not isinstance(schema, ScalarSchema) or schema.type != "integer" or not whole:
        return schema
    if member.find().asserted.type is not None or not _is_measure(name):
        return schema
    evidence = Evidence("type", f"what is called `{name}` has fractions", whole.total())
    return replace(schema, type="number", evidence=(*schema.evidence, evidence))


def _is_measure(name: str) -> bool:
    spoken = words.split(name)
    return bool(spoken) and (spoken[-1] in _NAMES or spoken[-2:] in _PHRASES)
