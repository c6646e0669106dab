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
_NOWHERE_ELSE = {
    "HTTP_PROXY": "http://127.0.0.1:9",
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "NO_PROXY": "127.0.0.1",
}
"""Lets requests of scripts reach nothing but this machine."""

_SETTING = re.compile(r"""(?:\.set|Variable)\(\s*\\?["']([^"'\\]+)""")
_VARIABLE = re.compile(r"\{\{([^{}$\"]+)\}\}")
_MARKS = ("pm.test", "tests[")
_PATH_VARIABLE = re.compile(r"(?<=/):([^/?#:]+)")


@dataclass(frozen=True, slots=True)
class Report:
    """How a collection went: how many assertions there were, and which failed: their item and place in it.

    `broken` are the statuses of 500 and more that were answered.
    """

    assertions: int
    failed: frozenset[tuple[str, str]]
    requests: int
    broken: frozenset[int] = frozenset()


def report(newman: list[str], collection: Any, folder: Path, *arguments: str) -> Report:
    """Run a collection. Requests that cannot be sent are no failed assertions, those that follow from it are.

    So is a test that ends with another error than that of its assertion.
    """
    given, written = folder / "run.json", folder / "report.json"
    written.unlink(missing_ok=True)
    given.write_text(json.dumps(collection), encoding="utf-8")
    kept = ("--reporters", "json", "--reporter-json-export", str(written))
    command = [*newman, "run", str(given), "--ignore-redirects", *kept, *arguments]
    ran = run(command, folder, _NOWHERE_ELSE, seconds=420)
    assert written.exists(), ran.told
    said = json.loads(written.read_text(encoding="utf-8"))["run"]
    failures = ((_name(each), each["at"]) for each in said["failures"])
    failed = frozenset(each for each in failures if each[1].startswith("assertion:"))
    stats = said["stats"]
    answers = (each.get("response") or {} for each in said["executions"])
    broken = frozenset(each["code"] for each in answers if each.get("code", 0) >= 500)
    return Report(stats["assertions"]["total"], failed, stats["requests"]["total"], broken)


def _name(failure: Any) -> str:
    """The item in which something failed; a whole run, and a request that a script sent, may have none."""
    return str((failure.get("source") or {}).get("name") or "")


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


def all_sent_to(node: Any, url: str, learnt: frozenset[str]) -> Any:
    """A collection, of format v1 or v2, whose requests go to another server.

    A URL that is nothing but a variable in `learnt` stays: a script takes it from an answer.
    """
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("requests"), list):
        sent = [_at(each, url, learnt) for each in node["requests"]]
        return {**node, "requests": sent}
    if isinstance(node.get("item"), list):
        return {**node, "item": [all_sent_to(each, url, learnt) for each in node["item"]]}
    return {**node, "request": _at(node.get("request"), url, learnt)}


def learnt_by(collection: Any) -> frozenset[str]:
    """The variables that a collection's scripts set."""
    return frozenset(_SETTING.findall(json.dumps(collection)))


def settings_of(collection: Any) -> list[str]:
    """Arguments that give what a user has to: a value for each variable of credentials and headers that has none."""
    held = collection.get("variable") if isinstance(collection, dict) else None
    known = [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []
    valued = {str(each.get("key")) for each in known if each.get("value")}
    wanted = set(_VARIABLE.findall(json.dumps(list(_sent_with(collection)))))
    names = sorted(wanted - valued - learnt_by(collection))
    return [word for name in names for word in ("--env-var", f"{name}=made-up")]


def _sent_with(node: Any) -> Iterator[Any]:
    """All that a collection says of credentials and headers."""
    if isinstance(node, dict):
        yield from (node[name] for name in ("auth", "header", "headers") if node.get(name))
        node = [each for name, each in node.items() if name not in ("response", "responses")]
    for each in node if isinstance(node, list) else ():
        yield from _sent_with(each)


def has_assertions(collection: Any) -> bool:
    """Whether a test script of a collection asserts anything."""
    requests = collection.get("requests") if isinstance(collection, dict) else None
    old = requests if isinstance(requests, list) else ()
    return any(map(_asserts, items(collection))) or any(
        mark in str(each.get("tests")) for each in old if isinstance(each, dict) for mark in _MARKS
    )


def _at(request: Any, url: str, learnt: frozenset[str]) -> Any:
    """A request, of format v1 or v2, on another server."""
    given = request.get("url") if isinstance(request, dict) else request
    raw = given.get("raw") if isinstance(given, dict) else given
    if isinstance(raw, str) and raw.strip("{} ") in learnt and raw.startswith("{{"):
        return request
    moved = moved_to(url, given or "")
    return {**request, "url": moved} if isinstance(request, dict) else moved


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
        for mark in _MARKS
    )
