"""Keys in brackets: which are one parameter, of what schema, and how its arrays are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from postwright.infer.fields.nested import steps
from postwright.ir.api import Api, Operation, Parameter, Payload
from postwright.ir.facts import FieldFact, RequestFact
from postwright.ir.openapi import dumps, to_openapi
from postwright.ir.schema import ArraySchema, EnumSchema, ObjectSchema, ScalarSchema, UnionSchema

Fact = Callable[..., RequestFact]
Inferred = Callable[..., Api]

INTEGER, TEXT = ScalarSchema("integer"), ScalarSchema("string")


def only(api: Api) -> Operation:
    ((_, operation),) = api.operations()
    return operation


def asked(fact: Fact, inferred: Inferred, *keys: str) -> tuple[Parameter, ...]:
    return only(inferred(fact("GET /leads", query=[(key, "1") for key in keys]))).parameters


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("filter[status]", ("filter", "status")),
        ("a[0][b][]", ("a", "0", "b", "")),
        ("ids[0]", ("ids", "0")),
        ("ids[]", ()),
        ("ids", ()),
        ("a[b", ()),
        ("a[b]c", ()),
        ("[a]", ()),
        ("a" + "[b]" * 40, ()),
    ],
)
def test_steps(key: str, wanted: tuple[str, ...]) -> None:
    assert steps(key) == wanted


def shape(schema: object) -> Any:
    """A schema in few words."""
    match schema:
        case ObjectSchema(properties=properties):
            return {each.name: shape(each.schema) for each in properties}
        case ArraySchema(items=items):
            return [shape(items)]
        case UnionSchema(variants=variants):
            return tuple(shape(each) for each in variants)
        case ScalarSchema(type=kind):
            return kind
        case _:
            return schema


@pytest.mark.parametrize(
    ("keys", "wanted", "lists"),
    [
        (["f[a]", "f[b]"], {"a": "integer", "b": "integer"}, ""),
        (["f[a]", "f[b][c]"], {"a": "integer", "b": {"c": "integer"}}, ""),
        (["f[0]", "f[1]"], ["integer"], "indexed"),
        (["f[0][a]", "f[1][b]"], [{"a": "integer", "b": "integer"}], ""),
        (["f[0][a][]"], [{"a": ["integer"]}], ""),
        (["f[0][a][0]"], [{"a": ["integer"]}], "indexed"),
        (["f[][a]", "f[][b]"], [{"a": "integer", "b": "integer"}], "bracketed"),
        (["f[a][]"], {"a": ["integer"]}, ""),
        (["f", "f[a]"], ({"a": "integer"}, "integer"), ""),
    ],
)
def test_nested_keys_are_one_parameter(
    fact: Fact, inferred: Inferred, keys: list[str], wanted: object, lists: str
) -> None:
    (found,) = asked(fact, inferred, *keys)
    assert (found.name, found.wire_name, found.style) == ("f", "f", "deepObject")
    assert (shape(found.schema), found.lists) == (wanted, lists)
    assert found.evidence[0].reason == f"the query has {', '.join(keys)}"


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        (["a", "f[x]", "b", "f[y]"], ["a", "f", "b"]),
        (["ids[]", "ids[a]"], ["ids[]", "ids"]),
        (["schema.name"], ["schema.name"]),
    ],
)
def test_names(fact: Fact, inferred: Inferred, keys: list[str], names: list[str]) -> None:
    assert [each.name for each in asked(fact, inferred, *keys)] == names


def test_members_keep_what_is_said_of_them(fact: Fact, inferred: Inferred) -> None:
    fields = (
        FieldFact("f[status]", "open", "Required. One of: open, closed"),
        FieldFact("f[since]", "2024-01-02", "From when", disabled=True),
    )
    (found,) = only(inferred(fact("GET /leads", fields=fields))).parameters
    assert isinstance(found.schema, ObjectSchema)
    status, since = found.schema.properties
    assert (found.required, status.required, since.required) == (True, True, False)
    assert isinstance(status.schema, EnumSchema)
    assert (since.description, since.schema) == ("From when", ScalarSchema("string", "date"))


def test_pages_are_turned_by_a_nested_parameter(fact: Fact, inferred: Inferred) -> None:
    answer = {"data": [{"id": 1}], "meta": {"total": 9}}
    query = [("page[number]", "1"), ("page[size]", "20")]
    operation = only(inferred(fact("GET /leads", query=query, answers=[(200, answer)])))
    assert operation.pagination is not None
    assert operation.pagination.page_param == "page[number]"
    assert operation.pagination.size_param == "page[size]"
    assert [each.name for each in operation.parameters] == ["page"]


@pytest.mark.parametrize(
    ("forms", "names"),
    [
        ([["u[a]", "u[b]"]], ["u"]),
        ([["u[a]"], ["u[b]"]], ["u"]),
        ([["u"], ["u[a]"]], ["u", "u[a]"]),
        ([["u[a]"], ["u"]], ["u[a]", "u"]),
        ([["u[a]", "u[a]"]], ["u[a]"]),
        ([["u[]"], ["u[a]"]], ["u[]", "u[a]"]),
        ([["u[0][a]"], ["u[1][a]"]], ["u[0][a]", "u[1][a]"]),
    ],
)
def test_form_keys_that_go_together(
    fact: Fact, inferred: Inferred, forms: list[list[str]], names: list[str]
) -> None:
    body = Payload("form", "application/x-www-form-urlencoded")
    facts = [
        replace(fact("POST /users"), body=body, form=tuple(FieldFact(key, "1") for key in keys))
        for keys in forms
    ]
    request = only(inferred(*facts)).request_body
    assert request is not None
    (content,) = request.content
    assert isinstance(content.schema, ObjectSchema)
    assert [each.name for each in content.schema.properties] == names


@pytest.mark.parametrize(
    "value",
    [
        {"a": {"a": [{"a": {"a": None}}]}},
        {"a": {"a": [{"a": {"a": [{"a": 1}]}}]}},
        {"a": [[{"a": [{"a": []}]}]]},
        {"a": {"b": 1, "a": [{"a": {"b": 1, "a": "x"}}]}},
    ],
)
def test_what_is_called_like_what_holds_it_may_be_in_lists(
    fact: Fact, inferred: Inferred, value: Any
) -> None:
    api = inferred(fact("POST /things", sends=value))
    assert dumps(to_openapi(api))
