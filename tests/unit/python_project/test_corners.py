"""Collections with rare things: their tests are made, and pass."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Sample = Callable[..., Path]
Render = Callable[[Path, "list[dict[str, Any]]"], Path]

BASE = "https://api.example.com"


def exchange(
    name: str, method: str, url: str, *answers: tuple[int, str], **request: Any
) -> dict[str, Any]:
    """A request and its saved answers, each a status and a body."""
    sent = {"method": method, "url": url, "header": [], **request}
    saved = [
        {"name": f"{status}", "originalRequest": sent, "code": status, "body": body, "header": []}
        for status, body in answers
    ]
    return {"name": name, "request": sent, "response": saved}


def raw(text: str, language: str = "json") -> dict[str, Any]:
    return {"mode": "raw", "raw": text, "options": {"raw": {"language": language}}}


def page(items: int, **around: Any) -> str:
    return json.dumps({"data": [{"id": n, "name": "x"} for n in range(items)], **around})


LEAD = json.dumps({"id": 1, "name": "Ada", "at": "2024-05-01T10:00:00+02:00"})

BASIC = {
    "type": "basic",
    "basic": [
        {"key": "username", "value": "{{user}}", "type": "string"},
        {"key": "password", "value": "{{password}}", "type": "string"},
    ],
}

CORNERS = {
    "nothing saved": [exchange("Get lead", "GET", f"{BASE}/leads/:id")],
    "variables": [
        exchange("Get lead", "GET", f"{BASE}/leads/{{{{leadId}}}}?n={{{{n}}}}", (200, LEAD)),
        exchange("Get lead", "GET", f"{BASE}/leads/7?n=5", (200, LEAD)),
        exchange("Add lead", "POST", f"{BASE}/leads", (201, LEAD), body=raw('{"age": {{age}}}')),
        exchange("Add lead", "POST", f"{BASE}/leads", (201, LEAD), body=raw('{"age": 7}')),
    ],
    "no content": [exchange("Get lead", "GET", f"{BASE}/leads/1", (200, LEAD), (204, ""))],
    "no JSON": [exchange("Get lead", "GET", f"{BASE}/leads/1", (200, LEAD), (200, "<html>"))],
    "a redirect": [exchange("Get lead", "GET", f"{BASE}/leads/1", (200, LEAD), (302, ""))],
    "an error without JSON": [
        exchange("Get lead", "GET", f"{BASE}/leads/1", (200, LEAD), (503, "<h1>Sorry</h1>"))
    ],
    "an array": [exchange("List leads", "GET", f"{BASE}/leads", (200, f"[{LEAD}]"), (200, "[]"))],
    "a cursor": [
        exchange(
            "List leads",
            "GET",
            f"{BASE}/leads?cursor=abc&limit=2",
            (200, page(2, next_cursor="def")),
            (200, page(1, next_cursor=None)),
        )
    ],
    "repeated parameters": [
        exchange("List leads", "GET", f"{BASE}/leads?ids[]=1&ids[]=2&tag=a&tag=b", (200, "[]"))
    ],
    "a body that is text": [
        exchange("Put page", "PUT", f"{BASE}/page", (200, LEAD), body=raw("<a/>", "xml"))
    ],
    "a body that is an array": [
        exchange("Put leads", "PUT", f"{BASE}/leads", (200, LEAD), body=raw('[{"id": 1}]'))
    ],
    "a second server": [
        exchange("Get lead", "GET", f"{BASE}/v1/leads/1", (200, LEAD)),
        exchange("List leads", "GET", f"{BASE}/v1/leads", (200, f"[{LEAD}]")),
        exchange("Get file", "GET", "https://files.example.com/v2/files/1", (200, LEAD)),
    ],
    "names that tests use": [
        exchange("Get client", "GET", f"{BASE}/client/1", (200, LEAD)),
        exchange("Get server", "GET", f"{BASE}/server/1", (200, LEAD)),
        exchange("Get pytest", "GET", f"{BASE}/pytest/1", (200, LEAD), (404, "{}")),
        exchange("Get conftest", "GET", f"{BASE}/conftest/1", (200, LEAD)),
        exchange("Get test", "GET", f"{BASE}/test-cases/1", (200, LEAD)),
        exchange("Get run", "GET", f"{BASE}/run/1", (200, LEAD)),
    ],
    "other credentials": [exchange("Get a", "GET", f"{BASE}/a", (200, LEAD), auth=BASIC)],
}


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory, render: Render, run: Run) -> str:
    """What the tests of all corners print; each corner has a folder and a path of its own."""
    items = [
        {"name": name, "item": json.loads(json.dumps(items).replace(BASE, f"{BASE}/c{number}"))}
        for number, (name, items) in enumerate(CORNERS.items())
    ]
    return run(render(tmp_path_factory.mktemp("corners"), items), "-vv", "--tb=short").stdout


@pytest.mark.parametrize("number", range(len(CORNERS)), ids=CORNERS)
def test_a_rare_thing_is_tested(number: int, outcome: str) -> None:
    results = re.findall(rf"^tests/resources/test_c{number}[^0-9]\S* (\w+)", outcome, re.MULTILINE)

    assert results, "it has no tests"
    assert set(results) == {"PASSED"}, outcome[-5000:]


def test_everything_else_passes_too(outcome: str) -> None:
    assert " failed" not in outcome, outcome[-5000:]
    assert " error" not in outcome


def test_what_needs_no_credential_is_tested_without_one(sample: Sample, run: Run) -> None:
    guest = exchange("As a guest", "GET", f"{BASE}/a", (200, LEAD), auth={"type": "noauth"})
    project = sample([exchange("Get a", "GET", f"{BASE}/a", (200, LEAD)), guest])
    told = run(project, "tests/test_client.py", "-vv").stdout

    assert "test_what_needs_no_credential_is_sent_without_one PASSED" in told
    assert "test_a_missing_credential_is_named" not in told
    assert " failed" not in told
    assert " error" not in told
    assert "MissingCredentialsError" not in (project / "tests/test_client.py").read_text("utf-8")


def test_an_unsendable_request_is_skipped_with_the_reason(sample: Sample, run: Run) -> None:
    items = [exchange("Bad", "GET", f"{BASE}/a", header=[{"key": "X-A", "value": "é"}])]
    told = run(sample(items), "tests/resources", "tests/commands").stdout

    assert told.count(": the method's arguments cannot express its request\n") == 2
    assert "2 skipped in" in told
