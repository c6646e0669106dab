"""Fixtures of an export with new times and new random ids are those of the export before."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from postwright import Input, Sink, recover
from postwright.naming.table import name
from postwright.packs import load, settle_options
from postwright.render import render
from postwright.source import NOWHERE

ROOT = Path(__file__).parents[2]
LEADCENTER = ROOT / "spec/leadcenter/leadcenter.postman_collection.json"
TIME = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HEX = re.compile(r"\b(?=[0-9]*[a-f])[0-9a-f]{24}\b")

ANSWER = {
    "id": "0b9d1b52-6a2d-4f0e-9d55-6f3c2a1b7c10",
    "key": "5f1d7a84c9e3b2a6d4f8e0c1",
    "created_at": "2025-03-04T05:06:07.123Z",
    "expires_at": 1741064767,
    "self": "https://api.example.com/leads/0b9d1b52-6a2d-4f0e-9d55-6f3c2a1b7c10",
    "parent": {"id": "11d1a0f4-1c2b-4e63-8a55-0e9d3c7b6a21", "key": "5f1d7a84c9e3b2a6d4f8e0c1"},
}


def collection(answer: Any) -> dict[str, Any]:
    """Two requests that show one thing."""
    of_all = {"method": "GET", "url": "https://api.example.com/leads"}
    of_one = {"method": "GET", "url": f"https://api.example.com/leads/{answer['id']}"}
    test = f"pm.expect(pm.response.json().id).to.eql('{answer['id']}')"
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return {
        "info": {"name": "Demo", "schema": schema},
        "item": [
            {"name": "List leads", "request": of_all, "response": [saved([answer], of_all)]},
            {
                "name": "Get lead",
                "request": of_one,
                "response": [saved(answer, of_one)],
                "event": [{"listen": "test", "script": {"exec": [test]}}],
            },
        ],
    }


def saved(answer: Any, request: Any) -> Any:
    header = [{"key": "Content-Type", "value": "application/json"}]
    body = json.dumps(answer)
    return {"name": "ok", "code": 200, "header": header, "body": body, "originalRequest": request}


def rendered(path: Path) -> dict[str, str]:
    """The generated tests and fixtures, not yet formatted, by path."""
    api, pack = recover(Input(path), Sink()), load("python")
    options = settle_options(pack, {"package": "demo"}, NOWHERE)
    files = render(api, name(api, pack.names), pack, options)
    return {each.path: each.text for each in files if each.path.startswith("tests/")}


def exported_again(document: Any) -> Any:
    """The export with other times and random ids in place of those of its answers, one for each."""
    bodies = "".join(answers(document))
    others: dict[str, str] = {"1741064767": "1780000000"}
    for n, text in enumerate(dict.fromkeys(TIME.findall(bodies))):
        then = datetime(2026, 7, 1, tzinfo=UTC) + timedelta(minutes=n)
        others[text] = f"{then:%Y-%m-%dT%H:%M:%S}"
    for n, text in enumerate(dict.fromkeys(UUID.findall(bodies))):
        others[text] = f"9c0ffee1-0000-4000-9000-{n:012x}"
    for n, text in enumerate(dict.fromkeys(HEX.findall(bodies))):
        others[text] = f"ab{n:022x}"
    known = re.compile("|".join(map(re.escape, others)))
    return json.loads(known.sub(lambda found: others[found[0]], json.dumps(document)))


def answers(document: Any) -> Iterator[str]:
    match document:
        case {"code": int(), "body": str() as body}:
            yield body
        case dict():
            for each in document.values():
                yield from answers(each)
        case list():
            for each in document:
                yield from answers(each)


def test_new_times_and_ids_give_the_same_files(tmp_path: Path) -> None:
    first, second = tmp_path / "one" / "c.json", tmp_path / "two" / "c.json"
    shown = collection(ANSWER)
    for path, content in ((first, shown), (second, exported_again(shown))):
        path.parent.mkdir()
        path.write_text(json.dumps(content))
    assert first.read_text() != second.read_text()
    assert rendered(first) == rendered(second)


def test_what_belonged_together_still_does(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_text(json.dumps(collection(ANSWER)))
    files = rendered(path)
    one = json.loads(files["tests/fixtures/leads/get_200.json"])
    assert [one] == json.loads(files["tests/fixtures/leads/list_200.json"])
    assert one["id"] != ANSWER["id"]
    assert UUID.fullmatch(one["id"])
    assert one["self"].endswith(one["id"])
    assert one["key"] == one["parent"]["key"] != one["parent"]["id"] != one["id"]
    assert re.fullmatch(r"2024-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z", one["created_at"])
    assert one["id"] in files["tests/postman/test_leads.py"]
    assert f'client.leads.get("{one["id"]}")' in files["tests/resources/test_leads.py"]


def test_leadcenter_exported_again(tmp_path: Path) -> None:
    shown = json.loads(LEADCENTER.read_text(encoding="utf-8"))
    again = tmp_path / "again" / LEADCENTER.name
    again.parent.mkdir()
    again.write_text(json.dumps(exported_again(shown)), encoding="utf-8")
    before, after = rendered(LEADCENTER), rendered(again)
    changed = [path for path in before if before[path] != after.get(path)]
    assert (sorted(before), changed) == (sorted(after), [])
