"""GraphQL documents in bodies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.facts import GraphqlType, GraphqlVariable, RequestFact

One = Callable[..., RequestFact]


def asked(one: One, body: Any, url: str = "https://x.y/api") -> RequestFact:
    request = {"method": "POST", "url": url, "body": body}
    return one(request, variable=[{"key": "known", "value": "1"}])


def document(one: One, query: str, operation: str = "") -> RequestFact:
    graphql = {"query": query, "operationName": operation}
    return asked(one, {"mode": "graphql", "graphql": graphql})


def test_an_operation_and_its_variables(one: One, sink: Sink) -> None:
    text = (
        "query Q($a: ID!, $b: [Int!] = [1], $c: X) { f: first second ...F } fragment F on T { t }"
    )
    found = document(one, text).graphql
    assert found is not None
    assert (found.document, found.kind, found.name) == (text, "query", "Q")
    assert found.fields == ("first", "second")
    assert found.variables == (
        GraphqlVariable("a", GraphqlType("ID", required=True)),
        GraphqlVariable("b", GraphqlType(item=GraphqlType("Int", required=True)), [1]),
        GraphqlVariable("c", GraphqlType("X")),
    )
    assert not len(sink)


def test_white_space_and_comments_make_no_difference(one: One) -> None:
    one_way, other = document(one, "{ a }").graphql, document(one, "{\n  a # why\n}").graphql
    assert one_way
    assert other
    assert one_way.normal == other.normal


@pytest.mark.parametrize(
    "query",
    [
        "{ a",
        "",
        "{ a(id: {{id}}) }",
        '{ a(id: "{{known}}") }',
        "query A { a } query B { b }",
        "{a" * 3000,
        "fragment F on T { a }",
        "type T { a: Int }",
        "{ � }",
    ],
)
def test_what_is_no_constant_is_reported_and_sent_as_it_is(
    one: One, sink: Sink, query: str
) -> None:
    fact = document(one, query)
    assert fact.graphql is None
    assert fact.body.kind == "json"
    assert [each.code for each in sink] == ["PW230"]


def test_the_operation_that_is_named_is_meant(one: One) -> None:
    text = "query A { a } query B { b }"
    first, second = document(one, text, "A").graphql, document(one, text, "B").graphql
    assert first
    assert second
    assert (first.fields, second.fields) == (("a",), ("b",))
    assert first.normal != second.normal


@pytest.mark.parametrize(
    ("raw", "url", "is_one", "reports"),
    [
        ('{"query": "{ a }"}', "https://x.y/search", True, 0),
        ('{"query": "{ a }", "variables": {"id": {{id}} }}', "https://x.y/api/graphql", True, 0),
        ('{"query": "red shoes"}', "https://x.y/search", False, 0),
        ('{"query": "red shoes"}', "https://x.y/graphql", False, 1),
        ('{"query": "{ a }", "page": 1}', "https://x.y/graphql", False, 0),
        ('{"query": {"match": 1}}', "https://x.y/_search", False, 0),
        ("[1]", "https://x.y/graphql", False, 0),
    ],
)
def test_json_that_holds_a_document(
    one: One, sink: Sink, raw: str, url: str, is_one: bool, reports: int
) -> None:
    fact = asked(one, {"mode": "raw", "raw": raw}, url)
    assert (fact.graphql is not None) is is_one
    assert len(sink) == reports


def test_members_that_say_nothing_are_no_part_of_the_body(one: One) -> None:
    fact = asked(
        one, {"mode": "raw", "raw": '{"query": "{ a }", "variables": {}, "operationName": null}'}
    )
    assert fact.body.value == {"query": "{ a }"}
