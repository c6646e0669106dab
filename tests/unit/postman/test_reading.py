"""Files that are collections, and files that are something else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postwright import postman
from postwright.diagnostics import CODES, Diagnostic, Failure, Sink
from postwright.postman import documents, reading
from postwright.source import position

V21 = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
V20 = "https://schema.getpostman.com/json/collection/v2.0.0/collection.json"
REQUEST = {"name": "List", "request": {"method": "GET", "url": "https://api.example.com/leads"}}


def written(folder: Path, content: Any) -> Path:
    file = folder / "collection.json"
    text = content if isinstance(content, str) else json.dumps(content)
    file.write_text(text, encoding="utf-8")
    return file


def collection(*items: Any, schema: str = V21, **more: Any) -> dict[str, Any]:
    return {"info": {"name": "Demo", "schema": schema}, "item": list(items), **more}


def failure(path: Path | str) -> Diagnostic:
    with pytest.raises(Failure) as caught:
        postman.read(path, Sink())
    found = caught.value.diagnostic
    assert found.code in CODES
    assert found.help
    return found


@pytest.mark.parametrize(("schema", "version"), [(V21, "2.1"), (V20, "2.0"), ("", "2.1")])
def test_versions(tmp_path: Path, schema: str, version: str) -> None:
    sink = Sink()
    found = postman.read(written(tmp_path, collection(REQUEST, schema=schema)), sink)
    assert (found.name, found.version, len(found.items)) == ("Demo", version, 1)
    assert [each.code for each in sink] == ([] if schema else ["PW118"])


def test_a_wrapped_collection_keeps_its_places(tmp_path: Path) -> None:
    found = postman.read(written(tmp_path, {"collection": collection(REQUEST)}), Sink())
    (request,) = found.requests()
    assert request.origin.pointer == "/collection/item/0"
    assert request.origin.breadcrumb == ("List",)


OTHERS: list[tuple[Any, str, str]] = [
    ({"openapi": "3.1.0", "info": {}, "paths": {}}, "PW111", "OpenAPI"),
    ({"swagger": "2.0"}, "PW111", "Swagger"),
    ({"log": {"entries": []}}, "PW111", "HAR"),
    ({"_type": "export", "__export_format": 4, "resources": []}, "PW111", "Insomnia"),
    (
        {"name": "Dev", "values": [], "_postman_variable_scope": "environment"},
        "PW111",
        "environment",
    ),
    ({"version": 1, "collections": []}, "PW111", "dump"),
    ({"a": 1}, "PW111", "no collection"),
    ([], "PW111", "array"),
    (5, "PW111", "no collection"),
    ("<!DOCTYPE html><html></html>", "PW111", "web page"),
    ("openapi: 3.1.0\n", "PW111", "YAML"),
    ("", "PW111", "empty file"),
    ("version https://git-lfs.github.com/spec/v1", "PW111", "Git LFS"),
    ({"id": "x", "name": "Old", "requests": [], "order": []}, "PW113", "'Old'"),
    (collection(), "PW113", "no requests"),
    (collection({"name": "Folder", "item": []}), "PW113", "no requests"),
    ('{"info": {\n "name": oops}', "PW104", "line 2, column 10"),
    ("[" * 1000, "PW105", "200"),
]


@pytest.mark.parametrize(("content", "code", "says"), OTHERS, ids=[says for *_, says in OTHERS])
def test_a_file_that_is_something_else_says_what(
    tmp_path: Path, content: Any, code: str, says: str
) -> None:
    found = failure(written(tmp_path, content))
    assert found.code == code
    assert says in found.message
    assert position(found.origin) is not None


def test_broken_json_is_placed(tmp_path: Path) -> None:
    origin = failure(written(tmp_path, '{"info": {\n "name": oops}')).origin
    assert (origin.line, origin.column) == (2, 10)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert failure(tmp_path / "no.json").code == "PW101"
    assert failure(tmp_path).code == "PW113"


def test_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, collection(REQUEST, REQUEST, {"name": "F", "item": [REQUEST]}))
    monkeypatch.setattr(reading, "ITEM_LIMIT", 3)
    assert failure(file).code == "PW114"
    monkeypatch.setattr(reading, "ITEM_LIMIT", 4)
    assert len(list(postman.read(file, Sink()).requests())) == 3
    monkeypatch.setattr(reading, "SIZE_LIMIT", 20)
    assert failure(file).code == "PW102"


def test_a_text_over_the_limit_is_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "TEXT_LIMIT", 1000)
    saved = {"name": "long", "code": 200, "body": "x" * 1001}
    file = written(tmp_path, collection({**REQUEST, "response": [saved]}))
    sink = Sink()
    (request,) = postman.read(file, sink).requests()
    assert request.responses[0].body == ""
    assert [(each.code, each.origin.pointer) for each in sink] == [
        ("PW117", "/item/0/response/0/body")
    ]


def test_the_metadata_of_a_documentation_page_tells_what_it_says(tmp_path: Path) -> None:
    info = {"name": "Leads", "description": "Send a Bearer token. Use `page` and `per_page`."}
    found = failure(written(tmp_path, {"collection": {"info": info}, "environments": []}))
    assert found.code == "PW110"
    assert "no requests" in found.message
    assert "bearer tokens" in found.message
    assert "pages by page, per_page" in found.message
    assert "v2.1" in found.help
    assert "api.getpostman.com" in found.help


def test_what_is_put_right_in_json_is_reported(tmp_path: Path) -> None:
    text = json.dumps(collection(REQUEST))[:-1] + ', "x": NaN, "y": 1, "y": 2, "z": "\\ud800"}'
    sink = Sink()
    postman.read(written(tmp_path, text), sink)
    assert [each.code for each in sink] == ["PW106", "PW107", "PW108"]


def test_environments(tmp_path: Path) -> None:
    values = [
        {"key": "a", "value": "1", "enabled": True, "type": "secret"},
        {"key": "b", "value": 2, "enabled": False},
        {"value": "nameless"},
        7,
    ]
    sink = Sink()
    file = written(tmp_path, {"name": "Dev", "values": values})
    found = postman.read_environment(file, sink)
    assert found.name == "Dev"
    assert not found.is_global
    assert [(v.key, v.value, v.type, v.enabled) for v in found.values] == [
        ("a", "1", "secret", True),
        ("b", 2, "", False),
    ]
    assert [each.code for each in sink] == ["PW116"]


def test_globals_and_a_nameless_environment(tmp_path: Path) -> None:
    file = written(tmp_path, {"values": [], "_postman_variable_scope": "globals"})
    found = postman.read_environment(file, Sink())
    assert (found.name, found.is_global) == ("collection", True)


def test_a_collection_is_no_environment(tmp_path: Path) -> None:
    with pytest.raises(Failure) as caught:
        postman.read_environment(written(tmp_path, collection(REQUEST)), Sink())
    assert caught.value.diagnostic.code == "PW119"
    assert "a collection" in caught.value.diagnostic.message
