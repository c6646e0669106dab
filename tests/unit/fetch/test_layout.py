"""The same content is always the same text."""

from __future__ import annotations

import json
import random
from typing import Any

from postwright.fetch.layout import laid_out

COLLECTION: dict[str, Any] = {
    "info": {"_postman_id": "c", "name": "Leads", "schema": "s", "updatedAt": "1", "uid": "7-c"},
    "item": [
        {
            "name": "List",
            "id": "r",
            "event": [{"id": "e", "listen": "test", "script": {"id": "s", "exec": ["a", "b"]}}],
            "request": {"method": "GET", "header": [{"key": "A", "value": "1"}], "url": "u"},
            "response": [
                {"id": "x", "uid": "7-x", "name": "ok", "code": 200, "body": '{"id": 1}'},
            ],
        },
        {"name": "Another", "id": "q", "request": {"url": "v"}},
    ],
    "variable": [{"id": "v", "key": "base", "value": "x"}, {"id": "old", "value": "y"}],
    "unknown": {"b": 1, "a": 2},
}


def shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        members = list(value.items())
        chance.shuffle(members)
        return {name: shuffled(each, chance) for name, each in members}
    return [shuffled(each, chance) for each in value] if isinstance(value, list) else value


def test_the_order_of_members_does_not_count() -> None:
    texts = {laid_out(shuffled(COLLECTION, random.Random(seed))) for seed in range(20)}
    assert len(texts) == 1


def test_what_is_volatile_does_not_count() -> None:
    later = json.loads(json.dumps(COLLECTION))
    later["info"] |= {"updatedAt": "2", "lastUpdatedBy": "9"}
    later["item"][0]["response"][0] |= {"id": "y", "uid": "7-y"}
    later["item"][0]["event"][0]["id"] = "f"
    later["item"][0]["event"][0]["script"]["id"] = "t"
    later["variable"][0]["id"] = "w"
    assert laid_out(later) == laid_out(COLLECTION)


def test_all_else_stays() -> None:
    kept = json.loads(laid_out(COLLECTION))
    wanted = json.loads(json.dumps(COLLECTION))
    del wanted["info"]["updatedAt"], wanted["variable"][0]["id"]
    del wanted["item"][0]["event"][0]["id"], wanted["item"][0]["event"][0]["script"]["id"]
    del wanted["item"][0]["response"][0]["id"], wanted["item"][0]["response"][0]["uid"]
    assert kept == wanted


def test_it_reads_as_an_export_does() -> None:
    lines = laid_out(COLLECTION).splitlines()
    assert lines[:4] == ["{", '\t"info": {', '\t\t"_postman_id": "c",', '\t\t"uid": "7-c",']
    top = [line for line in lines if line.startswith('\t"')]
    assert [line.split('"')[1] for line in top] == ["info", "item", "variable", "unknown"]
    assert laid_out(COLLECTION).endswith("}\n")


def test_a_variable_that_is_named_by_its_id_keeps_it() -> None:
    assert json.loads(laid_out(COLLECTION))["variable"][1] == {"id": "old", "value": "y"}


def test_a_change_of_order_shows() -> None:
    turned = {**COLLECTION, "item": COLLECTION["item"][::-1]}
    assert laid_out(turned) != laid_out(COLLECTION)
