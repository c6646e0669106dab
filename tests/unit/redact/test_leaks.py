"""One collection with a secret in each of the places where no name of a field tells it.

The same secrets are looked for in what is read, in the document that is kept, and in excerpts.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from postwright import postman
from postwright.diagnostics import Diagnostic, Sink, Spots
from postwright.redact import redact, redact_document, redacted_text
from postwright.source import Origin

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
URL = "https://api.example.com/v1/things"


def raw(text: str) -> dict[str, Any]:
    return {"body": {"mode": "raw", "raw": text}}


PLACES: dict[str, dict[str, Any]] = {
    "path": {"url": "https://api.telegram.org/bot123456789:AA@/getMe"},
    "loose JSON": raw("{ \"a\": {{x}}, // c\n 'password': '@', }"),
    "bare JSON": raw('{ "a": {{x}}, password: @ ,}'),
    "CDATA": raw("<a><Password><![CDATA[@]]></Password></a>"),
    "XML-RPC": raw("<member><name>password</name><value><string>@</string></value></member>"),
    "YAML": raw("user: ada\npassword: @"),
    "INI": raw("[db]\nuser = ada\npassword = @"),
    "CSV": raw("user,password\nada,@"),
    "part of a form": raw('--b\nContent-Disposition: form-data; name="token"\n\n@\n--b--'),
    "nested": raw('{"secret": {"a": {"b": "@"}}}'),
    "header": {"header": [{"key": "X-Session", "value": "@"}]},
    "sentence": {"description": "Password is @."},
    "table": {"description": "| user | password |\n|--|--|\n| a | @ |"},
    "fragment": {"url": f"{URL}#access_token=@"},
    "said about it": {
        "url": {"raw": URL, "query": [{"key": "api_key", "value": "1", "description": "use `@`"}]}
    },
}


def secret(number: int) -> str:
    return f"Kd7wQ2mZx9Rt4LbV8nY{number:02d}"


def collection() -> dict[str, Any]:
    """Every place with a secret of its own; the file is indented, so that each has its own line."""
    items = []
    for number, (name, request) in enumerate(PLACES.items()):
        given = json.loads(json.dumps(request).replace("@", secret(number)))
        items.append({"name": name, "request": {"method": "GET", "url": URL, **given}})
    script = {"exec": [f"pm.expect(pm.response.json().token).to.eql('{secret(90)}')"]}
    items[0]["event"] = [{"listen": "test", "script": script}]
    names = ("pw", "contrase\u00f1a", "passwort")
    variables = [{"key": name, "value": secret(91 + at)} for at, name in enumerate(names)]
    return {"info": {"name": "Demo", "schema": SCHEMA}, "item": items, "variable": variables}


SECRETS = {**{name: secret(at) for at, name in enumerate(PLACES)},
           "assertion": secret(90), "pw": secret(91), "Spanish": secret(92), "German": secret(93)}  # fmt: skip


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    file = tmp_path_factory.mktemp("leaks") / "collection.json"
    file.write_text(json.dumps(collection(), indent=1), encoding="utf-8")
    sink = Sink()
    clean, _ = redact(postman.read(file, sink), (), sink)
    kept, _ = redact_document(collection())
    return {"facts": repr(clean), "document": json.dumps(kept), "excerpts": excerpts(sink, file)}


def excerpts(sink: Sink, file: Path) -> str:
    """What is printed of every line."""
    find = Spots(sink.harmless(), redacted_text)
    count = file.read_text(encoding="utf-8").count("\n") + 1
    places = [Origin(str(file), line=line, column=1) for line in range(1, count + 1)]
    spots = [find(Diagnostic("PW204", "m", place)) for place in places]
    return "\n".join(spot.excerpt.text for spot in spots if spot and spot.excerpt)


@pytest.mark.parametrize("where", ["facts", "document", "excerpts"])
def test_no_secret_is_left(where: str, shown: dict[str, str]) -> None:
    assert not [name for name, value in SECRETS.items() if value in shown[where]]


def test_what_stands_beside_them_is_left(shown: dict[str, str]) -> None:
    for text in ("ada", "user", "getMe", "X-Session", "GET"):
        assert text in shown["facts"]
        assert text in shown["document"]
    assert '"name": "Demo"' in shown["excerpts"]
