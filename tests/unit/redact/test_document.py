"""Secrets in a JSON document that is to be kept: each goes, and everything else stays as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postwright import Failure, Sink, postman
from postwright.postman.strict_json import parse
from postwright.redact import redact, redact_document
from postwright.source import read_text

S = "q8Zr41LmVx0pTe7Y"
R = "REDACTED"
CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "collections"


def item(**request: Any) -> dict[str, Any]:
    return {"item": [{"name": "List", "request": {"method": "GET", **request}}]}


def answered(**response: Any) -> dict[str, Any]:
    return {"item": [{"name": "List", "request": "https://e.com", "response": [response]}]}


PLACES: dict[str, Any] = {
    "auth, v2.1": item(auth={"type": "basic", "basic": [{"key": "password", "value": S}]}),
    "auth, v2.0": item(auth={"type": "basic", "basic": {"password": S}}),
    "auth not in force": item(auth={"type": "noauth", "bearer": [{"key": "token", "value": S}]}),
    "auth in layers": item(
        auth={"type": "bearer", "bearer": {"basicConfig": [{"key": "token", "value": S}]}}
    ),
    "several auths": item(auth=[{"type": "bearer", "bearer": {"token": S}}]),
    "header": item(header=[{"key": "X-Api-Key", "value": S, "type": "text"}]),
    "header, disabled": item(header=[{"key": "Authorization", "value": S, "disabled": True}]),
    "header, as a block": item(header=f"Accept: */*\nX-Api-Key: {S}\n// X-Token: {S}\n"),
    "header, as an object": item(header={"X-Api-Key": S}),
    "query": item(url={"raw": "https://e.com", "query": [{"key": "api_key", "value": S}]}),
    "URL": item(url=f"https://e.com/a?access_token={S}"),
    "URL, raw": item(url={"raw": f"https://e.com/a?access_token={S}", "host": ["e", "com"]}),
    "URL, user": item(url=f"https://me:{S}@e.com/a"),
    "URL variable": item(url={"raw": "u", "variable": [{"key": "token", "value": S}]}),
    "published URL": item(urlObject={"query": [{"key": "api_key", "value": S}]}),
    "raw body": item(body={"mode": "raw", "raw": json.dumps({"password": S})}),
    "form": item(body={"mode": "urlencoded", "urlencoded": [{"key": "password", "value": S}]}),
    "form, as text": item(body={"mode": "urlencoded", "urlencoded": f"a=1&password={S}"}),
    "multipart": item(body={"mode": "formdata", "formdata": [{"key": "token", "value": S}]}),
    "GraphQL": item(body={"graphql": {"query": "q", "variables": f'{{"password": "{S}"}}'}}),
    "answer": answered(body=json.dumps({"access_token": S})),
    "answer's cookie": answered(cookie=[{"name": "sid", "value": S, "path": "/"}]),
    "answer's header": answered(header=[{"key": "Set-Cookie", "value": f"sid={S}; Path=/"}]),
    "what it answered": answered(originalRequest={"url": f"https://e.com?token={S}"}),
    "variable": {"variable": [{"key": "token", "value": S}]},
    "variable, hidden": {"values": [{"key": "anything", "value": S, "type": "secret"}]},
    "variable's first value": {"variable": [{"key": "token", "initialValue": S, "value": ""}]},
    "script": {"event": [{"script": {"exec": ["var a;", f'var password = "{S}";']}}]},
    "script, one text": {"event": [{"script": {"exec": f'pm.environment.set("token", "{S}")'}}]},
    "description": {"info": {"name": "x", "description": f"Authorization: Bearer {S}"}},
    "typed description": {"info": {"description": {"content": f"token={S}", "type": "text/md"}}},
    "a member nobody knows": {"extra": {"deeper": [{"client_secret": S}]}},
    "a copy": {"variable": [{"key": "token", "value": S}, {"key": "note", "value": f"is {S}"}]},
}


@pytest.mark.parametrize("place", PLACES)
def test_a_secret_goes_and_nothing_else_does(place: str) -> None:
    before = json.dumps(PLACES[place])
    after, places = redact_document(PLACES[place])
    assert S not in json.dumps(after)
    expected = before.replace(f"me:{S}@", f"{R}@").replace(S, R)
    assert json.dumps(after) == expected
    assert sum(places.values()) == before.count(S)


HARMLESS = {
    "info": {"_postman_id": "0a1b2c3d-1111-4222-8333-444455556666", "name": "Tokens API"},
    "item": [
        {
            "name": "List",
            "protocolProfileBehavior": {"disableBodyPruning": True},
            "request": {
                "auth": {"type": "apikey", "apikey": [{"key": "key", "value": "X-Api-Key"}]},
                "header": [{"key": "Authorization", "value": "Bearer {{token}}"}],
                "url": {"raw": "{{base}}/a?page=2", "query": [{"key": "page", "value": 2}]},
                "body": {"mode": "raw", "raw": '{"a": [1, 2.50]}', "options": {"raw": {}}},
            },
            "response": [{"code": 200, "body": '{"id": 1}', "cookie": [], "responseTime": None}],
        },
        None,
        "odd",
    ],
    "variable": [{"key": "count", "value": 3}, {"key": "on", "value": True}, {"key": "none"}],
    "event": None,
    "auth": None,
}


def test_a_document_without_secrets_stays_as_it_is() -> None:
    assert redact_document(json.loads(json.dumps(HARMLESS))) == (HARMLESS, {})


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not there")
def test_of_real_collections_nothing_is_left_to_redact(tmp_path: Path) -> None:
    """What was redacted as a document, read and redacted as a collection: there is nothing left."""
    left = []
    for path in sorted(CORPUS.glob("*.json"))[::8]:
        document = parse(read_text(path)).value
        assert isinstance(document, (dict, list))
        if not isinstance(document, dict) or "item" not in document:
            continue
        copy = tmp_path / path.name
        copy.write_text(json.dumps(redact_document(document)[0]), encoding="utf-8")
        sink = Sink()
        try:
            redact(postman.read(copy, Sink()), (), sink)
        except Failure:
            continue
        left += [(path.name, d.message) for d in sink if d.code == "PW209"]
    assert left == []
