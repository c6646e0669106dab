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
            else f"{'+' if part.glued else ''}{part.prefix}{{{part.name}={part.value}}}{part.suffix}"
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
        ("/users", "{baseUrl}", ["users"]),
        ("https:///api/2.0/", "{baseUrl}", ["api", "2.0", ""]),
        ("https://<upload_url>/a", "https://{upload_url}", ["a"]),
        ("https://{tenant}.example.com/a", "https://{tenant}.example.com", ["a"]),
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


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        ("{{id}}-{{other}}", ["{id=42}-", "+{other=7}"]),
        ("a{{id}}c{{other}}.json", ["a{id=42}c", "+{other=7}.json"]),
        ("{lat},{lon}", ["{lat=None},", "+{lon=None}"]),
        (":id.{{other}}", ["{id=42}.", "+{other=7}"]),
        (":enterprise-team", ["{enterprise-team=None}"]),
        (":enterprise-team.json", ["{enterprise-team=None}.json"]),
        ("levels:append", ["levels:append"]),
        (":id:archive", ["{id=42}:archive"]),
        ("Users('{{id}}')", ["Users('{id=42}')"]),
    ],
)
def test_glued_parameters(one: One, part: str, wanted: list[str]) -> None:
    given = [{"key": "id", "value": 42}, {"key": "other", "value": "7"}]
    url = {"raw": f"https://x.y/{part}", "variable": [{"key": "id", "value": "{{id}}"}]}
    assert shown(one({"url": url}, variable=given)) == wanted


@pytest.mark.parametrize(
    ("url", "command"),
    [
        ("https://x.y/files/:id#get_shared_link", "get_shared_link"),
        ("https://x.y/files/:id#get_shared_link?fields=a", "get_shared_link"),
        ("https://x.y/files?fields=a#get-shared.link", "get-shared.link"),
        ("https://x.y/#/users", None),
        ("https://x.y/#!/users?fields=a", None),
        ("https://x.y/files#{{name}}", None),
        ("https://x.y/files#two words", None),
        ("https://x.y/files#", None),
    ],
)
def test_a_fragment_that_is_a_name_is_a_command(one: One, url: str, command: str | None) -> None:
    assert one(url).command == command


def test_a_fragment_is_found_where_the_file_puts_it(one: One) -> None:
    parts = {"host": ["x", "y"], "path": ["a"]}
    assert one({"url": {**parts, "hash": "#add"}}).command == "add"
    fact = one({"url": {**parts, "path": ["a", ":id#add"], "query": [{"key": "b", "value": "1"}]}})
    assert (shown(fact), fact.command) == (["a", "{id=None}"], "add")


def test_a_query_behind_the_name_is_one(one: One) -> None:
    fact = one("https://x.y/a?b=1#add?c=2")
    assert [(field.name, field.value) for field in fact.query] == [("b", "1"), ("c", "2")]


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
