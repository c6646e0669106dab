"""Parameters, forms and what descriptions of bodies claim, as far as requests bear it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from postwright.ir.api import Api, Operation, Parameter, Payload, SecurityScheme
from postwright.ir.facts import AuthFact, FieldFact, RequestFact, ResponseFact
from postwright.ir.schema import ArraySchema, EnumSchema, ObjectSchema, ScalarSchema

Fact = Callable[..., RequestFact]
Inferred = Callable[..., Api]


def only(api: Api) -> Operation:
    ((_, operation),) = api.operations()
    return operation


def asked(fact: Fact, inferred: Inferred, *fields: FieldFact) -> Parameter:
    (parameter,) = only(inferred(fact("GET /leads", fields=fields))).parameters
    return parameter


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        (FieldFact("n", "1"), ScalarSchema("integer")),
        (FieldFact("n", "a"), ScalarSchema("string")),
        (FieldFact("n", None), ScalarSchema("string")),
        (FieldFact("n", "{{x}}"), ScalarSchema("string")),
        (FieldFact("n", "<integer>"), ScalarSchema("integer")),
        (FieldFact("n", None, "Default: 20"), ScalarSchema("integer")),
        (FieldFact("n[]", "1"), ArraySchema(ScalarSchema("integer"))),
    ],
)
def test_the_schema_of_a_parameter(
    fact: Fact, inferred: Inferred, field: FieldFact, wanted: object
) -> None:
    assert asked(fact, inferred, field).schema == wanted


@pytest.mark.parametrize(
    ("value", "description", "wanted"),
    [
        ("a,b", "Possible values are: `a`, `b`, and `c`.", (True, False)),
        ("a,d", "Possible values are: `a`, `b`, and `c`.", None),
        ("a", "Possible values are: `a`, `b`, and `c`.", None),
        ("1", "The level. Multiple values can be provided.", (True, True)),
        ("1", "The level. Can be given several times.", (True, True)),
        ("1,2", "Multiple values may be given, separated by commas.", (True, False)),
        ("1", "Several leads are found.", None),
    ],
)
def test_descriptions_tell_of_lists(
    fact: Fact, inferred: Inferred, value: str, description: str, wanted: tuple[bool, bool] | None
) -> None:
    found = asked(fact, inferred, FieldFact("level", value, description))
    is_list = isinstance(found.schema, ArraySchema)
    assert (wanted or (False, found.explode)) == (is_list, found.explode)


@pytest.mark.parametrize(
    ("value", "is_enum"), [("open", True), (None, True), ("lost", False), ("{{s}}", True)]
)
def test_a_listed_value_outside_the_list_breaks_it(
    fact: Fact, inferred: Inferred, value: str | None, is_enum: bool
) -> None:
    found = asked(fact, inferred, FieldFact("s", value, "One of: open, closed"))
    assert isinstance(found.schema, EnumSchema) == is_enum


@pytest.mark.parametrize(
    ("fields", "required"),
    [
        ([FieldFact("a", "1", "Required.")], True),
        ([FieldFact("a", "1", "Required.", disabled=True)], False),
        ([FieldFact("a", "1")], False),
    ],
)
def test_required_needs_a_claim_and_no_request_without_it(
    fact: Fact, inferred: Inferred, fields: list[FieldFact], required: bool
) -> None:
    found = asked(fact, inferred, *fields)
    assert found.required == required
    assert bool(found.evidence) == required


def test_a_refused_request_does_not_break_a_claim(fact: Fact, inferred: Inferred) -> None:
    whole = fact("GET /leads", fields=(FieldFact("a", "1", "Required."),))
    refused = ResponseFact("No", 422, Payload(), request=replace(whole, query=()))
    accepted = ResponseFact("OK", 200, Payload(), request=replace(whole, query=()))
    assert only(inferred(replace(whole, responses=(refused,)))).parameters[0].required
    assert not only(inferred(replace(whole, responses=(accepted,)))).parameters[0].required


def test_headers_ignore_case_and_the_transport_keeps_its_own(
    fact: Fact, inferred: Inferred
) -> None:
    request = fact(
        "GET /leads", headers=(FieldFact("X-Team", "a"), FieldFact("Accept", "application/json"))
    )
    other = replace(request, id="b", headers=(FieldFact("x-team", "b"),))
    (found,) = only(inferred(request, other)).parameters
    assert (found.name, found.examples) == ("X-Team", ("a", "b"))


def _form(fact: Fact, *fields: FieldFact, kind: Any = "form") -> RequestFact:
    return fact("POST /leads", body=Payload(kind, ""), form=fields)


def test_a_form(fact: Fact, inferred: Inferred) -> None:
    fields = (
        FieldFact("name", "Ada", "(Required) Its name"),
        FieldFact("score", "1", disabled=True),
        FieldFact("tags[]", "a"),
        FieldFact("photo", "a.png", is_file=True),
    )
    body = only(inferred(_form(fact, *fields, kind="multipart"))).request_body
    assert body is not None
    (media,) = body.content
    assert (media.content_type, media.file_fields) == ("multipart/form-data", ("photo",))
    assert isinstance(media.schema, ObjectSchema)
    assert [(each.name, each.required, each.seen) for each in media.schema.properties] == [
        ("name", True, 1),
        ("score", False, 0),
        ("tags[]", False, 1),
        ("photo", False, 1),
    ]


def test_a_form_without_fields_is_none(fact: Fact, inferred: Inferred) -> None:
    assert only(inferred(_form(fact))).request_body is None


TABLE = "| Field | Required |\n|---|---|\n| email | yes |\n| name | yes |"


def test_a_table_is_believed_as_far_as_requests_bear_it_out(fact: Fact, inferred: Inferred) -> None:
    api = inferred(
        fact("POST /leads", "Create", sends={"email": "a", "name": "b"}, description=TABLE),
        fact("POST /leads", "Create", sends={"email": "a"}),
    )
    (named,) = api.schemas
    assert isinstance(named.schema, ObjectSchema)
    assert {each.name: each.required for each in named.schema.properties} == {
        "email": True,
        "name": False,
    }


KEY = SecurityScheme("key", "apiKey", location="query", name="api_key")


def test_a_credential_is_left_out_where_it_is_sent_and_nowhere_else(
    fact: Fact, inferred: Inferred
) -> None:
    query = [("api_key", "1")]
    signed = fact("GET /leads", query=query, auth=AuthFact(KEY))
    public = fact("GET /keys", query=query, headers=(FieldFact("Api_Key", "1"),))
    found = {
        operation.path: [(each.name, each.location) for each in operation.parameters]
        for _, operation in inferred(signed, public).operations()
    }
    assert found == {"/leads": [], "/keys": [("api_key", "query"), ("Api_Key", "header")]}


def test_a_header_of_a_credentials_name_is_one_in_a_query_only(
    fact: Fact, inferred: Inferred
) -> None:
    headers = (FieldFact("api_key", "1"),)
    signed = fact("GET /leads", query=[("api_key", "1")], headers=headers, auth=AuthFact(KEY))
    (found,) = only(inferred(signed)).parameters
    assert (found.name, found.location) == ("api_key", "header")


@pytest.mark.parametrize(
    ("description", "wanted"),
    [
        ("ISO 4217 (default: USD)", "USD"),
        ("IANA name, default is the timezone of the account", None),
    ],
)
def test_a_default_is_no_word_of_a_sentence_and_has_its_reason(
    fact: Fact, inferred: Inferred, description: str, wanted: str | None
) -> None:
    parameter = asked(fact, inferred, FieldFact("n", "a", description))
    claims = [each.claim for each in parameter.evidence]
    assert (parameter.default, claims) == (wanted, ["default"] if wanted else [])
