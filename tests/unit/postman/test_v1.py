"""The format v1: flat lists, put in order by ids."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postwright.diagnostics import Sink
from postwright.postman import v1, v1_tree
from postwright.postman.model import Auth, Field, Folder, Item, Request, RequestItem
from postwright.postman.node import Node
from postwright.source import Origin

HERE = Origin("c.json")


def decoded(document: dict[str, Any], sink: Sink | None = None) -> Any:
    return v1.decode(Node(document, HERE), Sink() if sink is None else sink)


def one(**members: Any) -> RequestItem:
    document = {"id": "c", "name": "C", "requests": [{"id": "r", "name": "R", **members}]}
    (found,) = decoded(document).requests()
    assert isinstance(found, RequestItem)
    return found


def sent(**members: Any) -> Request:
    return one(**members).request


def pairs(fields: tuple[Field, ...]) -> list[tuple[str, str | None, bool]]:
    return [(field.key, field.value, field.disabled) for field in fields]


def shape(items: tuple[Item, ...]) -> list[Any]:
    return [
        {item.name: shape(item.items)} if isinstance(item, Folder) else item.name for item in items
    ]


def named(*names: str, **more: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": name, "name": name, "url": "http://x", **more.get(name, {})} for name in names]


TREES: list[tuple[str, dict[str, Any], list[Any], list[str]]] = [
    (
        "lists give the order",
        {"order": ["b", "a"], "requests": named("a", "b", "c")},
        ["b", "a", "c"],
        [],
    ),
    (
        "folders come first, nested ones too",
        {
            "order": ["a"],
            "folders_order": ["G", "F"],
            "folders": named("F", "G", "H", F={"folders_order": ["H"], "order": ["b"]}),
            "requests": named("a", "b", "c", c={"folder": "H"}),
        },
        [{"G": []}, {"F": [{"H": ["c"]}, "b"]}, "a"],
        [],
    ),
    (
        "a folder says itself where it stands",
        {
            "folders": named("F", "G", G={"folder": "F"}),
            "requests": named("a", a={"folder": "G"}),
        },
        [{"F": [{"G": ["a"]}]}],
        [],
    ),
    (
        "an unknown folder is none",
        {"requests": named("a", "b", a={"folder": "gone"}, b={"folder": None})},
        ["a", "b"],
        [],
    ),
    (
        "what two lists name stands once, in the folder",
        {
            "order": ["a", "b"],
            "folders": named("F", F={"order": ["a", "a"]}),
            "requests": named("a", "b"),
        },
        [{"F": ["a"]}, "b"],
        [],
    ),
    (
        "an id that two requests have keeps both",
        {"order": ["a"], "requests": [*named("a", "b"), *named("a")]},
        ["a", "a", "b"],
        [],
    ),
    (
        "requests without an id stay",
        {"order": ["a"], "requests": [{"name": "x"}, {"name": "y"}, *named("a")]},
        ["a", "x", "y"],
        [],
    ),
    (
        "ids that name nothing are told",
        {"order": ["a", "gone"], "folders_order": ["gone"], "requests": named("a")},
        ["a"],
        ["PW130", "PW130"],
    ),
    (
        "folders in a circle are broken out of it",
        {
            "folders": named("F", "G", F={"folders_order": ["G"]}, G={"folders_order": ["F"]}),
            "requests": named("a", a={"folder": "G"}),
        },
        [{"F": [{"G": ["a"]}]}],
        ["PW131"],
    ),
    (
        "entries that are no objects are told",
        {"folders": [None, "F"], "requests": [7, *named("a")], "order": {"a": 1}},
        ["a"],
        ["PW115", "PW115", "PW115"],
    ),
]


@pytest.mark.parametrize(
    ("document", "wanted", "codes"), [row[1:] for row in TREES], ids=[row[0] for row in TREES]
)
def test_the_order(document: dict[str, Any], wanted: list[Any], codes: list[str]) -> None:
    sink = Sink()
    assert shape(decoded(document, sink).items) == wanted
    assert [each.code for each in sink] == codes


def test_a_chain_of_folders_longer_than_the_limit_loses_nothing() -> None:
    count = 3 * v1_tree.DEPTH_LIMIT
    folders = [{"id": str(n), "name": str(n), "folder": str(n - 1)} for n in range(count)]
    requests = [{"id": f"r{n}", "folder": str(n)} for n in range(count)]
    sink = Sink()
    found = decoded({"folders": folders, "requests": requests}, sink)
    assert sorted(each.id for each in found.requests()) == sorted(f"r{n}" for n in range(count))
    assert [each.code for each in sink] == ["PW131", "PW131"]


def test_places_are_told_by_pointer_and_by_name() -> None:
    document = {
        "folders": named("F", "G", G={"folder": "F"}),
        "requests": named("a", a={"folder": "G"}),
    }
    (found,) = decoded(document).requests()
    assert found.origin == Origin("c.json", "/requests/0", ("F", "G", "a"))


BODIES: list[tuple[dict[str, Any], str, Any]] = [
    ({"dataMode": "raw", "rawModeData": '{"a": 1}'}, "raw", '{"a": 1}'),
    ({"dataMode": "raw", "rawModeData": ["x"]}, "raw", "x"),
    ({"dataMode": "raw", "data": "x"}, "raw", "x"),
    ({"dataMode": "raw", "rawModeData": [], "data": []}, "raw", ""),
    ({"dataMode": None, "data": None}, "none", ""),
    ({"dataMode": "params", "data": []}, "none", ""),
    ({"dataMode": "params", "data": [{"key": "a", "value": "1"}]}, "formdata", ["a"]),
    ({"dataMode": "urlencoded", "data": "a=1&b=2"}, "urlencoded", ["a", "b"]),
    ({"dataMode": "urlencoded", "rawModeData": [{"key": "a"}, {"key": "b"}]}, "urlencoded", "ab"),
    ({"data": [{"key": "a", "value": "1"}]}, "formdata", ["a"]),
    ({"rawModeData": "x"}, "raw", "x"),
    ({"dataMode": "raw", "rawModeData": "x", "dataDisabled": True}, "none", ""),
    ({"dataMode": "binary", "rawModeData": "/a/b.png", "data": []}, "file", "/a/b.png"),
    ({"dataMode": "binary", "data": []}, "file", ""),
    ({"dataMode": "telepathy"}, "none", ""),
    ({}, "none", ""),
]


@pytest.mark.parametrize(("members", "mode", "holds"), BODIES)
def test_bodies(members: dict[str, Any], mode: str, holds: Any) -> None:
    body = sent(**members).body
    assert body.mode == mode
    if body.fields:
        assert [field.key for field in body.fields if field.key] == list(holds)
    else:
        assert (body.file or body.raw) == holds


def test_what_a_form_says_of_its_fields() -> None:
    data = [
        {"key": "a", "value": "1", "enabled": False, "description": "words"},
        {"key": "f", "type": "file", "value": "/a/b"},
        {"key": "g", "type": "file", "value": ["/a", "/b"]},
        {"key": "h", "type": "file", "value": None},
    ]
    fields = sent(dataMode="params", data=data).body.fields
    assert (fields[0].disabled, fields[0].description) == (True, "words")
    assert [field.files for field in fields] == [(), ("/a/b",), ("/a", "/b"), ()]
    assert [field.value for field in fields] == ["1", None, None, None]


def test_the_language_of_a_raw_body_and_graphql() -> None:
    options = {"raw": {"language": "json"}}
    assert sent(dataMode="raw", rawModeData="{}", dataOptions=options).body.language == "json"
    told = {"query": "{ a }", "operationName": "A", "variables": {"x": 1}}
    body = sent(dataMode="graphql", graphqlModeData=told).body
    assert (body.raw, body.graphql_operation, body.graphql_variables) == ("{ a }", "A", '{"x": 1}')


@pytest.mark.parametrize(
    ("members", "wanted"),
    [
        ({"headers": "A: 1\n//B: 2\n"}, [("A", "1", False), ("B", "2", True)]),
        (
            {
                "headers": "A: 1\nC: 3",
                "headerData": [
                    {"key": "A", "value": "one", "enabled": True},
                    {"key": "//B", "value": "2"},
                    {"key": "D", "value": "4", "enabled": False},
                ],
            },
            [("A", "one", False), ("B", "2", True), ("D", "4", True), ("C", "3", False)],
        ),
        ({"headers": [{"key": "A", "value": "1"}]}, [("A", "1", False)]),
        ({"headers": None, "headerData": None}, []),
    ],
)
def test_headers(members: dict[str, Any], wanted: list[Any]) -> None:
    assert pairs(sent(**members).headers) == wanted


def test_the_url_and_what_stands_beside_it() -> None:
    url = sent(
        url="http://x/:id/:name?a=1",
        queryParams=[{"key": "a", "value": "1", "enabled": False}, {"key": "b", "value": "2"}],
        pathVariableData=[{"key": "id", "value": "7", "description": "which"}],
        pathVariables={"id": "old", "name": "n"},
    ).url
    assert url.raw == "http://x/:id/:name?a=1"
    assert pairs(url.query) == [("a", "1", True), ("b", "2", False)]
    found = [(each.key, each.value, each.description) for each in url.variables]
    assert found == [("id", "7", "which"), ("name", "n", "")]
    assert sent(url=None).url.raw == ""


AUTHS: list[tuple[dict[str, Any], Any]] = [
    ({"auth": {"type": "basic", "basic": [{"key": "username", "value": "u"}]}}, ("basic", "u")),
    ({"auth": {"type": "noauth"}, "currentHelper": "basicAuth"}, ("noauth", None)),
    (
        {"auth": None, "currentHelper": "basicAuth", "helperAttributes": {"username": "u"}},
        ("basic", "u"),
    ),
    (
        {"currentHelper": "basicAuth", "helperAttributes": json.dumps({"username": "u"})},
        ("basic", "u"),
    ),
    ({"currentHelper": "bearerAuth"}, ("bearer", None)),
    ({"currentHelper": "normal", "helperAttributes": {}}, None),
    ({"currentHelper": None}, None),
    ({}, None),
]


@pytest.mark.parametrize(("members", "wanted"), AUTHS)
def test_auth(members: dict[str, Any], wanted: Any) -> None:
    auth = sent(**members).auth
    assert (auth and (auth.type, auth.get("username") or None)) == wanted


@pytest.mark.parametrize(
    ("helper", "attributes", "wanted"),
    [
        ("hawkAuth", {"hawk_id": "i", "ext": "e", "id": "hawk"}, {"authId": "i", "extraData": "e"}),
        ("oAuth1", {"header": True, "time": 5}, {"addParamsToHeader": True}),
        ("oAuth2", {"grantType": "implicit", "scope": "all"}, {"grant_type": "implicit", "scope": "all"}),
        ("apikeyAuth", {"key": "k", "in": "query"}, {"key": "k", "in": "query"}),
    ],
)  # fmt: skip
def test_helpers_speak_as_later_formats_do(helper: str, attributes: Any, wanted: Any) -> None:
    auth = sent(currentHelper=helper, helperAttributes=attributes).auth
    assert isinstance(auth, Auth)
    assert dict(auth.parameters) == wanted


@pytest.mark.parametrize("attributes", ['{"id":"oAuth1","consumerK', {"0": "{", "1": '"'}, 5])
def test_attributes_that_cannot_be_read_are_told(attributes: Any) -> None:
    sink = Sink()
    request = {"id": "r", "currentHelper": "oAuth1", "helperAttributes": attributes}
    (found,) = decoded({"requests": [request]}, sink).requests()
    assert (found.request.auth.type, found.request.auth.parameters) == ("oauth1", ())
    assert [(each.code, each.origin.pointer) for each in sink] == [
        ("PW116", "/requests/0/helperAttributes")
    ]


def test_scripts_in_both_forms() -> None:
    events = [{"listen": "test", "script": {"exec": ["a", "b"]}}]
    found = one(events=events, tests="older", preRequestScript="c").scripts
    assert [(each.listen, each.source) for each in found] == [("test", "a\nb"), ("prerequest", "c")]
    found = one(tests=["a", "b"], preRequestScript="", events=None).scripts
    assert [(each.listen, each.source) for each in found] == [("test", "a\nb")]
    (nameless,) = one(events=[{"script": {"exec": "a"}}]).scripts
    assert nameless.listen == "test"


def test_what_folders_and_the_collection_say() -> None:
    document = {
        "id": "c",
        "name": "C",
        "description": "words",
        "variables": [{"id": "base", "value": "http://x"}],
        "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{t}}"}]},
        "folders": [
            {"id": "F", "name": "F", "description": "inner", "tests": "a", "auth": {"type": "noauth"}}
        ],
    }  # fmt: skip
    found = decoded(document)
    assert (found.id, found.version, found.description) == ("c", "1", "words")
    assert [(each.key, each.value) for each in found.variables] == [("base", "http://x")]
    assert found.auth.type == "bearer"
    (folder,) = found.items
    assert (folder.description, folder.auth.type) == ("inner", "noauth")
    assert [each.source for each in folder.scripts] == ["a"]


def test_a_saved_response() -> None:
    answer = {
        "id": "s",
        "name": "ok",
        "responseCode": {"code": 201, "name": "Created"},
        "headers": [{"key": "A", "value": "1"}],
        "mime": "application/json",
        "text": '{"a": 1}',
        "language": "javascript",
        "requestObject": json.dumps({"url": "http://x?a=1", "method": "POST"}),
    }
    (found,) = one(responses=[answer]).responses
    assert (found.name, found.code, found.status) == ("ok", 201, "Created")
    assert (found.body, found.language) == ('{"a": 1}', "javascript")
    assert [(each.key, each.value) for each in found.headers] == [
        ("A", "1"),
        ("Content-Type", "application/json"),
    ]
    assert found.request is not None
    assert (found.request.method, found.request.url.raw) == ("POST", "http://x?a=1")
    assert found.request.url.origin.pointer == "/requests/0/responses/0/requestObject"


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ({"request": {"url": "http://other"}}, "http://other"),
        ({"request": "b"}, "http://b"),
        ({"request": "a"}, None),
        ({"request": "gone"}, None),
        ({"requestObject": {}, "request": None}, None),
        ({"requestObject": None, "request": 5}, None),
    ],
)
def test_the_request_that_was_answered(given: dict[str, Any], url: str | None) -> None:
    requests = [
        {"id": "a", "url": "http://a", "responses": [given]},
        {"id": "b", "url": "http://b"},
    ]
    (found,) = next(iter(decoded({"requests": requests}).requests())).responses
    assert (found.request.url.raw if found.request else None) == url


@pytest.mark.parametrize(
    ("code", "wanted"),
    [({"code": 200}, 200), ({"code": "404"}, 404), (None, None), (200, 200), ({}, None)],
)
def test_statuses(code: Any, wanted: int | None) -> None:
    (found,) = one(responses=[{"responseCode": code}]).responses
    assert found.code == wanted


def test_saved_responses_stand_as_listed() -> None:
    answers = [{"id": "s"}, {"id": "t"}, {"id": "u"}, None]
    found = one(responses=answers, responses_order=["u", ["t"], "s", "gone"]).responses
    assert [each.origin.pointer for each in found] == [
        "/requests/0/responses/2",
        "/requests/0/responses/0",
        "/requests/0/responses/1",
    ]


def test_graphql_that_is_not_there_is_no_body() -> None:
    body = sent(dataMode="graphql").body
    assert (body.mode, body.raw) == ("none", "")
