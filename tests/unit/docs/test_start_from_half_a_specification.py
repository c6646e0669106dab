"""The guide to half a specification: its example does what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path

from postwright import Sink, read_settings, recover
from postwright.ir.schema import EnumSchema, ObjectSchema

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs/how-to/start-from-half-a-specification.md").read_text(encoding="utf-8")
SETTINGS, HALF = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)


def _collection() -> str:
    url = "https://api.example.com/v1/orders/7"
    answer = json.dumps({"id": 7, "status": "open", "total": "12.50"})
    request = {"name": "Get order", "request": {"method": "GET", "url": url}}
    saved = {"name": "Order", "code": 200, "originalRequest": request["request"], "body": answer}
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    item = {**request, "response": [saved]}
    return json.dumps({"info": {"name": "Orders", "schema": schema}, "item": [item]})


def test_its_example_does_what_it_says(tmp_path: Path) -> None:
    files = {"collection.json": _collection(), "half.yaml": HALF, "postwright.yaml": SETTINGS}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    api = recover(read_settings(tmp_path / "postwright.yaml").input, Sink())
    routes = [(each.method, each.path) for _, each in api.operations()]
    assert routes == [("GET", "/orders/{orderId}"), ("DELETE", "/orders/{orderId}")]
    (model,) = api.schemas
    assert model.name == "PurchaseOrder"
    assert isinstance(model.schema, ObjectSchema)
    members = {each.name: each for each in model.schema.properties}
    assert list(members) == ["id", "status", "total"]
    assert members["id"].required
    assert not members["total"].required
    assert isinstance(members["status"].schema, EnumSchema)
