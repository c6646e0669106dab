"""From what a user gives to collections with their environments."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postwright.diagnostics import Failure, Sink
from postwright.postman import read_all, reading

Write = Callable[[Any], Path]

GET = "$kind: http-request\nurl: https://x.io/a\n"
ENVIRONMENT = "name: Dev\nvalues:\n  - {key: a, value: 012}\n"


def export(name: str) -> dict[str, Any]:
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    item = [{"name": "List", "request": "https://x.io/a"}]
    return {"info": {"name": name, "schema": schema}, "item": item}


def environment(name: str) -> dict[str, Any]:
    return {"name": name, "values": [{"key": "a", "value": "1"}]}


Given = dict[str, Any]
Found = list[tuple[str, list[str]]]

FOLDERS: list[tuple[str, Given, str, Found, list[str]]] = [
    ("a collection", {"A.request.yaml": GET}, "", [("api", [])], []),
    (
        "a collection with environments",
        {"A.request.yaml": GET, "d.environment.yaml": ENVIRONMENT, "g.globals.yml": "values: []"},
        "",
        [("api", ["Dev", "g (globals)"])],
        [],
    ),
    ("folders without definitions", {"x/y/A.request.yaml": GET}, "", [("api", [])], []),
    (
        "exports",
        {"b.json": export("B"), "a.json": export("A"), "env.json": environment("E")},
        "",
        [("A", ["E"]), ("B", ["E"])],
        [],
    ),
    (
        "exports beside other things",
        {
            "a.json": export("A"),
            "package.json": {"version": "1"},
            "README.md": "",
            "old/b.json": {},
        },
        "",
        [("A", [])],
        ["PW154", "PW155", "PW155"],
    ),
    (
        "a workspace",
        {
            "collections/One/A.request.yaml": GET,
            "collections/Two/in/A.request.yaml": GET,
            "environments/Dev.environment.yaml": ENVIRONMENT,
            "environments/live.environment.json": environment("Live"),
            "globals/all.globals.yaml": "values: {b: 1}",
        },
        "",
        [(name, ["Dev", "Live", "all (globals)"]) for name in ("One", "Two")],
        [],
    ),
    (
        "the project around a workspace",
        {"postman/collections/One/A.request.yaml": GET, "package.json": {}, "src/x.py": ""},
        "",
        [("One", [])],
        [],
    ),
    (
        "the collections of a workspace",
        {"collections/One/x/A.request.yaml": GET, "collections/Two/A.request.yaml": GET},
        "collections",
        [("One", []), ("Two", [])],
        [],
    ),
    (
        "exports in the folders of a workspace",
        {"collections/a.json": export("A"), "environments/e.json": environment("E")},
        "",
        [("A", ["E"])],
        [],
    ),
]


@pytest.mark.parametrize(
    ("files", "given", "found", "told"),
    [pytest.param(*rest, id=title) for title, *rest in FOLDERS],
)
def test_folders(folder: Write, files: Given, given: str, found: Found, told: list[str]) -> None:
    sink = Sink()
    read = read_all([folder(files) / given], [], sink)
    assert [
        (
            source.collection.name,
            [each.name + " (globals)" * each.is_global for each in source.environments],
        )
        for source in read
    ] == found
    assert sorted(each.code for each in sink) == told


def test_named_environments_come_before_those_of_a_folder(folder: Write) -> None:
    files = {"in/a.json": export("A"), "in/e.json": environment("E"), "n.json": environment("N")}
    root = folder({**files, "b.json": export("B")})
    read = read_all([root / "in", root / "b.json"], [root / "n.json"], Sink())
    names = [[each.name for each in source.environments] for source in read]
    assert names == [["N", "E"], ["N"]]


def test_yaml_values_of_environments_stay_what_they_say(folder: Write) -> None:
    text = "values:\n  - {key: a, value: 012, secret: true}\n  - {key: b, value: 1.10, enabled: false}\n"
    root = folder({"A.request.yaml": GET, "x.environment.yaml": text})
    (source,) = read_all([root], [], Sink())
    (found,) = source.environments
    assert [(v.key, v.value, v.type, v.enabled) for v in found.values] == [
        ("a", "012", "secret", True),
        ("b", "1.10", "", False),
    ]
    assert found.origin.file.endswith("x.environment.yaml")


FAULTS: list[tuple[Given, str]] = [
    ({"README.md": ""}, "PW157"),
    ({"e.json": environment("E")}, "PW157"),
    ({"package.json": {}}, "PW157"),
    ({"a.json": export("A"), "b.json": '{"info": '}, "PW104"),
    ({"A.request.yaml": GET, "e.environment.yaml": "values: [\n"}, "PW150"),
    ({"A.request.yaml": GET, "e.environment.yaml": "name: Dev\n"}, "PW119"),
    ({".resources/definition.yaml": "$kind: collection\n"}, "PW113"),
]


@pytest.mark.parametrize(("files", "code"), FAULTS)
def test_what_cannot_be_read_is_a_failure(folder: Write, files: Given, code: str) -> None:
    with pytest.raises(Failure) as caught:
        read_all([folder(files)], [], Sink())
    assert caught.value.diagnostic.code == code
    assert caught.value.diagnostic.help


def test_limits_hold_over_the_sum(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root = folder({"a.json": export("A"), "b.json": export("B")})
    size = (root / "a.json").stat().st_size
    files = [root / "a.json", root / "b.json"]
    for name, limit, code in (("SIZE_LIMIT", size, "PW102"), ("ITEM_LIMIT", 1, "PW114")):
        monkeypatch.setattr(reading, name, limit)
        assert len(read_all(files[:1], [], Sink())) == 1
        with pytest.raises(Failure) as caught:
            read_all(files, [], Sink())
        assert caught.value.diagnostic.code == code
        monkeypatch.undo()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    given = json.dumps(export("A")).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    (source,) = read_all([Path("-")], [], Sink())
    (request,) = source.collection.requests()
    assert request.origin.file == "<stdin>"
