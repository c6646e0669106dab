"""Paths, operations and parameters of the document."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from postwright.ir.api import (
    Api,
    Environment,
    Example,
    ExampleRequest,
    Operation,
    Pagination,
    Parameter,
    Resource,
    Server,
    ServerVariable,
)
from postwright.ir.openapi import to_openapi
from postwright.ir.schema import AnySchema, ArraySchema, EnumSchema, Reference, ScalarSchema, Schema
from postwright.source import Origin

INTEGER = ScalarSchema("integer")


def _operation(
    path: str = "/leads", method: str = "GET", action: str = "list", **more: Any
) -> Operation:
    return Operation(more.pop("id", f"{method} {path}"), action, action, method, path, **more)


def _document(*operations: Operation, **more: Any) -> Any:
    document = to_openapi(Api("x", resources=(Resource("leads", operations=operations),), **more))
    validate(document)  # type: ignore[arg-type]
    return document


def _parameters(*parameters: Parameter, path: str = "/leads", **more: Any) -> Any:
    document = _document(_operation(path, parameters=parameters, **more))
    return document["paths"][path]["get"]


def test_the_smallest_document() -> None:
    assert to_openapi(Api("LeadCenter")) == {
        "openapi": "3.1.1",
        "info": {"title": "LeadCenter", "version": "0.0.0"},
        "paths": {},
        "x-postwright-model": 2,
    }


def test_an_operation_is_tagged_and_named_by_its_resource() -> None:
    notes = Resource("notes", "Words.", (_operation("/leads/notes", action="add tag"),))
    document: Any = to_openapi(Api("x", resources=(Resource("task lists", resources=(notes,)),)))
    operation = document["paths"]["/leads/notes"]["get"]
    assert operation["operationId"] == "task_lists_notes_add_tag"
    assert operation["tags"] == ["task lists / notes"]
    assert document["tags"] == [
        {"name": "task lists"},
        {"name": "task lists / notes", "description": "Words."},
    ]


def test_operation_ids_do_not_repeat() -> None:
    operations = [_operation(f"/{number}") for number in range(3)]
    paths = _document(*operations)["paths"]
    ids = [item["get"]["operationId"] for item in paths.values()]
    assert ids == ["leads_list", "leads_list_2", "leads_list_3"]


def test_paths_that_differ_by_parameter_names_share_an_item() -> None:
    get = _operation("/leads/{lead}", parameters=(Parameter("lead", "path", INTEGER),))
    delete = _operation("/leads/{id}", "DELETE", parameters=(Parameter("id", "path", INTEGER),))
    paths = _document(get, delete)["paths"]
    assert list(paths) == ["/leads/{lead}"]
    assert paths["/leads/{lead}"]["get"]["parameters"] == [
        {"name": "lead", "in": "path", "required": True, "schema": {"type": "integer"}}
    ]
    assert paths["/leads/{lead}"]["delete"]["parameters"] == [
        {
            "name": "lead",
            "in": "path",
            "required": True,
            "schema": {"type": "integer"},
            "x-postwright-name": "id",
        }
    ]
    assert paths["/leads/{lead}"]["delete"]["x-postwright-path"] == "/leads/{id}"


def test_a_second_operation_of_one_method_and_path_stands_beside_the_first() -> None:
    first, second = _operation(id="a"), _operation(id="b", action="search")
    item = _document(first, second, _operation(method="PURGE", id="c"))["paths"]["/leads"]
    assert item["get"]["x-postwright-id"] == "a"
    others = item["x-postwright-operations"]
    assert [(each["method"], each["x-postwright-id"]) for each in others] == [
        ("GET", "b"),
        ("PURGE", "c"),
    ]
    assert others[0]["operationId"] == "leads_search"


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("", "/"),
        ("leads", "/leads"),
        ("/a}b{c", "/a%7Db%7Bc"),
        ("/{}", "/{parameter}"),
        ("/{id}/x/{id}", "/{id}/x/{id_2}"),
        ("/{lead id}.json", "/{lead_id}.json"),
        ("/{a!r}/{b:x}", "/{a_r}/{b_x}"),
    ],
)
def test_every_path_becomes_one_that_openapi_has(path: str, written: str) -> None:
    document = _document(_operation(path))
    assert list(document["paths"]) == [written]
    assert document["paths"][written]["get"]["x-postwright-path"] == path


def test_a_path_parameter_without_an_expression_is_kept_aside() -> None:
    operation = _parameters(Parameter("ghost", "path"))
    assert "parameters" not in operation
    assert [each["name"] for each in operation["x-postwright-parameters"]] == ["ghost"]


def test_a_bracketed_array_keeps_its_key_on_the_wire() -> None:
    schema = ArraySchema(ScalarSchema("string"))
    parameter = Parameter("ids", "query", schema, wire_name="ids[]", style="form")
    assert _parameters(parameter)["parameters"] == [
        {
            "name": "ids[]",
            "in": "query",
            "style": "form",
            "schema": {"type": "array", "items": {"type": "string"}},
            "x-postwright-name": "ids",
        }
    ]


def test_a_parameter_named_twice_is_kept_aside() -> None:
    operation = _parameters(Parameter("a", "query"), Parameter("a", "query", INTEGER))
    assert len(operation["parameters"]) == 1
    assert operation["x-postwright-parameters"][0]["schema"] == {"type": "integer"}


@pytest.mark.parametrize(
    ("parameter", "wanted"),
    [
        (Parameter("a", "query"), {}),
        (Parameter("a", "query", explode=False), {"explode": False}),
        (Parameter("a", "query", style="form", explode=False), {"style": "form", "explode": False}),
        (Parameter("a", "query", style="deepObject"), {"style": "deepObject", "explode": True}),
        (Parameter("a", "query", style="pipeDelimited", explode=False), {"style": "pipeDelimited"}),
        (Parameter("a", "header"), {}),
        (Parameter("a", "header", style="simple"), {"style": "simple", "explode": True}),
        (Parameter("a", "header", style="simple", explode=False), {"style": "simple"}),
        (
            Parameter("a", "header", style="form"),
            {"x-postwright-style": "form", "x-postwright-explode": True},
        ),
    ],
)
def test_style_and_explode_are_said_where_openapi_takes_others_for_granted(
    parameter: Parameter, wanted: dict[str, Any]
) -> None:
    (written,) = _parameters(parameter)["parameters"]
    assert {key: written[key] for key in written if "style" in key or "explode" in key} == wanted


@pytest.mark.parametrize(
    ("schema", "default", "member", "value"),
    [
        (INTEGER, "50", "schema", 50),
        (INTEGER, 50, "schema", 50),
        (ScalarSchema("boolean"), False, "schema", False),
        (INTEGER, "many", "x-postwright-default", "many"),
        (EnumSchema("string", ("a",), open=False), "b", "x-postwright-default", "b"),
        (ArraySchema(INTEGER), [1], "schema", [1]),
        (ArraySchema(INTEGER), ["a"], "x-postwright-default", ["a"]),
        (AnySchema(), {"a": 1}, "schema", {"a": 1}),
    ],
)
def test_a_default_stands_in_the_schema_if_it_fits(
    schema: Schema, default: Any, member: str, value: Any
) -> None:
    (written,) = _parameters(Parameter("a", "query", schema, default=default))["parameters"]
    found = written[member]["default"] if member == "schema" else written[member]
    assert (found, type(found)) == (value, type(value))
    assert ("x-postwright-default" in written) is (member != "schema")


def test_values_are_shown_under_the_key_of_their_exchange() -> None:
    examples = (
        Example("List", ExampleRequest(query=(("page", "1"), ("ids", "a"), ("ids", "b")))),
        Example("List", ExampleRequest(query=(("page", "2"), ("ids[]", "c")))),
    )
    page = Parameter("page", "query", INTEGER, examples=("2", "50", "50"))
    ids = Parameter("ids", "query", ArraySchema(ScalarSchema("string")), wire_name="ids[]")
    numbers = Parameter("numbers", "query", ArraySchema(INTEGER), examples=("3",))
    first, second, third = _parameters(page, ids, numbers, examples=examples)["parameters"]
    assert first["examples"] == {
        "List": {"value": 1},
        "List 2": {"value": 2},
        "value 3": {"value": 50},
    }
    assert second["examples"] == {"List": {"value": ["a", "b"]}, "List 2": {"value": ["c"]}}
    assert third["examples"] == {"value 1": {"value": [3]}}


def test_header_values_are_found_whatever_their_case() -> None:
    example = Example("One", ExampleRequest(headers=(("x-TRACE", "1"),)))
    (written,) = _parameters(Parameter("X-Trace", "header"), examples=(example,))["parameters"]
    assert written["examples"] == {"One": {"value": "1"}}


def test_values_of_no_parameter_stay_with_the_exchange() -> None:
    request = ExampleRequest(query=(("page", "1"), ("odd", "2")), headers=(("Accept", "x"),))
    example = Example("One", request, origin=Origin("a.json", "/item/0/response/0"))
    operation = _parameters(Parameter("page", "query"), examples=(example,))
    assert operation["x-postwright-examples"] == [
        {
            "key": "One",
            "query": [["odd", "2"]],
            "header": [["Accept", "x"]],
            "x-postwright-origin": "a.json#/item/0/response/0",
        }
    ]


def test_a_value_does_not_take_the_key_of_an_exchange() -> None:
    example = Example("value 1", ExampleRequest())
    parameter = Parameter("page", "query", examples=("9",))
    (written,) = _parameters(parameter, examples=(example,))["parameters"]
    assert written["examples"] == {"value 1 ": {"value": "9"}}


def test_an_operation_on_another_server_says_so() -> None:
    servers = (Server("https://{domain}"), Server("https://auth.example.com", "auth"))
    document = _document(_operation(), _operation("/token", server=1), servers=servers)
    assert document["servers"][0] == {
        "url": "https://{domain}",
        "variables": {"domain": {"default": ""}},
    }
    assert "servers" not in document["paths"]["/leads"]["get"]
    own = {"url": "https://auth.example.com", "x-postwright-name": "auth"}
    assert document["paths"]["/token"]["get"]["servers"] == [own]


def test_environments_are_servers_of_their_own() -> None:
    variables = (ServerVariable("host", "a.io"),)
    api = Api(
        "Any",
        servers=(Server("https://{host}", variables=variables), Server("https://b.io", "b")),
        environments=(
            Environment("Staging", (("host", "staging.a.io"),)),
            Environment("Production", (("host", "a.io"),)),
            Environment("Other", (("else", "c.io"),)),
        ),
        resources=(Resource("leads", operations=(_operation("/b", server=1),)),),
    )
    document: Any = to_openapi(api)
    assert [
        (each["variables"]["host"]["default"], each["x-postwright-environment"])
        for each in document["servers"]
    ] == [("a.io", "Production"), ("staging.a.io", "Staging")]
    assert [each["url"] for each in document["paths"]["/b"]["get"]["servers"]] == ["https://b.io"]
    assert [each["name"] for each in document["x-postwright-environments"]] == [
        "Staging",
        "Production",
        "Other",
    ]


def test_the_default_is_a_server_where_no_environment_says_so() -> None:
    api = Api(
        "Any",
        servers=(Server("https://{host}", variables=(ServerVariable("host", "a.io"),)),),
        environments=(Environment("Staging", (("host", "staging.a.io"),)),),
    )
    document: Any = to_openapi(api)
    assert [each.get("x-postwright-environment") for each in document["servers"]] == [
        None,
        "Staging",
    ]


def test_a_nested_parameter_says_how_its_arrays_are_written() -> None:
    nested = Parameter("f", "query", ArraySchema(AnySchema()), style="deepObject", lists="indexed")
    document = _document(_operation(parameters=(nested,)))
    (found,) = document["paths"]["/leads"]["get"]["parameters"]
    assert (found["style"], found["x-postwright-lists"]) == ("deepObject", "indexed")


def test_a_declared_server_variable_keeps_its_words() -> None:
    variable = ServerVariable("domain", "crm.example.com", "Yours.")
    document = _document(servers=(Server("https://{domain}", variables=(variable,)),))
    assert document["servers"][0]["variables"] == {
        "domain": {"default": "crm.example.com", "description": "Yours."}
    }


def test_pagination_is_told() -> None:
    pagination = Pagination("page", "", page_param="page", item=Reference("Lead"))
    operation = _document(_operation(pagination=pagination))["paths"]["/leads"]["get"]
    assert operation["x-postwright-pagination"] == {
        "style": "page",
        "items": "",
        "page_param": "page",
        "item": {"$ref": "#/components/schemas/Lead"},
    }


def test_a_deprecated_operation_says_so() -> None:
    assert _document(_operation(deprecated=True))["paths"]["/leads"]["get"]["deprecated"] is True
    assert "deprecated" not in _document(_operation())["paths"]["/leads"]["get"]
