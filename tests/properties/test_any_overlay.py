"""Whatever an OpenAPI document holds in whatever place, it is laid over the contract or refused with a reason."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from postwright import Failure, Input, Sink, recover
from postwright.ir.openapi import dumps, to_openapi
from postwright.overlay import lay_over
from postwright.source import Origin

CASE = Path(__file__).parents[1] / "cases" / "openapi" / "what_the_document_says_stands"
API = recover(Input(CASE / "collection.json"), Sink())
DOCUMENT: Any = yaml.safe_load((CASE / "half.yaml").read_text(encoding="utf-8"))
ORDER = {"$ref": "#/components/schemas/Order"}
VALUES: tuple[Any, ...] = (
    *(None, True, 0, 1.5, "", "x", "{x}", "https://[", [], {}, [1], [[]], {"a": {}}, ORDER),
    *({"allOf": [ORDER]}, {"oneOf": []}, {"anyOf": [ORDER, {"type": "null"}]}, ["object", "null"]),
    *({"enum": [{"a": 1}]}, {"enum": [None]}, {"enum": [1, "a"]}, {"type": ["string", "integer"]}),
)


def ways(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value below one."""
    inner = enumerate(value) if isinstance(value, list) else ()
    for step, each in value.items() if isinstance(value, dict) else inner:
        yield (*way, step)
        yield from ways(each, (*way, step))


WAYS = tuple(ways(DOCUMENT))


def changed(changes: list[tuple[tuple[Any, ...], Any]]) -> Any:
    document = copy.deepcopy(DOCUMENT)
    for way, value in sorted(changes, key=lambda each: -len(each[0])):
        holder = document
        for step in way[:-1]:
            holder = holder[step]
        holder[way[-1]] = copy.deepcopy(value)
    return document


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WAYS), st.sampled_from(VALUES)), min_size=1, max_size=5))
def test_any_document_is_laid_over_or_refused(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    assert outcome(changed(changes)) in ("laid over", "PW640", "PW641")


@pytest.mark.parametrize("name", sorted(DOCUMENT["components"]["schemas"]))
@pytest.mark.parametrize("wrapped", [False, True])
def test_a_schema_that_is_itself_ends(name: str, wrapped: bool) -> None:
    itself = {"$ref": f"#/components/schemas/{name}"}
    said = {"anyOf": [itself, {"type": "array", "items": itself}]} if wrapped else itself
    way = ("components", "schemas", name)
    assert outcome(changed([(way, said)])) in ("laid over", "PW640", "PW641")


def outcome(document: Any) -> str:
    """The code of the refusal, if there is one."""
    try:
        api = lay_over(API, [(document, Origin("half.yaml"))], Sink())
    except Failure as failure:
        return failure.diagnostic.code
    return "laid over" if dumps(to_openapi(api)) else ""
