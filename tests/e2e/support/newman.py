"""Newman, Postman's own runner of collections, and collections to give to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from support.programs import run

_ORIGIN = re.compile(r"^(?:(?:[a-z][a-z0-9+.-]*|\{\{[^{}]+\}\})://)?[^/?#]*", re.IGNORECASE)
_PATH_VARIABLE = re.compile(r"(?<=/):([^/?#:]+)")


@dataclass(frozen=True, slots=True)
class Report:
    """How a collection went: how many assertions there were, and which failed: their item and place in it."""

    assertions: int
    failed: frozenset[tuple[str, str]]
    requests: int


def report(newman: list[str], collection: Any, folder: Path, *arguments: str) -> Report:
    """Run a collection. Requests that cannot be sent are no failed assertions, those that follow from it are.

    So is a test that ends with another error than that of its assertion.
    """
    given, written = folder / "run.json", folder / "report.json"
    given.write_text(json.dumps(collection), encoding="utf-8")
    kept = ("--reporters", "json", "--reporter-json-export", str(written))
    ran = run([*newman, "run", str(given), "--ignore-redirects", *kept, *arguments], folder)
    assert written.exists(), ran.told
    said = json.loads(written.read_text(encoding="utf-8"))["run"]
    failures = ((each["source"]["name"], each["at"]) for each in said["failures"])
    failed = frozenset(each for each in failures if each[1].startswith("assertion:"))
    stats = said["stats"]
    return Report(stats["assertions"]["total"], failed, stats["requests"]["total"])


def asserted_on_saved(collection: Any) -> list[Any]:
    """The items of a collection that have both assertions and saved responses."""
    return [each for each in items(collection) if _asserts(each) and saved(each)]


def items(node: Any) -> Iterator[Any]:
    """All requests of a collection, in the order in which they are run."""
    held = node.get("item") if isinstance(node, dict) else None
    for each in held if isinstance(held, list) else ():
        if isinstance(each, dict) and "item" in each:
            yield from items(each)
        elif isinstance(each, dict) and isinstance(each.get("request"), dict):
            yield each


def saved(item: Any) -> list[Any]:
    """The saved responses of an item that have a status."""
    held = item.get("response")
    found = held if isinstance(held, list) else []
    return [each for each in found if isinstance(each, dict) and each.get("code")]


def sent_to(item: Any, url: str, number: int) -> Any:
    """An item whose request goes to another server, with its number in a header."""
    request = item["request"]
    moved = moved_to(url, request.get("url") or "")
    headers = request.get("header")
    kept = headers if isinstance(headers, list) else []
    header = [*kept, {"key": "X-Item", "value": str(number)}]
    return {**item, "request": {**request, "url": moved, "header": header}}


def moved_to(url: str, given: Any) -> str:
    """A request's URL on another server, with the values that its path variables have."""
    raw = given if isinstance(given, str) else given.get("raw") or _of_parts(given)
    moved = _ORIGIN.sub(lambda _: "", raw, count=1)
    listed = given.get("variable") if isinstance(given, dict) else None
    values = {
        each.get("key"): str(each.get("value") or "")
        for each in (listed if isinstance(listed, list) else ())
    }
    return url + _PATH_VARIABLE.sub(lambda found: values.get(found[1], found[0]), moved)


def _of_parts(given: Any) -> str:
    """A URL that has no raw form, of its path and its query."""
    path = given.get("path") or []
    query = given.get("query") or []
    pairs = [f"{each.get('key')}={each.get('value') or ''}" for each in query if each.get("key")]
    joined = path if isinstance(path, str) else "/".join(map(str, path))
    return "/" + joined.lstrip("/") + ("?" + "&".join(pairs) if pairs else "")


def _asserts(item: Any) -> bool:
    events = item.get("event")
    found = [each for each in events if isinstance(each, dict)] if isinstance(events, list) else []
    return any(
        mark in json.dumps(each.get("script"))
        for each in found
        if each.get("listen") == "test"
        for mark in ("pm.test", "tests[")
    )
