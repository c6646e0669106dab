"""The model's two exports, over any model there can be."""

from __future__ import annotations

import dataclasses
import json
import re
import types
import typing
from collections.abc import Iterator
from typing import Any, Literal

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate
from support.shown_examples import fitting

from postwright.diagnostics.printers.visible import UNSEEN
from postwright.ir import serial
from postwright.ir.api import Api, Operation, Resource, Response, SecurityScheme
from postwright.ir.openapi import dumps, to_openapi
from postwright.ir.schema import Evidence, NamedSchema, ObjectSchema, Reference
from postwright.source import Origin

QUICK = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
"""Without shrinking: over models this large it takes minutes."""

TEXTS = (
    "",
    "id",
    "lead",
    "page",
    "task lists",
    "Create \u203a lead\nnow",
    "a{b}c",
    "$ref",
    "лид",
    "a\u202eb\x1b[31m\ufeff\U000e0041\x85",
    "%s {0} {a!r}",
    "~/",
    "yes",
    "1",
    "true",
    "text/plain; charset=utf-8",
    "application/json",
)
PATHS = (
    "/leads",
    "/leads/{lead}",
    "/leads/{id}",
    "/{a b}/{a_b}/{x!r}",
    "/a}{",
    "",
    "x",
    "/{}/{id}.json",
)
METHODS = ("GET", "POST", "get", "PURGE", "TRACE")
SCHEMES = (
    "http",
    "apiKey",
    "oauth2",
    "awsv4",
    "hawk",
    "oauth1",
    "mutualTLS",
    "openIdConnect",
    "new",
)
NAMES = ("Lead", "LeadInput", "User")

text = st.sampled_from(TEXTS) | st.text(max_size=6)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(-1e9, 1e9) | text,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(text, inner, max_size=2),
    max_leaves=4,
)

Strategy = st.SearchStrategy[Any]


class Models:
    """Strategies for the model's classes, read off their type hints."""

    def __init__(self) -> None:
        self._overrides: dict[tuple[type, str], Strategy] = {}
        self._known: dict[Any, Strategy] = {
            object: json_values,
            str: text,
            int: st.integers(-1, 700),
            bool: st.booleans(),
            types.NoneType: st.none(),
        }

    def override(self, cls: type, **fields: Strategy) -> None:
        """Other strategies for fields where any value would be too much."""
        self._overrides |= {(cls, name): strategy for name, strategy in fields.items()}

    def of(self, hint: Any) -> Strategy:
        """Values of a type that the model is made of."""
        if hint not in self._known:
            self._known[hint] = st.deferred(lambda: made)
            made = self._make(hint)
        return self._known[hint]

    def _make(self, hint: Any) -> Strategy:
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if dataclasses.is_dataclass(hint):
            return self._instances(typing.cast(type, hint))
        if origin is Literal:
            return st.sampled_from(arguments)
        if origin is tuple and arguments[-1] is Ellipsis:
            return st.lists(self.of(arguments[0]), max_size=2).map(tuple)
        if origin is tuple:
            return st.tuples(*(self.of(each) for each in arguments))
        return st.one_of([self.of(each) for each in arguments])

    def _instances(self, cls: type) -> Strategy:
        hints = typing.get_type_hints(cls, localns={"Json": object})
        return st.builds(cls, **{name: self._field(cls, name, hints[name]) for name in hints})

    def _field(self, cls: type, name: str, hint: Any) -> Strategy:
        return self._overrides[cls, name] if (cls, name) in self._overrides else self.of(hint)


def _any_models() -> Models:
    models = Models()
    below = st.deferred(lambda: models.of(Resource))
    models.override(Resource, resources=st.lists(below, max_size=1).map(tuple))
    models.override(Evidence, places=st.lists(models.of(Origin), max_size=1).map(tuple))
    return models


def _sound_models() -> Models:
    """Models that keep the promises of their docstrings: references lead somewhere, and so on."""
    models = _any_models()
    models.override(Api, schemas=st.tuples(*(_named(models, name) for name in NAMES)))
    models.override(NamedSchema, schema=st.deferred(lambda: models.of(ObjectSchema)))
    models.override(Reference, name=st.sampled_from(NAMES))
    models.override(Operation, path=st.sampled_from(PATHS), method=st.sampled_from(METHODS))
    models.override(Response, status=st.sampled_from((200, 201, 404, 422, 0, 999)))
    models.override(SecurityScheme, type=st.sampled_from(SCHEMES))
    return models


def _named(models: Models, name: str) -> Strategy:
    made = st.deferred(lambda: models.of(NamedSchema))
    return made.map(lambda schema: dataclasses.replace(schema, name=name))


any_api = _any_models().of(Api)
sound_api = _sound_models().of(Api)


@QUICK
@given(any_api)
def test_the_json_form_gives_the_model_back(api: Api) -> None:
    written = serial.dumps(api)
    read = serial.load(json.loads(written))
    assert read == api
    assert serial.dumps(read) == written
    assert not UNSEEN.search(written.replace("\n", ""))


@QUICK
@given(sound_api)
def test_the_openapi_document_is_valid_and_holds_every_operation(api: Api) -> None:
    document = to_openapi(api)
    validate(typing.cast(Any, document))
    fitting(document)
    found = list(_operations(document))
    assert len(found) == sum(1 for _ in api.operations())
    assert len({each["operationId"] for each in found}) == len(found)
    shapes = [re.sub(r"\{[^{}]*\}", "{}", path) for path in typing.cast(Any, document["paths"])]
    assert len(set(shapes)) == len(shapes)


def _operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        yield from item.get("x-postwright-operations", ())
        yield from (each for name, each in item.items() if not name.startswith("x-"))


@QUICK
@given(sound_api)
def test_both_texts_of_a_document_say_the_same(api: Api) -> None:
    document = to_openapi(api)
    as_json, as_yaml = dumps(document, "json"), dumps(document, "yaml")
    assert json.loads(as_json) == yaml.safe_load(as_yaml) == document
    assert not UNSEEN.search((as_json + as_yaml).replace("\n", ""))
