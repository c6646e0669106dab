"""Types: what is said of a schema, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from postwright.explain.showing import Shown
from postwright.explain.statements import Reason, Statement, reason_at, reasons_of
from postwright.ir.json import Json
from postwright.ir.schema import AnySchema, EnumSchema, Evidence, Reference, Schema
from postwright.ir.spelled import spelled
from postwright.source import NOWHERE, Origin

_OF_TYPES = ("type", "format", "map", "union", "constant", "style", "closed", "parameter")


def typed(schema: Schema, shown: Shown, beside: tuple[Evidence, ...] = ()) -> Iterator[Statement]:
    """What is said of a schema. `beside` is evidence of what has it: a property, a parameter."""
    evidence = (*beside, *getattr(schema, "evidence", ()))
    yield Statement("type", _bare(schema), _why_type(schema, evidence, shown))
    if isinstance(schema, EnumSchema):
        said = "open: there may be others" if schema.open else "closed: there are no others"
        yield Statement("enum", said, reasons_of(evidence, "enum"))


def nulls(schema: Schema, shown: Shown) -> Iterator[Statement]:
    """Whether a place may be null, as far as anything is known of it."""
    if getattr(schema, "nullable", False):
        reasons = reasons_of(getattr(schema, "evidence", ()), "nullable")
        yield Statement("nullable", "may be null", reasons)
    elif not isinstance(schema, AnySchema):
        yield Statement("nullable", "never null", (_never_null(shown),))


def defaulted(
    default: Json, evidence: tuple[Evidence, ...], description: str, origin: Origin = NOWHERE
) -> Iterator[Statement]:
    """What is meant where something is left out, if that is known. `origin` is where it is declared."""
    if default is not None:
        text = json.dumps(default, ensure_ascii=False)
        usual = "the description says so" if description else "it is declared so"
        told = reasons_of(evidence, "default") or (reason_at(usual, (origin,)),)
        yield Statement("default", text, told)


def _bare(schema: Schema) -> str:
    if isinstance(schema, AnySchema):
        return spelled(schema)
    return spelled(replace(schema, nullable=False))


def _why_type(schema: Schema, evidence: tuple[Evidence, ...], shown: Shown) -> tuple[Reason, ...]:
    told = reasons_of(evidence, *_OF_TYPES)
    if told:
        return told
    if isinstance(schema, AnySchema):
        return (Reason("no sample shows more than nulls, variables or empty lists"),)
    count = sum(value is not None for value in shown.values)
    if not count:
        return (Reason("no sample shows a value; this is what such a place has elsewhere"),)
    what = "the samples show it"
    if isinstance(schema, Reference):
        what = f"`postwright explain {schema.name}` says why these are one thing"
    return (reason_at(what, shown.places, count),)


def _never_null(shown: Shown) -> Reason:
    count = len(shown.values)
    return Reason(f"none of {count} samples is null" if count > 1 else "no sample is null")
