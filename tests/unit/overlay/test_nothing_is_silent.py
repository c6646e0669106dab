"""Whatever a document says is taken or told: each word that the contract has no place for has its diagnostic."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from postwright import Failure, Sink
from postwright.ir.api import (
    Api,
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Resource,
    Response,
    Server,
)
from postwright.ir.schema import ArraySchema, ObjectSchema, ScalarSchema, Schema
from postwright.overlay import lay_over
from postwright.source import Origin

JSON = "application/json"
INTEGER, STRING = ScalarSchema("integer"), ScalarSchema("string")
LIST = Operation(
    *("1", "list", "List", "GET", "/leads"),
    parameters=(
        Parameter("page", "query", INTEGER, examples=("1",)),
        Parameter("ids", "query", ArraySchema(INTEGER), style="form", explode=False),
    ),
    responses=(Response(200, "", JSON, STRING),),
)
MAKE = Operation(
    *("2", "create", "Create", "POST", "/leads"),
    request_body=RequestBody((MediaType(JSON, ObjectSchema()),)),
    responses=(Response(201, "", JSON, STRING), Response(422, "", JSON, STRING)),
)
LEADS = Resource("leads", operations=(LIST, MAKE))
API = Api("x", servers=(Server("https://api.example.com"),), resources=(LEADS,))
BARE: dict[str, Any] = {
    "openapi": "3.1.1",
    "info": {"title": "x", "version": "1"},
    "paths": {"/leads": {"get": {}, "post": {}}},
}


def laid(**members: Any) -> tuple[Api, list[str]]:
    """The contract with a document laid over it that has these members, and what was told."""
    sink = Sink()
    api = lay_over(API, [(copy.deepcopy(BARE) | members, Origin("half.json"))], sink)
    return api, [f"{each.code} {each.message}" for each in sink]


def operation(method: str = "get", beside: Any = None, **members: Any) -> tuple[Api, list[str]]:
    """The same, for members of one operation and of its path."""
    return laid(paths={"/leads": {method: members, **(beside or {})}})


def body(schema: Any = None, **members: Any) -> tuple[Api, list[str]]:
    """The same, for the body of one operation."""
    media = members if schema is None else {"schema": schema, **members}
    return operation("post", requestBody={"content": {JSON: media}})


def answer(**members: Any) -> tuple[Api, list[str]]:
    return operation(responses={"200": {"description": "", **members}})


def query(**members: Any) -> tuple[Api, list[str]]:
    return operation(parameters=[{"name": "page", "in": "query", **members}])


def test_a_bare_document_tells_nothing() -> None:
    assert laid() == (API, [])


_NO_TEXT = "example of a parameter that is no single value here"
LIMITS = [
    (laid(externalDocs={"url": "https://x"}), "externalDocs"),
    (laid(tags=[{"name": "leads", "externalDocs": {"url": "https://x"}}]), "externalDocs"),
    (laid(tags=[{"name": "x", "description": "X."}]), "description of a tag without operations"),
    (laid(info={"title": "x", "version": "1", "license": {"name": "MIT"}}), "license"),
    (laid(info={"title": "x", "version": "1", "contact": {"name": "A"}}), "contact"),
    (laid(servers=[{"url": "/v1"}]), "relative url of a server"),
    (laid(**{"x-logo": {"url": "https://x"}}), "x-logo"),
    (operation(**{"x-internal": True}), "x-internal"),
    (operation(externalDocs={"url": "https://x"}), "externalDocs"),
    (operation(tags=["leads", "sales"]), "tags after the first"),
    (operation(beside={"summary": "All."}, summary="List."), "summary of a path"),
    (answer(headers={"x-rate": {"schema": {"type": "integer"}}}), "headers"),
    (answer(links={"next": {"operationId": "x"}}), "links"),
    (answer(content={JSON: {"schema": {}, "example": "a"}}), "example of a body"),
    (answer(content={JSON: {"examples": {"a": {"value": "a"}}}}), "examples of a body"),
    (body({"type": "object"}, example={"a": 1}), "example of a body"),
    (body({"type": "object"}, examples={"a": {"value": {}}}), "examples of a body"),
    (body({"type": "array", "items": {"type": "string", "default": "a"}}), "default of items"),
    (body({"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}), "required in anyOf"),
    (query(deprecated=True), "deprecated"),
    (query(allowReserved=True), "allowReserved"),
    (query(example={"a": 1}), _NO_TEXT),
    (query(examples={"a": {"$ref": "#/components/examples/A"}}), _NO_TEXT),
]


@pytest.mark.parametrize(("told", "word"), [(told, word) for (_, told), word in LIMITS])
def test_a_remark_that_is_not_kept_is_told(told: list[str], word: str) -> None:
    assert told == [f"PW643 `{word}` is not kept: the contract has no place for it"]


SHORT: dict[str, Any] = {"$ref": "#/components/schemas/Name", "enum": ["a"]}
EITHER: dict[str, Any] = {"oneOf": [{"type": "string"}], "anyOf": [{"type": "integer"}]}
UNHELD = [
    (laid(webhooks={"made": {"post": {}}}), "`webhooks`"),
    (operation(callbacks={"made": {}}), "`callbacks`"),
    (operation(responses={"default": {"description": "Wrong."}}), "the answer `default`"),
    (operation(responses={"4XX": {"description": "Wrong."}}), "the answer `4XX`"),
    (
        laid(
            components={"schemas": {"Name": {"type": "string"}}},
            paths={"/leads": {"post": {"requestBody": {"content": {JSON: {"schema": SHORT}}}}}},
        ),
        "`enum` beside `$ref`",
    ),
    (body(EITHER), "`anyOf` beside `oneOf`"),
    (body({"not": {"type": "string"}}), "`not`"),
]


@pytest.mark.parametrize(("told", "what"), [(told, what) for (_, told), what in UNHELD])
def test_a_statement_that_cannot_be_held_is_told(told: list[str], what: str) -> None:
    assert [each.startswith(f"PW642 {what} ") for each in told] == [True]


def test_an_answer_of_a_range_that_is_shown_is_taken() -> None:
    api, told = operation("post", responses={"4XX": {"description": "Wrong."}})
    assert told == []
    assert api.resources[0] != LEADS
    assert [each.description for each in api.resources[0].operations[1].responses] == ["", "Wrong."]


@pytest.mark.parametrize("name", ["x-rate", "x-y"])
def test_what_a_document_names_is_no_extension(name: str) -> None:
    members: Any = {"type": "object", "properties": {name: {"type": "string"}}}
    _, told = body(members)
    assert told == []


PARAMETERS: list[tuple[str, Any, tuple[str, ...]]] = [
    ("page", {"example": 5}, ("1", "5")),
    ("page", {"examples": {"first": {"value": 1}, "fifth": {"value": "5"}}}, ("1", "5")),
    ("ids", {"example": [1, 2]}, ("1,2",)),
    ("ids", {"examples": {"one": {"value": [7]}}}, ("7",)),
]


@pytest.mark.parametrize(("name", "members", "wanted"), PARAMETERS)
def test_examples_of_parameters_are_kept(name: str, members: Any, wanted: Any) -> None:
    plain = next(each for each in LIST.parameters if each.name == name)
    schema: dict[Schema, Any] = {INTEGER: {"type": "integer"}}
    said = {"name": name, "in": "query", "explode": False, "schema": schema.get(plain.schema, {})}
    api, told = laid(paths={"/leads": {"get": {"parameters": [said | members]}}})
    found = {each.name: each.examples for each in api.resources[0].operations[0].parameters}
    assert (found[name], told) == (wanted, [])


def test_a_path_has_its_own_servers() -> None:
    server = {"servers": [{"url": "https://up.example.com"}]}
    api, _ = laid(paths={"/leads": server | {"get": {}}, "/files": server | {"post": {}}})
    urls = [api.servers[each.server].url for _, each in api.operations()]
    assert urls == [
        "https://up.example.com",
        "https://api.example.com",
        "https://up.example.com",
    ]


def test_a_tag_describes_the_resource_that_it_means() -> None:
    api, told = laid(tags=[{"name": "Lead", "description": "Who may buy."}])
    assert (api.resources[0].description, told) == ("Who may buy.", [])


def test_octets_need_no_schema() -> None:
    answers = {"200": {"description": "", "content": {"image/png": {}}}}
    api, told = laid(paths={"/picture": {"get": {"responses": answers}}})
    (new,) = [each for _, each in api.operations() if each.path == "/picture"]
    assert [(each.content_type, each.schema) for each in new.responses] == [
        ("image/png", ScalarSchema("string", "binary"))
    ]
    assert told == []


def test_variants_that_only_require_leave_the_members() -> None:
    members = {"email": {"type": "string"}, "phone": {"type": "string"}}
    either = [{"required": ["email"]}, {"required": ["phone"]}]
    api, _ = body({"type": "object", "properties": members, "anyOf": either})
    made = api.resources[0].operations[1].request_body
    assert made is not None
    schema = made.content[0].schema
    assert isinstance(schema, ObjectSchema)
    assert [(each.name, each.required) for each in schema.properties] == [
        ("email", False),
        ("phone", False),
    ]


KEY: dict[str, Any] = {"key": []}


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ([KEY, {}], (("key",), ())),
        ([{}, KEY], (("key",), ())),
        ([KEY], (("key",),)),
        ([{}], ()),
        ([], ()),
    ],
)
def test_security_is_optional_where_an_empty_requirement_says_so(stated: Any, wanted: Any) -> None:
    schemes = {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    get = {"get": {"security": stated}}
    api, told = laid(components={"securitySchemes": schemes}, paths={"/leads": get})
    assert (api.resources[0].operations[0].security, told) == (wanted, [])


@pytest.mark.parametrize(
    ("part", "value"),
    [("paths", []), ("components", 5), ("servers", {}), ("security", "none"), ("tags", {})],
)
def test_a_document_whose_parts_are_none_is_refused(part: str, value: Any) -> None:
    document = {"openapi": "3.1.0", "info": {"title": "Leads", "version": "1"}, part: value}
    with pytest.raises(Failure, match=f"`{part}` is no ") as caught:
        lay_over(Api("Leads"), [(document, Origin("o.json"))], Sink())
    assert caught.value.diagnostic.code == "PW640"
