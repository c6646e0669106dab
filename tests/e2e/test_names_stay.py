"""Names stay: what a collection is called anew changes words in the generated files, and no name."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from support.programs import Ran, run

LEAD = {"id": 1, "email": "ada@example.com", "stage": "new"}
BOXES = "Boxes"


def request(name: str, method: str, path: str, **given: Any) -> dict[str, Any]:
    url = {"raw": f"https://api.example.com{path}", "host": ["https://api.example.com"]}
    sent = {"method": method, "url": {**url, "path": path.strip("/").split("/")}}
    return {"id": f"{method} {path}", "name": name, "request": sent, **given}


def collection() -> dict[str, Any]:
    answer = {"name": "OK", "code": 200, "body": json.dumps([LEAD])}
    items = [
        request("Search leads", "GET", "/leads", response=[answer]),
        request("Move lead to stage", "POST", "/leads/:lead/stage"),
        {"name": BOXES, "item": [request("Open", "GET", "/:box")]},
    ]
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return {"info": {"name": "Sales", "schema": schema}, "item": items}


def every(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        yield item
        yield from every(item.get("item", []))


CONFIGURATION = """\
version: 1
input: {collection: sales.json}
targets:
  python: {pack: python, output: py, options: {package: sales}}
  typescript: {pack: typescript, output: ts}
"""


def postwright(folder: Path, *arguments: str) -> Ran:
    return run([sys.executable, "-m", "postwright", *arguments], folder)


def start(folder: Path) -> dict[str, Any]:
    document = collection()
    (folder / "postwright.yaml").write_text(CONFIGURATION, encoding="utf-8")
    change(folder, document)
    assert postwright(folder, "generate").code == 0
    return document


def change(folder: Path, document: dict[str, Any]) -> None:
    (folder / "sales.json").write_text(json.dumps(document, indent=1), encoding="utf-8")


def client(folder: Path) -> str:
    return (folder / "ts" / "client.ts").read_text(encoding="utf-8")


def without_words(text: str) -> list[str]:
    return [line for line in text.splitlines() if not line.strip().startswith(("*", "/*"))]


def test_other_names_change_words_only(tmp_path: Path) -> None:
    document = start(tmp_path)
    old = client(tmp_path)
    for number, item in enumerate(every(document["item"])):
        item["name"] = f"Zebra {number}"
    change(tmp_path, document)
    done = postwright(tmp_path, "generate", "--verbose")
    assert done.code == 0
    assert "PW321" in done.told
    assert client(tmp_path) != old
    assert without_words(client(tmp_path)) == without_words(old)
    assert postwright(tmp_path, "check").code == 0


def test_inspect_and_export_say_what_the_first_target_says(tmp_path: Path) -> None:
    document = start(tmp_path)
    document["item"][0]["name"] = "Zebra"
    change(tmp_path, document)
    assert "search" in postwright(tmp_path, "inspect").told
    assert "search" in postwright(tmp_path, "export", "--model").told
    assert "search" not in postwright(tmp_path, "export", "--model", "sales.json").told


def test_a_new_target_is_named_like_the_others(tmp_path: Path) -> None:
    document = start(tmp_path)
    document["item"][0]["name"] = "Zebra"
    change(tmp_path, document)
    old = client(tmp_path)
    shutil.rmtree(tmp_path / "ts")
    assert postwright(tmp_path, "generate", "--target", "typescript").code == 0
    assert without_words(client(tmp_path)) == without_words(old)


def test_a_rename_wins_and_goes_as_it_came(tmp_path: Path) -> None:
    start(tmp_path)
    old = client(tmp_path)
    rename = "overrides:\n  - {rename: leads.search, to: all, reason: It is everything.}\n"
    (tmp_path / "postwright.yaml").write_text(CONFIGURATION + rename, encoding="utf-8")
    assert postwright(tmp_path, "generate").code == 0
    assert "allLeads(" in client(tmp_path)
    assert postwright(tmp_path, "check").code == 0
    (tmp_path / "postwright.yaml").write_text(CONFIGURATION, encoding="utf-8")
    assert postwright(tmp_path, "generate").code == 0
    assert client(tmp_path) == old


def test_names_in_a_lock_that_nobody_wrote_so_are_refused(tmp_path: Path) -> None:
    start(tmp_path)
    lock = tmp_path / "py" / "postwright.lock.json"
    held = json.loads(lock.read_text(encoding="utf-8"))
    held["names"] = {"operations": {"1": "leads/list"}}
    lock.write_text(json.dumps(held), encoding="utf-8")
    done = postwright(tmp_path, "generate")
    assert done.code == 2
    assert "PW507" in done.told
