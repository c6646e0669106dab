"""A model in which every text differs, and a search for each of them in its document."""

from __future__ import annotations

import dataclasses
import itertools
import json
import types
import typing
from typing import Any, Literal

from openapi_spec_validator import validate

from postwright.ir.api import (
    Api,
    Operation,
    Parameter,
    Payload,
    Resource,
    SecurityScheme,
)
from postwright.ir.openapi import to_openapi
from postwright.ir.schema import (
    AnySchema,
    ArraySchema,
    EnumSchema,
    Evidence,
    MapSchema,
    NamedSchema,
    ObjectSchema,
    Reference,
    ScalarSchema,
    UnionSchema,
)
from postwright.source import Origin

SCHEMAS = (ArraySchema, MapSchema, ObjectSchema, UnionSchema, EnumSchema, ScalarSchema, Reference)
SPARE = 5
"""Below this depth every schema is an `AnySchema`, so that the model ends."""

LEFT_OUT: dict[tuple[type, str], Any] = {
    (Origin, "breadcrumb"): (),
    (Origin, "line"): 0,
    (Origin, "column"): 0,
    (Evidence, "places"): (),
    (Payload, "kind"): "json",
    (Payload, "text"): "",
    (Api, "schemas"): (),
    (SecurityScheme, "type"): "apiKey",
    (SecurityScheme, "scheme"): "",
    (SecurityScheme, "flows"): (),
    (Reference, "name"): "Named",
    (Parameter, "location"): "query",
    (Operation, "method"): "GET",
    (Operation, "path"): "/leads/{lead}",
    (Operation, "server"): 0,
    (Resource, "resources"): (),
}
"""What the document says in brief or in other words, and what must fit the rest of the model."""


class Marked:
    """Makes a value of any type of the model, each text in it with a number of its own."""

    def __init__(self) -> None:
        self._numbers = itertools.count(100)
        self._schemas = itertools.cycle(SCHEMAS)
        self.texts: set[str] = set()

    def make(self, hint: Any, depth: int = 0) -> Any:
        if hint is str:
            return self._text()
        if hint is object:
            return {self._text(): [self._text()]}
        if hint in (int, bool):
            return hint(1)
        if dataclasses.is_dataclass(hint):
            return self._instance(typing.cast(type, hint), depth)
        return self._composite(typing.get_origin(hint), typing.get_args(hint), depth)

    def _text(self) -> str:
        text = f"text{next(self._numbers)}"
        self.texts.add(text)
        return text

    def _composite(self, origin: Any, arguments: tuple[Any, ...], depth: int) -> Any:
        if origin is Literal:
            return next(each for each in arguments if each)
        if origin is tuple:
            return tuple(self.make(each, depth) for each in arguments if each is not Ellipsis)
        members = [each for each in arguments if each is not types.NoneType]
        if AnySchema in members:
            return self.make(next(self._schemas) if depth < SPARE else AnySchema, depth)
        return self.make(members[0], depth)

    def _instance(self, cls: type, depth: int) -> Any:
        hints = typing.get_type_hints(cls, localns={"Json": object})
        return cls(
            **{
                name: LEFT_OUT[cls, name] if (cls, name) in LEFT_OUT else self.make(hint, depth + 1)
                for name, hint in hints.items()
            }
        )


def _model(marked: Marked) -> Api:
    api: Api = marked.make(Api)
    named = tuple(
        NamedSchema(f"Named{number}", marked.make(cls), description=marked.make(str))
        for number, cls in enumerate((*SCHEMAS, AnySchema))
    )
    return dataclasses.replace(api, schemas=(NamedSchema("Named", named[0].schema), *named))


def _lost(api: Api, texts: set[str]) -> set[str]:
    document = to_openapi(api)
    validate(typing.cast(Any, document))
    written = json.dumps(document)
    return {text for text in texts if text not in written}


def test_every_text_of_the_model_is_in_the_document() -> None:
    marked = Marked()
    api = _model(marked)
    assert len(marked.texts) > 150
    assert _lost(api, marked.texts) == set()


def test_the_search_finds_what_is_missing() -> None:
    marked = Marked()
    api = _model(marked)
    assert _lost(api, {*marked.texts, "text99999"}) == {"text99999"}
