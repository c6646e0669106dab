"""The formats v2.0 and v2.1, and what programs write in their name."""

from __future__ import annotations

from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.postman import parts, v2
from postwright.postman.model import Field, Folder, RequestItem
from postwright.postman.node import Node
from postwright.source import Origin

HERE = Origin("c.json")


def node(value: Any) -> Node:
    return Node(value, HERE)


def pairs(fields: tuple[Field, ...]) -> list[tuple[str, str | None]]:
    return [(field.key, field.value) for field in fields]


@pytest.mark.parametrize(
    ("value", "host", "path", "raw"),
    [
        ("https://a.b/c", (), (), "https://a.b/c"),
        (
            {"raw": "https://a.b/c", "host": ["a", "b"], "path": ["c"]},
            ("a", "b"),
            ("c",),
            "https://a.b/c",
        ),
        ({"host": "a.b", "path": "/c/d"}, ("a", "b"), ("c", "d"), ""),
        (
            {"host": ["a"], "path": ["c", {"type": "string", "value": ":id"}, 7]},
            ("a",),
            ("c", ":id", "7"),
            "",
        ),
        (None, (), (), ""),
        ([], (), (), ""),
        ({}, (), (), ""),
    ],
)
def test_urls(value: Any, host: tuple[str, ...], path: tuple[str, ...], raw: str) -> None:
    found = parts.url(node(value), Sink())
    assert (found.host, found.path, found.raw) == (host, path, raw)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ([{"key": "A", "value": "1"}, {"key": "B", "value": None}], [("A", "1"), ("B", None)]),
        ("A: 1\nB: x:y\n\n", [("A", "1"), ("B", "x:y")]),
        ({"A": "1", "B": 2}, [("A", "1"), ("B", "2")]),
        ([{"key": "A", "value": True}, {"key": "", "value": ""}, {}], [("A", "true")]),
        (["A=1", "B"], [("A", "1"), ("B", None)]),
        (None, []),
        (7, []),
    ],
)
def test_headers(value: Any, wanted: list[tuple[str, str | None]]) -> None:
    assert pairs(parts.headers(node(value), Sink())) == wanted


def test_a_header_line_that_is_commented_out_is_disabled() -> None:
    (found,) = parts.headers(node("//A: 1"), Sink())
    assert (found.key, found.disabled) == ("A", True)


@pytest.mark.parametrize(
    "value",
    [
        {"type": "bearer", "bearer": [{"key": "token", "value": "{{t}}", "type": "string"}]},
        {"type": "bearer", "bearer": {"token": "{{t}}"}},
        {
            "type": "bearer",
            "bearer": {
                "basicConfig": [{"key": "token", "value": "{{t}}"}],
                "advancedConfig": [{"key": "prefix", "value": "Token"}],
            },
            "isInherited": True,
        },
    ],
)
def test_auth_of_both_versions(value: Any) -> None:
    found = parts.auth(node(value), Sink())
    assert found is not None
    assert (found.type, found.get("token")) == ("bearer", "{{t}}")


def test_auth_that_is_missing_odd_or_bare() -> None:
    sink = Sink()
    assert parts.auth(node(None), sink) is None
    assert parts.auth(node({}), sink) is None
    assert len(sink) == 0
    assert parts.auth(node({"bearer": []}), sink) is None
    assert [each.code for each in sink] == ["PW116"]
    bare = parts.auth(node({"type": "noauth"}), sink)
    assert bare is not None
    assert bare.parameters == ()


@pytest.mark.parametrize(
    ("value", "mode"),
    [
        ({"mode": "raw", "raw": "x"}, "raw"),
        ({"mode": "raw", "raw": "x", "disabled": True}, "none"),
        ({"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "b"}]}, "urlencoded"),
        ({}, "none"),
        (None, "none"),
        ({"mode": "telepathy"}, "none"),
        ({"raw": "x"}, "raw"),
        ({"raw": "", "formdata": [{"key": "a"}]}, "formdata"),
        ({"mode": "formdata", "formdata": []}, "none"),
        ({"mode": "urlencoded", "urlencoded": None}, "none"),
        ({"mode": 5}, "none"),
        ("x", "none"),
    ],
)
def test_body_modes(value: Any, mode: str) -> None:
    assert parts.body(node(value), Sink()).mode == mode


def test_bodies_in_detail() -> None:
    raw = parts.body(
        node({"mode": "raw", "raw": {"a": 1}, "options": {"raw": {"language": "json"}}}), Sink()
    )
    assert (raw.raw, raw.language) == ('{"a": 1}', "json")
    files = [
        {"key": "f", "type": "file", "src": ["a", "b"]},
        {"key": "g", "type": "file", "src": None},
    ]
    form = parts.body(node({"mode": "formdata", "formdata": files}), Sink())
    assert [field.files for field in form.fields] == [("a", "b"), ()]
    graphql = {"mode": "graphql", "graphql": {"query": "{ a }", "variables": {"x": 1}}}
    assert parts.body(node(graphql), Sink()).graphql_variables == '{"x": 1}'
    text = parts.body(node({"mode": "urlencoded", "urlencoded": "a=b&c=d"}), Sink())
    assert pairs(text.fields) == [("a", "b"), ("c", "d")]


@pytest.mark.parametrize(
    ("script", "source"),
    [
        ({"exec": ["a", "b"]}, "a\nb"),
        ({"exec": "a"}, "a"),
        ("a", "a"),
        (["a", "b"], "a\nb"),
    ],
)
def test_scripts(script: Any, source: str) -> None:
    (found,) = parts.scripts(node([{"listen": "test", "script": script}]))
    assert (found.listen, found.source) == ("test", source)


def test_scripts_that_are_empty_or_disabled_are_left_out() -> None:
    events = [{"listen": "test", "script": {"exec": ["  "]}}, {"listen": "test"}, 5]
    events.append({"listen": "test", "disabled": True, "script": {"exec": ["x"]}})
    assert parts.scripts(node(events)) == ()


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (200, 200),
        ("404", 404),
        (200.0, 200),
        (None, None),
        (0, None),
        (True, None),
        ("OK", None),
        (999, None),
    ],
)
def test_statuses(code: Any, wanted: int | None) -> None:
    item = {"name": "r", "request": "http://x", "response": [{"name": "s", "code": code}]}
    found = v2.decode(node({"info": {}, "item": [item]}), "2.1", Sink())
    (request,) = found.requests()
    assert request.responses[0].code == wanted


def test_a_bad_item_is_dropped_and_the_others_stay() -> None:
    good = {"name": "good", "request": {"url": "http://x"}}
    sink = Sink()
    document = {
        "info": {"name": "n"},
        "item": [good, 7, {"name": "odd"}, {"name": "f", "item": [good, None]}],
    }
    found = v2.decode(node(document), "2.1", sink)
    assert [item.name for item in found.requests()] == ["good", "good"]
    assert [(each.code, each.origin.pointer) for each in sink] == [
        ("PW115", "/item/1"),
        ("PW115", "/item/2"),
        ("PW115", "/item/3/item/1"),
    ]


def test_descriptions_in_every_form() -> None:
    for value, wanted in [("a", "a"), ({"content": "b"}, "b"), ({}, ""), (None, ""), (5, "5")]:
        assert node({"description": value}).description() == wanted


def test_folders_keep_their_way_and_their_words() -> None:
    inner = {"name": "Get", "request": "http://x", "id": "i"}
    folder = {"name": "Outer", "description": "words", "item": [inner], "auth": {"type": "noauth"}}
    found = v2.decode(node({"info": {}, "item": [folder]}), "2.1", Sink())
    outer = found.items[0]
    assert isinstance(outer, Folder)
    assert outer.description == "words"
    assert outer.auth is not None
    (request,) = outer.items
    assert isinstance(request, RequestItem)
    assert request.origin.breadcrumb == ("Outer", "Get")
    assert request.request.method == "GET"


@pytest.mark.parametrize(
    ("published", "host", "raw", "query"),
    [
        ({"host": ["{{base}}"], "path": ["a"], "query": []}, ("{{base}}",), "https://x.y/a", []),
        ({"host": [], "query": [{"key": "q", "value": "1"}]}, (), "https://x.y/a", [("q", "1")]),
        (None, (), "https://x.y/a", []),
    ],
)
def test_a_published_request_has_its_url_in_parts(
    published: Any, host: tuple[str, ...], raw: str, query: list[Any]
) -> None:
    item = {"name": "r", "request": {"url": "https://x.y/a", "urlObject": published}}
    (found,) = v2.decode(node({"info": {}, "item": [item]}), "2.0", Sink()).requests()
    url = found.request.url
    assert (url.host, url.raw, pairs(url.query)) == (host, raw, query)
