"""Resources with much to say stay within what a template may do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from postwright import Input, Sink, Target, planned, recover

SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def test_a_resource_with_long_descriptions_is_rendered(tmp_path: Path) -> None:
    items: list[dict[str, Any]] = [
        {
            "name": f"Get report {number}",
            "request": {
                "method": "GET",
                "url": f"https://reports.example/reports/kind{number}",
                "description": "Words. " * 3_000,
            },
        }
        for number in range(30)
    ]
    document = {"info": {"name": "Reports", "schema": SCHEMA}, "item": items}
    (tmp_path / "c.json").write_text(json.dumps(document), encoding="utf-8")
    api = recover(Input(tmp_path / "c.json"), Sink())
    target = Target("python", "python", tmp_path / "sdk", {"package": "reports"})
    assert planned(api, target, Sink()).changes
