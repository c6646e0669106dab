"""Bodies of requests and responses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.api import Payload
from postwright.ir.facts import RequestFact
from postwright.ir.json import Json

One = Callable[..., RequestFact]
VARIABLES = [
    {"key": "id", "value": "42"},
    {"key": "name", "value": "Ada"},
    {"key": "all", "value": '{"a": 1}'},
]


def sent(one: One, body: Any, *headers: tuple[str, str]) -> RequestFact:
    given = [{"key": key, "value": value} for key, value in headers]
    request = {"method": "POST", "url": "https://x.y/a", "body": body, "header": given}
    return one(request, variable=VARIABLES)


def raw(one: One, text: str, *headers: tuple[str, str], language: str = "") -> Payload:
    options = {"raw": {"language": language}} if language else None
    return sent(one, {"mode": "raw", "raw": text, "options": options}, *headers).body


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ("[1, 2]", [1, 2]),
        ('{"a": "{{id}}"}', {"a": "42"}),
        ('{"a": {{id}}}', {"a": 42}),
        ('{"a": {{unknown}}, "b": "{{unknown}}"}', {"a": "{{unknown}}", "b": "{{unknown}}"}),
        ('{"{{name}}": "Dear {{name}}"}', {"Ada": "Dear Ada"}),
        ("{{all}}", {"a": 1}),
        ('\ufeff{"a": 1, /* c */ }', {"a": 1}),
        ('{"a": NaN}', {"a": None}),
    ],
)
def test_json(one: One, text: str, value: Json) -> None:
    assert raw(one, text) == Payload("json", "application/json", value)


def test_json_keeps_the_media_type_that_says_so(one: One) -> None:
    said = "application/vnd.api+json; charset=utf-8"
    assert raw(one, "{}", ("Content-Type", said)).content_type == said
    assert raw(one, "{}", ("content-type", "text/plain")).content_type == "application/json"
    assert raw(one, '"text"', language="json").value == "text"


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("<a/>", "", "application/xml"),
        ("<?xml version='1.0'?>", "xml", "application/xml"),
        ("<!DOCTYPE html>", "", "text/html"),
        ("hello", "", "text/plain"),
        ("hello", "text", "text/plain"),
        ("{broken", "", "text/plain"),
    ],
)
def test_text(one: One, text: str, language: str, kind: str) -> None:
    assert raw(one, text, language=language) == Payload("text", kind, text=text)


@pytest.mark.parametrize(
    ("text", "language", "count"), [("{a", "json", 1), ("{a", "", 0), ("null", "json", 0)]
)
def test_json_that_is_none_is_reported(
    one: One, sink: Sink, text: str, language: str, count: int
) -> None:
    raw(one, text, language=language)
    assert [each.code for each in sink] == ["PW204"] * count


def test_an_unknown_variable_as_the_whole_body_is_no_fault(one: One, sink: Sink) -> None:
    assert raw(one, "{{unknown}}", language="json").value == "{{unknown}}"
    assert raw(one, "{{unknown}}").kind == "text"
    assert len(sink) == 0


def test_null_is_json(one: One) -> None:
    assert raw(one, "null", language="json") == Payload("json", "application/json", None)


@pytest.mark.parametrize("body", [None, {}, {"mode": "raw", "raw": " \n"}, {"mode": "none"}])
def test_no_body(one: One, body: Any) -> None:
    assert sent(one, body).body == Payload()


def test_a_form_is_an_object_and_its_fields(one: One) -> None:
    entries = [
        {"key": "a", "value": "{{id}}", "description": "The a."},
        {"key": "b", "value": "1"},
        {"key": "b", "value": "2"},
        {"key": "c", "value": "3", "disabled": True},
    ]
    fact = sent(one, {"mode": "urlencoded", "urlencoded": entries})
    assert fact.body == Payload(
        "form", "application/x-www-form-urlencoded", {"a": "42", "b": ["1", "2"]}
    )
    assert [(f.name, f.value, f.disabled, f.variable) for f in fact.form] == [
        ("a", "42", False, "id"),
        ("b", "1", False, ""),
        ("b", "2", False, ""),
        ("c", "3", True, ""),
    ]


def test_a_multipart_form_knows_its_files(one: One) -> None:
    entries = [
        {"key": "file", "type": "file", "src": ["/tmp/a.png"]},
        {"key": "other", "type": "file", "src": None},
        {"key": "text", "value": "x", "type": "text"},
    ]
    fact = sent(one, {"mode": "formdata", "formdata": entries})
    assert (fact.body.kind, fact.body.content_type) == ("multipart", "multipart/form-data")
    assert [(f.name, f.is_file) for f in fact.form] == [
        ("file", True),
        ("other", True),
        ("text", False),
    ]


def test_graphql_is_sent_as_json(one: One) -> None:
    graphql = {"query": "query Q { a }", "variables": '{"id": {{id}}}', "operationName": "Q"}
    assert sent(one, {"mode": "graphql", "graphql": graphql}).body == Payload(
        "json",
        "application/json",
        {"query": "query Q { a }", "operationName": "Q", "variables": {"id": 42}},
    )


def test_a_file_is_binary(one: One) -> None:
    fact = sent(
        one, {"mode": "file", "file": {"src": "/tmp/a.pdf"}}, ("Content-Type", "application/pdf")
    )
    assert fact.body == Payload("binary", "application/pdf", text="/tmp/a.pdf")


def test_responses_are_json_whatever_their_label(one: One, sink: Sink) -> None:
    saved = [
        {
            "name": "a",
            "code": 200,
            "body": '{"a": 1}',
            "header": [{"key": "Content-Type", "value": "text/plain"}],
        },
        {"name": "b", "code": 500, "body": "<html></html>"},
        {"name": "c", "code": 204, "body": None},
        {"name": "d", "body": "{cut"},
    ]
    fact = one("https://x.y/a", item={"response": saved})
    assert [(r.status, r.body.kind, r.body.content_type) for r in fact.responses] == [
        (200, "json", "application/json"),
        (500, "text", "text/html"),
        (204, "none", ""),
        (None, "text", "text/plain"),
    ]
    assert [each.code for each in sink] == ["PW202"]


def test_what_a_saved_response_was_sent_is_kept(one: One) -> None:
    original = {
        "method": "GET",
        "url": "https://x.y/a/7?q=1",
        "header": [{"key": "H", "value": "v"}],
    }
    saved = [
        {"name": "seven", "code": 200, "originalRequest": original},
        {"name": "x", "code": 404},
    ]
    fact = one({"method": "GET", "url": "https://x.y/a/:id"}, item={"response": saved, "id": "r1"})
    first, second = fact.responses
    assert first.request is not None
    assert (first.request.id, first.request.name, first.request.method) == ("r1", "seven", "GET")
    assert [field.value for field in first.request.query] == ["1"]
    assert first.request.origin.pointer == "/item/0/response/0/originalRequest"
    assert second.request is None


@pytest.mark.parametrize(
    ("body", "label", "payload"),
    [
        ('"not found"', "", Payload("json", "application/json", "not found")),
        ('"cut', "", Payload("text", "text/plain", text='"cut')),
        ('"gone"', "text/plain", Payload("text", "text/plain", text='"gone"')),
        ("17", "", Payload("text", "text/plain", text="17")),
    ],
)
def test_a_quoted_text_without_a_label_is_json(
    one: One, body: str, label: str, payload: Payload
) -> None:
    header = [{"key": "Content-Type", "value": label}] if label else []
    saved = [{"name": "a", "code": 404, "body": body, "header": header}]
    fact = one("https://x.y/a", item={"response": saved})
    assert [each.body for each in fact.responses] == [payload]
