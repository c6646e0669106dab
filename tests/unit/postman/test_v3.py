"""Folders of the format v3: what is read, and what becomes of everything else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postwright import postman
from postwright.diagnostics import Diagnostic, Failure, Sink
from postwright.postman import reading
from postwright.postman.model import Collection, Folder, RequestItem
from postwright.postman.v3 import files
from postwright.source import position

Write = Callable[[Any], Path]

GET = "$kind: http-request\nurl: https://x.io/a\n"


def read(path: Path) -> tuple[Collection, list[Diagnostic]]:
    sink = Sink()
    found = postman.read(path, sink)
    return found, list(sink)


def codes(found: list[Diagnostic]) -> list[str]:
    return [each.code for each in found]


def only(path: Path) -> RequestItem:
    (request,) = read(path)[0].requests()
    return request


def outline(collection: Collection) -> list[Any]:
    return [_outline(item) for item in collection.items]


def _outline(item: Folder | RequestItem) -> Any:
    return {item.name: [*map(_outline, item.items)]} if isinstance(item, Folder) else item.name


def test_names_come_from_files_and_the_order_from_order(folder: Write) -> None:
    found, told = read(
        folder(
            {
                "B.request.yaml": GET,
                "A.request.yml": GET,
                "Late.request.yaml": GET + "order: 3000",
                "First.request.yaml": GET + "order: 10\nname: 'The / first'",
                "Inner/C.request.yaml": GET,
                "Inner/.resources/definition.yaml": "$kind: collection\norder: 2000.5",
                "Bare/Deep/D.request.yaml": GET,
                "No order/.resources/definition.yml": "$kind: collection\nname: Given",
            }
        )
    )
    assert (found.name, found.version, told) == ("api", "3.0", [])
    assert outline(found) == [
        "The / first",
        {"Inner": ["C"]},
        "Late",
        "A",
        "B",
        {"Bare": [{"Deep": ["D"]}]},
        {"Given": []},
    ]


def test_a_definition_is_the_collection_s(folder: Write) -> None:
    definition = (
        "$kind: collection\nid: c1\nname: Leads\ndescription: Words\nvariables: {a: 1, b: x}\n"
        "auth: {type: bearer, credentials: {token: '{{t}}'}}\n"
        "scripts:\n  - {type: 'http:beforeRequest', code: a()}\n"
        "  - {type: 'http:afterResponse', code: b()}\n  - {type: 'grpc:beforeInvoke', code: c()}\n"
    )
    found, told = read(folder({".resources/definition.yaml": definition, "A.request.yaml": GET}))
    assert (found.id, found.name, found.description, told) == ("c1", "Leads", "Words", [])
    assert [(each.key, each.value) for each in found.variables] == [("a", 1), ("b", "x")]
    assert found.auth is not None
    assert (found.auth.type, found.auth.parameters) == ("bearer", (("token", "{{t}}"),))
    assert [(each.listen, each.source) for each in found.scripts] == [
        ("prerequest", "a()"),
        ("test", "b()"),
        ("grpc:beforeInvoke", "c()"),
    ]


AUTHS: list[tuple[str, str | None, list[str]]] = [
    ("{type: noauth}", "noauth", []),
    ("{type: inherit}", None, []),
    ("null", None, []),
    ("[]", None, []),
    ("[{id: a, name: one, type: basic, credentials: [{key: username, value: u}]}]", "basic", []),
    ("[{type: bearer}, {type: basic, name: two}]", "bearer", []),
    ("bearer", None, ["PW116"]),
]


@pytest.mark.parametrize(("written", "kind", "told"), AUTHS, ids=[each for each, *_ in AUTHS])
def test_auths(folder: Write, written: str, kind: str | None, told: list[str]) -> None:
    found, noticed = read(folder({"A.request.yaml": GET + f"auth: {written}\n"}))
    (request,) = found.requests()
    assert (request.request.auth and request.request.auth.type) == kind
    assert codes(noticed) == told


def test_of_several_auths_one_is_chosen(folder: Write) -> None:
    written = "[{type: bearer}, {type: basic, name: two}]"
    found, _ = read(folder({"A.request.yaml": GET + f"auth: {written}\n"}))
    (request,) = found.requests()
    assert request.request.auth is not None
    assert [each.type for each in request.request.auth.others] == ["basic"]


FIELDS: list[tuple[str, list[tuple[str, str | None, bool]]]] = [
    ("{A: 1.10, B: on, C: null}", [("A", "1.10", False), ("B", "on", False), ("C", None, False)]),
    (
        "[{key: A, value: '1', disabled: true}, {key: A, value: 2}, {key: null, value: x}]",
        [("A", "1", True), ("A", "2", False), ("", "x", False)],
    ),
    ("", []),
    ("[]", []),
]


@pytest.mark.parametrize(("written", "wanted"), FIELDS)
@pytest.mark.parametrize("place", ["headers", "queryParams"])
def test_keys_and_values(
    folder: Write, place: str, written: str, wanted: list[tuple[str, str | None, bool]]
) -> None:
    request = only(folder({"A.request.yaml": GET + f"{place}: {written}\n"})).request
    found = request.headers if place == "headers" else request.url.query
    assert [(each.key, each.value, each.disabled) for each in found] == wanted


BODIES: list[tuple[str, tuple[str, str, str], list[str]]] = [
    ("{type: json, content: '{}'}", ("raw", "{}", "json"), []),
    ("{type: text, content: '{\"a\": 1}'}", ("raw", '{"a": 1}', ""), []),
    ("{type: json, content: {a: [1]}}", ("raw", '{"a": [1]}', "json"), []),
    ("{type: none}", ("none", "", ""), []),
    ("{type: file, content: {src: a.bin}}", ("file", "a.bin", ""), []),
    ("{type: file, content: a.bin}", ("file", "a.bin", ""), []),
    ("{type: graphql, content: {query: '{a}'}}", ("graphql", "{a}", ""), []),
    ("{type: odd, content: x}", ("none", "", ""), ["PW116"]),
    ("words", ("none", "", ""), []),
]


@pytest.mark.parametrize(("written", "wanted", "told"), BODIES, ids=[each for each, *_ in BODIES])
def test_bodies(folder: Write, written: str, wanted: tuple[str, str, str], told: list[str]) -> None:
    found, noticed = read(folder({"A.request.yaml": GET + f"method: POST\nbody: {written}\n"}))
    (request,) = found.requests()
    body = request.request.body
    assert (body.mode, body.file or body.raw, body.language) == wanted
    assert codes(noticed) == told


KINDS = [
    ("http-request", True, []),
    ("graphql-request", True, []),
    ("", True, []),
    ("grpc-request", False, ["PW153"]),
    ("websocket-request", False, ["PW153"]),
    ("socket.io-request", False, ["PW153"]),
    ("mqtt-request", False, ["PW153"]),
    ("mcp-request", False, ["PW153"]),
    ("llm-request", False, ["PW153"]),
    ("http-example", False, ["PW152"]),
    ("other", False, ["PW152"]),
    ("[a]", False, ["PW152"]),
    ("{a: 1}", False, ["PW152"]),
    ("7", False, ["PW152"]),
]


@pytest.mark.parametrize(("kind", "is_read", "told"), KINDS)
def test_every_kind_is_read_or_named(
    folder: Write, kind: str, is_read: bool, told: list[str]
) -> None:
    given = {"In/B.request.yaml": f"$kind: {kind}\nurl: https://x.io/b\n", "A.request.yaml": GET}
    found, noticed = read(folder(given))
    assert ("B" in [item.name for item in found.requests()]) == is_read
    assert codes(noticed) == told
    for each in noticed:
        assert each.origin.breadcrumb == ("In", "B")
        assert position(each.origin) is not None


def test_graphql_requests_are_posted(folder: Write) -> None:
    text = "$kind: graphql-request\nurl: https://x.io/g\nquery: '{a}'\nvariables: '{}'\n"
    request = only(folder({"A.request.yaml": text})).request
    assert (request.method, request.body.mode, request.body.raw) == ("POST", "graphql", "{a}")
    assert request.body.graphql_variables == "{}"


EXAMPLE = "$kind: http-example\nresponse: {statusCode: 200, body: {type: json, content: '{}'}}\n"


def test_examples_stand_in_resources_or_beside_the_request(folder: Write) -> None:
    found, told = read(
        folder(
            {
                "A.request.yaml": GET,
                ".resources/A.resources/examples/Two.example.yaml": EXAMPLE + "order: 2",
                ".resources/A.resources/examples/One.example.yml": EXAMPLE + "order: 1",
                "B.request.yaml": GET,
                "B.resources/examples/Other.example.yaml": EXAMPLE
                + "name: Named\nrequest: {url: u}",
            }
        )
    )
    first, second = found.requests()
    assert [each.name for each in first.responses] == ["One", "Two"]
    assert [each.name for each in second.responses] == ["Named"]
    (saved,) = second.responses
    assert (saved.code, saved.body, saved.language) == (200, "{}", "json")
    assert saved.request is not None
    assert saved.request.url.raw == "u"
    assert saved.origin.file.endswith("Other.example.yaml")
    assert saved.origin.breadcrumb == ("B", "Named")
    assert told == []


LEFT_OUT: list[tuple[dict[str, str], str, str]] = [
    ({"B.request.yaml": "url: [\n"}, "PW152", "line 2"),
    ({"B.request.yaml": ""}, "PW152", "no mapping"),
    ({"B.request.yaml": "- a\n"}, "PW152", "no mapping"),
    ({"B.request.yaml": "<<<<<<< HEAD\nurl: a\n"}, "PW152", "line 2"),
    ({".resources/A.resources/examples/x.example.yaml": "a: *b"}, "PW152", "`b`"),
    ({".resources/A.resources/examples/x.example.yaml": "$kind: grpc-example"}, "PW153", "gRPC"),
    ({".resources/B.resources/examples/x.example.yaml": EXAMPLE}, "PW154", "no request"),
    ({"notes.yaml": "a: 1"}, "PW154", "name"),
    ({"definition.yaml": "a: 1"}, "PW154", "name"),
    ({"README.md": "# Hi"}, "PW155", "no part"),
    ({"A.request.json": "{}"}, "PW155", "no part"),
]


@pytest.mark.parametrize(("more", "code", "says"), LEFT_OUT)
def test_what_is_not_read_is_named(
    folder: Write, more: dict[str, str], code: str, says: str
) -> None:
    found, told = read(folder({"A.request.yaml": GET, **more}))
    assert [item.name for item in found.requests()] == ["A"]
    assert codes(told) == [code]
    assert says in told[0].message
    (name,) = more
    assert name.startswith(told[0].origin.file.partition("api" + os.sep)[2])


def test_names_that_begin_with_a_dot_and_environments_are_no_strangers(folder: Write) -> None:
    given = {"A.request.yaml": GET, ".DS_Store": "", ".git/x.request.yaml": GET}
    found, told = read(folder({**given, "dev.environment.yaml": "values: []"}))
    assert len(list(found.requests())) == 1
    assert told == []


def test_links_and_pipes_are_not_followed(folder: Write, tmp_path: Path) -> None:
    root = folder({"A.request.yaml": GET})
    (tmp_path / "secret.request.yaml").write_text(GET)
    (root / "B.request.yaml").symlink_to(tmp_path / "secret.request.yaml")
    (root / "loop").symlink_to(root, target_is_directory=True)
    os.mkfifo(root / "C.request.yaml")
    found, told = read(root)
    assert [item.name for item in found.requests()] == ["A"]
    assert codes(told) == ["PW154"] * 3


def failure(path: Path) -> Diagnostic:
    with pytest.raises(Failure) as caught:
        postman.read(path, Sink())
    return caught.value.diagnostic


@pytest.mark.parametrize(
    ("text", "code"),
    [("a: [", "PW150"), ("a: !!str b", "PW150"), ("[" * 300, "PW151"), ("a: *a", "PW150")],
)
def test_a_broken_definition_ends_the_reading(folder: Write, text: str, code: str) -> None:
    root = folder({"A.request.yaml": GET, ".resources/definition.yaml": text})
    found = failure(root)
    assert found.code == code
    assert found.origin.file.endswith("definition.yaml")
    assert found.origin.line == 1
    assert found.help


def test_limits(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {f"{name}.request.yaml": GET for name in "ABC"}
    root = folder(given | {"one/two/D.request.yaml": GET})
    assert len(list(read(root)[0].requests())) == 4
    monkeypatch.setattr(files, "DEPTH_LIMIT", 1)
    assert failure(root).code == "PW151"
    monkeypatch.undo()
    monkeypatch.setattr(reading, "ITEM_LIMIT", 5)
    assert failure(root).code == "PW114"
    monkeypatch.undo()
    monkeypatch.setattr(reading, "SIZE_LIMIT", 3 * len(GET))
    assert failure(root).code == "PW102"
    monkeypatch.undo()
    bomb = folder({"E.request.yaml": "a: " + "[" * 300})
    assert failure(bomb).code == "PW151"


def test_a_part_alone_says_to_give_the_folder(folder: Write) -> None:
    found = failure(folder({"A.request.yaml": GET}) / "A.request.yaml")
    assert (found.code, found.help) == ("PW111", "give the folder of the whole collection")


def test_origins_point_into_the_files(folder: Write) -> None:
    text = GET + "headers:\n  A: b\nbody:\n  type: urlencoded\n  content:\n    - key: a\n"
    root = folder({"In/A.request.yaml": text})
    request = only(root)
    (header,) = request.request.headers
    (field,) = request.request.body.fields
    for origin, line, column in ((header.origin, 4, 6), (field.origin, 8, 7)):
        assert origin.file == str(root / "In" / "A.request.yaml")
        assert origin.breadcrumb == ("In", "A")
        found = position(origin)
        assert found is not None
        assert (found.line, found.column) == (line, column)
