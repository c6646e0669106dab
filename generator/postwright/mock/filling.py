"""Saved answers with something made up wherever a secret was taken out of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from postwright.ir.api import Api, Example, Operation, Resource
from postwright.ir.facts import Facts
from postwright.ir.json import Json
from postwright.redact import PLACEHOLDER

_MADE_UP = "example"
_LITERAL = re.compile(r"\^([A-Za-z0-9_.:-]+)")

Beginnings = Mapping[str, Mapping[str, str]]
"""How values begin that scripts assert, by the id of a request: dotted paths of its answer and the text."""


def beginnings_of(facts: Facts | None) -> Beginnings:
    """How secrets begin, by what scripts assert of them: `to.match(/^key_/)`."""
    found: dict[str, dict[str, str]] = {}
    for request in facts.requests if facts else ():
        for each in request.scripts.assertions:
            match = _LITERAL.match(str(each.expected)) if each.operator == "matches" else None
            if match and each.subject.of == "body" and not each.negated:
                found.setdefault(request.id, {})[each.subject.dotted] = match[1]
    return found


def filled(api: Api, beginnings: Beginnings) -> Api:
    """The API with saved answers that have no placeholders."""
    resources = tuple(_resource(each, beginnings) for each in api.resources)
    return replace(api, resources=resources)


def filled_value(value: Json, beginnings: Mapping[str, str], where: str = "") -> Json:
    """A value without placeholders."""
    if isinstance(value, str):
        return value.replace(PLACEHOLDER, beginnings.get(where, "") + _MADE_UP)
    if isinstance(value, list):
        return [
            filled_value(each, beginnings, _below(where, str(n))) for n, each in enumerate(value)
        ]
    if isinstance(value, dict):
        return {
            name: filled_value(each, beginnings, _below(where, name))
            for name, each in value.items()
        }
    return value


def _below(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _resource(resource: Resource, beginnings: Beginnings) -> Resource:
    return replace(
        resource,
        operations=tuple(_operation(each, beginnings) for each in resource.operations),
        resources=tuple(_resource(each, beginnings) for each in resource.resources),
    )


def _operation(operation: Operation, beginnings: Beginnings) -> Operation:
    asserted: dict[str, str] = {}
    for id in (operation.id, *operation.variants):
        asserted |= beginnings.get(id, {})
    return replace(
        operation, examples=tuple(_example(each, asserted) for each in operation.examples)
    )


def _example(example: Example, asserted: Mapping[str, str]) -> Example:
    response = example.response
    if response is None:
        return example
    body = replace(
        response.body,
        value=filled_value(response.body.value, asserted),
        text=response.body.text.replace(PLACEHOLDER, _MADE_UP),
    )
    headers = tuple(
        (name, value.replace(PLACEHOLDER, _MADE_UP)) for name, value in response.headers
    )
    return replace(example, response=replace(response, headers=headers, body=body))
