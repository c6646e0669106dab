"""Folders as values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_BY_TOOLS = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}


def tree(folder: Path) -> dict[str, bytes]:
    """The content of every file in a folder by its path there, without what tools leave behind."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not _BY_TOOLS & set(path.relative_to(folder).parts)
    }


def difference(found: dict[str, bytes], wanted: dict[str, bytes]) -> list[str]:
    """The paths at which two trees are not the same, with what is the matter."""
    marks = {(True, False): "only in the first", (False, True): "only in the second"}
    return [
        f"{path}: {marks.get((path in found, path in wanted), 'not the same')}"
        for path in sorted(found.keys() | wanted.keys())
        if found.get(path) != wanted.get(path)
    ]


def write_ledger(folder: Path) -> Path:
    """Write a small collection (v2.1) into a folder; gives its path."""
    entry = {"id": 7, "amount": "12.50", "booked_on": "2026-01-31"}
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    items = [
        _request("Get entry", "entries/7", entry),
        _request("List entries", "entries", [entry]),
    ]
    document = {"info": {"name": "Ledger", "schema": schema}, "item": items}
    path = folder / "ledger.json"
    path.write_text(json.dumps(document, indent=2), encoding="utf-8")
    return path


def _request(name: str, path: str, answer: object) -> dict[str, Any]:
    """A GET request with a saved response."""
    request = {"method": "GET", "url": f"https://ledger.example/v1/{path}"}
    saved = {"name": "OK", "code": 200, "header": [], "body": json.dumps(answer)}
    return {"name": name, "request": request, "response": [saved]}
