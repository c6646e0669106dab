"""Any input ends in facts or in a diagnostic, never in a traceback."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postwright import postman
from postwright.diagnostics import CODES, Failure, Sink
from postwright.lower import lower
from postwright.redact import redact
from postwright.source import position

SEED: dict[str, Any] = {
    "info": {
        "name": "Seed",
        "_postman_id": "c1",
        "description": {"content": 'Use `page`.\n```json\n{"data": [], "meta": {...}}\n```'},
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
    "variable": [{"key": "base", "value": "https://{{host}}"}, {"key": "host", "value": "x.io"}],
    "event": [{"listen": "prerequest", "script": {"exec": ["var a = 1;"]}}],
    "item": [
        {
            "name": "Folder",
            "description": "Words",
            "auth": {"type": "oauth2", "oauth2": [{"key": "accessTokenUrl", "value": "https://t"}]},
            "item": [
                {
                    "name": "Create",
                    "id": "r1",
                    "event": [
                        {
                            "listen": "test",
                            "script": {
                                "exec": [
                                    "const j = pm.response.json();",
                                    'pm.environment.set("token", j.token);',
                                    'pm.expect(j).to.have.property("id");',
                                ]
                            },
                        }
                    ],
                    "request": {
                        "method": "POST",
                        "header": [{"key": "Content-Type", "value": "application/json"}],
                        "url": {
                            "raw": "{{base}}/v1/things/:id?page=1",
                            "host": ["{{base}}"],
                            "path": ["v1", "things", ":id", "{{key}}.json"],
                            "query": [{"key": "page", "value": "1", "disabled": True}],
                            "variable": [{"key": "id", "value": "7"}],
                        },
                        "body": {
                            "mode": "raw",
                            "raw": '{"a": {{x}}, "password": "p", /* c */ "b": [1, 2,]}',
                            "options": {"raw": {"language": "json"}},
                        },
                    },
                    "response": [
                        {
                            "name": "ok",
                            "code": 201,
                            "header": [{"key": "Set-Cookie", "value": "a=b; Path=/"}],
                            "body": '{"id": 1, "token": "t"}',
                            "originalRequest": {"method": "POST", "url": "{{base}}/v1/things/1"},
                        }
                    ],
                }
            ],
        },
        {
            "name": "Upload",
            "request": {
                "method": "PUT",
                "header": "A: b\nAuthorization: Basic {{x}}",
                "url": "https://u:p@x.io/files?key=v#f",
                "body": {
                    "mode": "formdata",
                    "formdata": [{"key": "f", "type": "file", "src": "a"}],
                },
            },
        },
    ],
}

OLD_SEED: dict[str, Any] = {
    "id": "c1",
    "name": "Old",
    "description": "<p>Use <code>page</code>.</p><table><tr><td>a</td><td>b</td></tr></table>",
    "order": ["r2"],
    "folders_order": ["f1"],
    "variables": [{"id": "base", "value": "https://x.io"}],
    "folders": [
        {"id": "f1", "name": "F", "order": ["r1"], "folders_order": ["f2"]},
        {"id": "f2", "name": "G", "folder": "f1", "auth": {"type": "noauth"}},
    ],
    "requests": [
        {
            "id": "r1",
            "name": "Create",
            "url": "{{base}}/things/:id?a=1",
            "method": "POST",
            "headers": "A: b\n//C: d",
            "headerData": [{"key": "E", "value": "f", "enabled": False}],
            "queryParams": [{"key": "a", "value": "1", "equals": True, "enabled": True}],
            "pathVariables": {"id": "7"},
            "pathVariableData": [{"key": "id", "value": "7"}],
            "dataMode": "raw",
            "rawModeData": '{"password": "p"}',
            "data": [],
            "currentHelper": "oAuth2",
            "helperAttributes": '{"id": "oAuth2", "accessToken": "t"}',
            "tests": "pm.environment.set('token', pm.response.json().token);",
            "events": [{"listen": "prerequest", "script": {"exec": ["var a = 1;"]}}],
            "responses_order": ["s1"],
            "responses": [
                {
                    "id": "s1",
                    "name": "ok",
                    "responseCode": {"code": 200, "name": "OK"},
                    "headers": [{"key": "B", "value": "c"}],
                    "mime": "application/json",
                    "text": '{"token": "t"}',
                    "requestObject": '{"url": "https://x.io/things/7", "data": [{"key": "a"}]}',
                    "request": "r2",
                }
            ],
        },
        {
            "id": "r2",
            "folder": "f2",
            "url": "https://u:p@x.io",
            "dataMode": "params",
            "data": [{"key": "f", "type": "file", "value": "a", "enabled": True}],
        },
    ],
}

HOSTILE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.sampled_from(
        [
            "{{",
            "}}",
            "{{a}}",
            "{{{{a}}}}",
            ":",
            ":id",
            "//",
            "?",
            "#",
            "://",
            "a@b",
            "%zz",
            "\x00",
            "\x1b[31m",
            "\u2028",
            "[",
            '{"a":',
            '{"token":"',
            "{{base}}",
            "`${",
            "pm.test(",
            "*/",
            "bearer",
            "apikey",
            "formdata",
            "graphql",
            "urlencoded",
            "file",
            "test",
            "<a b>",
            "\\",
        ]
    ),
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["key", "value", "type", "raw", "item", "name"]), inner),
        max_leaves=6,
    ),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    entries = value.items() if isinstance(value, dict) else []
    entries = enumerate(value) if isinstance(value, list) else entries
    for key, inner in entries:
        found += places(inner, (*path, key))
    return found


PLACES = [(seed, path) for seed in (SEED, OLD_SEED) for path in places(seed)]


def mutated(seed: dict[str, Any], path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    document = copy.deepcopy(seed)
    node = document
    for step in path[:-1]:
        node = node[step]
    node[path[-1]] = value
    return document


def walk(file: Path) -> None:
    """The first three stages; what they report can be found in the file."""
    sink = Sink()
    failures = []
    try:
        collection = postman.read(file, sink)
        environment = postman.Environment("e", collection.variables, origin=collection.origin)
        clean, environments = redact(collection, [environment], sink)
        lower(clean, environments, sink)
    except Failure as failure:
        failures = [failure.diagnostic]
    for diagnostic in (*failures, *sink):
        assert diagnostic.code in CODES
        assert diagnostic.code in UNREADABLE or position(diagnostic.origin) is not None, diagnostic


UNREADABLE = {"PW101", "PW102", "PW103"}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "collection.json"


def test_the_seed_itself_is_read_without_loss(file: Path) -> None:
    file.write_text(json.dumps(SEED), encoding="utf-8")
    sink = Sink()
    facts = lower(redact(postman.read(file, sink), (), sink)[0], (), sink)
    assert [request.name for request in facts.requests] == ["Create", "Upload"]
    assert {each.code for each in sink} == {"PW209"}


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.sampled_from(PLACES), value=HOSTILE)
def test_any_value_in_any_place(file: Path, place: tuple[Any, Any], value: Any) -> None:
    text = json.dumps(mutated(*place, value))
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    walk(file)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200), at=st.integers(0, 3000), cut=st.booleans())
def test_any_bytes(file: Path, data: bytes, at: int, cut: bool) -> None:
    whole = json.dumps(SEED).encode()
    file.write_bytes(whole[:at] + data + (b"" if cut else whole[at:]))
    walk(file)
