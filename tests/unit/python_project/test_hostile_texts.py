"""Whatever a collection says, its distribution compiles, and its tests do nothing but test."""

from __future__ import annotations

import ast
import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

TEXTS = [
    '"""\nimport os; os.abort()\n"""',
    "'''",
    '"; raise SystemExit("injected") #',
    "'); raise SystemExit('injected') #",
    "\\",
    "\\\"\\'",
    "a\nb\r\nc\td",
    "{{ 7 * 7 }} {% raw %}",
    "{0} %s ${x} #{y}",
    "```\n```python\nraise SystemExit('injected')\n```",
    "</script><script>alert(1)</script>",
    "| a | b |\n| --- | --- |",
    "\u202e\u2066\u200b\ufeff\u2028\u2029\x85",
    "\x00\x01\x1b[31m",
    "é中\U0001f600",
    "\ud800",
    "../../etc/passwd",
    "%2e%2e/%00",
    "__import__('os').abort()",
    "class def None",
    "-" * 300,
]


def test_hostile_texts_are_only_texts(
    sample: Callable[..., Path],
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    whole = " ".join(TEXTS)
    folder = sample([requests(text, place) for place, text in enumerate(TEXTS)], **info(whole))

    for file in folder.rglob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"), str(file))
    for file in folder.rglob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))
    tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    done = run(folder)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-1000:]
    assert "injected" not in done.stderr


def info(text: str) -> dict[str, str]:
    return {"name": text, "description": text}


def requests(text: str, place: int) -> dict[str, Any]:
    """A folder with every kind of request, the text everywhere; `place` keeps its paths apart."""
    pair = {"key": text, "value": text, "description": text}
    sent: list[tuple[str, dict[str, Any]]] = [
        ("GET", {"query": [pair, {"key": "q", "value": text}]}),
        ("HEAD", {"header": [{"key": "X-Text", "value": text}, pair]}),
        ("POST", {"body": raw(json.dumps({text: text, "n": [text]}))}),
        ("PUT", {"body": {"mode": "urlencoded", "urlencoded": [pair]}}),
        ("PATCH", {"body": raw(text, "text")}),
        ("DELETE", {"body": {"mode": "formdata", "formdata": [pair, file(text)]}}),
    ]
    items = [exchange(method, f"things{place}", text, **request) for method, request in sent]
    return {"name": text, "description": text, "item": items}


def exchange(method: str, folder: str, text: str, **request: Any) -> dict[str, Any]:
    """A request with a good answer, a bad one, and one that is no JSON."""
    url = {
        "raw": f"https://api.example.com/{folder}/:id",
        "host": ["https://api.example.com"],
        "path": [folder, ":id"],
        "variable": [{"key": "id", "value": text, "description": text}],
        "query": request.pop("query", []),
    }
    sent = {"method": method, "url": url, "description": text, **request}
    return {"name": text, "request": sent, "response": [*answers(text, sent)]}


def answers(text: str, sent: dict[str, Any]) -> list[dict[str, Any]]:
    body = json.dumps({"id": 1, text: text, "inner": {text: [text]}})
    refusal = json.dumps({"message": text, "errors": {text: [text]}})
    kind = [{"key": "Content-Type", "value": text}, {"key": "X-Request-Id", "value": text}]
    return [
        {"name": text, "originalRequest": sent, "code": 200, "body": body, "header": kind},
        {"name": text, "originalRequest": sent, "code": 422, "body": refusal, "header": kind},
        {"name": text, "originalRequest": sent, "code": 500, "body": text, "header": kind},
    ]


def raw(text: str, language: str = "json") -> dict[str, Any]:
    return {"mode": "raw", "raw": text, "options": {"raw": {"language": language}}}


def file(text: str) -> dict[str, Any]:
    return {"key": "file", "type": "file", "src": text}
