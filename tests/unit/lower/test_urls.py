"""URLs: servers, paths, queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.ir.facts import Facts, LiteralSegment, ParameterSegment, RequestFact

One = Callable[..., RequestFact]
Lowered = Callable[..., Facts]


def shown(fact: RequestFact) -> list[str]:
    """The path as `literal` and `{parameter=value}`."""
    return [
        (
            part.text
            if isinstance(part, LiteralSegment)
            else f"{part.prefix}{{{part.name}={part.value}}}{part.suffix}"
        )
        for part in fact.segments
    ]


@pytest.mark.parametrize(
    ("url", "base", "path"),
    [
        ("https://api.example.com/v1/users", "https://api.example.com", ["v1", "users"]),
        ("https://api.example.com", "https://api.example.com", []),
        ("https://api.example.com/", "https://api.example.com", []),
        ("https://api.example.com/users/", "https://api.example.com", ["users", ""]),
        ("https://api.example.com//users", "https://api.example.com", ["users"]),
        ("api.example.com/users", "https://api.example.com", ["users"]),
        ("localhost:8080/users", "http://localhost:8080", ["users"]),
        ("127.0.0.1/users", "http://127.0.0.1", ["users"]),
        ("{{base}}/users", "{base}", ["users"]),
        ("https://{{host}}/users", "https://{host}", ["users"]),
        ("https://{{sub}}.example.com:{{port}}/a", "https://{sub}.example.com:{port}", ["a"]),
        ("{{scheme}}://{{host}}/a", "{scheme}://{host}", ["a"]),
        ("{{base url}}/a", "{base url}", ["a"]),
        ("/users", "", ["users"]),
        ("https://ada:REDACTED@api.example.com:1/a", "https://api.example.com:1", ["a"]),
        ("{{base}}/a?x=1#frag", "{base}", ["a"]),
        ("{{base}}/a#frag?no=1", "{base}", ["a"]),
        ("{{b/c}}/a", "{b/c}", ["a"]),
        ("https://api.example.com/a%20b/%C3%A9", "https://api.example.com", ["a b", "é"]),
        ("https://api.example.com/100%", "https://api.example.com", ["100%"]),
        ("HTTPS://api.example.com/a", "HTTPS://api.example.com", ["a"]),
    ],
)
def test_text_urls(lowered: Lowered, url: str, base: str, path: list[str]) -> None:
    facts = lowered({"name": "r", "request": url})
    assert facts.servers[0].url == base
    assert shown(facts.requests[0]) == path


@pytest.mark.parametrize(
    ("url", "base", "path"),
    [
        (
            {"host": ["api", "example", "com"], "path": ["a"], "protocol": "https"},
            "https://api.example.com",
            ["a"],
        ),
        (
            {"host": "api.example.com", "path": "/a/b", "protocol": "http"},
            "http://api.example.com",
            ["a", "b"],
        ),
        ({"host": ["{{base}}"], "path": ["a"]}, "{base}", ["a"]),
        ({"host": ["localhost"], "port": "3000", "path": []}, "http://localhost:3000", []),
        ({"raw": "https://x.y/other", "host": ["{{base}}"], "path": ["a"]}, "{base}", ["a"]),
        ({"raw": "https://x.y/only"}, "https://x.y", ["only"]),
    ],
)
def test_urls_in_parts(lowered: Lowered, url: Any, base: str, path: list[str]) -> None:
    facts = lowered({"name": "r", "request": {"url": url}})
    assert facts.servers[0].url == base
    assert shown(facts.requests[0]) == path


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        (":id", "{id=None}"),
        ("{{id}}", "{id=42}"),
        ("{{ id }}", "{id=42}"),
        ("{{unknown}}", "{unknown=None}"),
        ("{id}", "{id=None}"),
        ("<id>", "{id=None}"),
        ("{{id}}.json", "{id=42}.json"),
        ("key={{id}}", "key={id=42}"),
        ("{{id}}:cancel", "{id=42}:cancel"),
        (":id.json", "{id=None}.json"),
        ("{{id}}-{{other}}", "{id-other=42-7}"),
        ("{{$guid}}", "{guid=3f2504e0-4f89-41d3-9a0c-0305e82c3301}"),
        ("urn:ngsi-ld:Car", "urn:ngsi-ld:Car"),
        (":", ":"),
        (":1", ":1"),
        ("30", "30"),
    ],
)
def test_segments(one: One, part: str, wanted: str) -> None:
    variables = [{"key": "id", "value": 42}, {"key": "other", "value": "7"}]
    assert shown(one(f"https://x.y/a/{part}/b", variable=variables)) == ["a", wanted, "b"]


def test_path_variables_give_values_and_descriptions(one: One) -> None:
    url = {
        "raw": "https://x.y/:a/:b.c/{d}/:e",
        "variable": [
            {"key": "a", "value": "1", "description": "The a."},
            {"key": "b.c", "value": "{{id}}"},
            {"key": "d", "value": "{{unknown}}"},
            {"key": "e", "value": ""},
            {"key": "absent", "value": "x"},
        ],
    }
    fact = one({"url": url}, variable=[{"key": "id", "value": "9"}])
    assert shown(fact) == ["{a=1}", "{b.c=9}", "{d=None}", "{e=None}"]
    first = fact.segments[0]
    assert isinstance(first, ParameterSegment)
    assert first.description == "The a."


@pytest.mark.parametrize(
    ("url", "base", "path"),
    [
        ("{{base}}/{{version}}/users", "{base}", ["v2", "users"]),
        ("{{base}}/{{apiPath}}/users", "{base}", ["api", "rest", "users"]),
        ("{{base}}/{{prefix}}/users", "{base}/{prefix}", ["users"]),
        ("{{base}}/{{userId}}/posts", "{base}", ["{userId=5}", "posts"]),
        ("{{base}}/{{version}}", "{base}", ["{version=v2}"]),
    ],
)
def test_variables_that_begin_the_path(
    lowered: Lowered, url: str, base: str, path: list[str]
) -> None:
    variables = {"version": "v2", "apiPath": "/api/rest/", "userId": "5"}
    given = [{"key": key, "value": value} for key, value in variables.items()]
    facts = lowered({"name": "r", "request": url}, variable=given)
    assert facts.servers[0].url == base
    assert shown(facts.requests[0]) == path


def test_a_url_that_is_one_variable_is_opened(lowered: Lowered) -> None:
    variables = [{"key": "url", "value": "https://x.y/a/b?c=1"}]
    facts = lowered({"name": "r", "request": "{{url}}"}, variable=variables)
    assert facts.servers[0].url == "https://x.y"
    assert shown(facts.requests[0]) == ["a", "b"]
    assert [(field.name, field.value) for field in facts.requests[0].query] == [("c", "1")]


def test_a_url_that_is_one_unknown_variable_is_a_server(lowered: Lowered, sink: Sink) -> None:
    facts = lowered({"name": "r", "request": "{{url}}"})
    assert facts.servers[0].url == "{url}"
    assert facts.servers[0].variables[0].default == ""
    assert [each.code for each in sink] == ["PW203"]


def test_each_environment_that_gives_the_base_names_a_server(lowered: Lowered) -> None:
    environments = {
        "Production": {"domain": "https://api.example.com/", "x": 1},
        "Staging": {"domain": "https://staging.example.com"},
        "Other": {"x": 2},
    }
    facts = lowered(
        {"name": "a", "request": "{{domain}}/a"},
        {"name": "b", "request": "https://files.example.com/b"},
        {"name": "c", "request": "{{domain}}/c"},
        environments=environments,
    )
    assert [(server.url, server.name) for server in facts.servers] == [
        ("{domain}", "Production"),
        ("{domain}", "Staging"),
        ("https://files.example.com", ""),
    ]
    assert [server.variables[0].default for server in facts.servers[:2]] == [
        "https://api.example.com",
        "https://staging.example.com",
    ]
    assert [request.server for request in facts.requests] == [0, 2, 0]


def test_the_collections_own_value_is_a_server_without_a_name(lowered: Lowered) -> None:
    variables = [{"key": "host", "value": "api.example.com"}]
    facts = lowered({"name": "a", "request": "{{host}}/a"}, variable=variables)
    (server,) = facts.servers
    assert (server.url, server.name) == ("https://{host}", "")
    assert server.variables[0].default == "api.example.com"


def test_a_base_made_of_further_variables_is_written_out(lowered: Lowered) -> None:
    variables = [{"key": "base", "value": "https://{{host}}/v1"}]
    facts = lowered({"name": "a", "request": "{{base}}/a"}, variable=variables)
    assert facts.servers[0].url == "https://{host}/v1"
    known = [*variables, {"key": "host", "value": "h.io"}]
    facts = lowered({"name": "a", "request": "{{base}}/a"}, variable=known)
    assert facts.servers[0].variables[0].default == "https://h.io/v1"


def test_queries_keep_what_is_disabled_null_or_only_written(one: One) -> None:
    url = {
        "raw": "https://x.y/a?a=1&only=raw&flag",
        "host": ["x", "y"],
        "path": ["a"],
        "query": [
            {"key": "a", "value": "1"},
            {"key": "b", "value": None, "disabled": True, "description": "The b."},
            {"key": "filter%5Bx%5D", "value": "a%20b"},
            {"key": "ids[]", "value": "1"},
            {"key": "ids[]", "value": "2"},
            {"key": "v", "value": "{{id}}"},
            {"key": "w", "value": "{{unknown}}"},
            {"key": "", "value": "blank"},
        ],
    }
    fact = one({"url": url}, variable=[{"key": "id", "value": "9"}])
    assert [(f.name, f.value, f.disabled, f.variable) for f in fact.query] == [
        ("a", "1", False, ""),
        ("b", None, True, ""),
        ("filter[x]", "a b", False, ""),
        ("ids[]", "1", False, ""),
        ("ids[]", "2", False, ""),
        ("v", "9", False, "id"),
        ("w", "{{unknown}}", False, "unknown"),
        ("only", "raw", False, ""),
        ("flag", None, False, ""),
    ]
    assert fact.query[1].description == "The b."


def test_a_request_without_a_url_is_left_out(lowered: Lowered, sink: Sink) -> None:
    facts = lowered({"name": "a", "request": {"url": "  "}}, {"name": "b", "request": "http://x/b"})
    assert [request.name for request in facts.requests] == ["b"]
    assert [(each.code, each.origin.trail) for each in sink] == [("PW201", "a")]
