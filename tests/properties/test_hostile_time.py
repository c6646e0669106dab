"""N1: no text costs more time than its length allows. Each of these once took minutes, or for ever."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from postwright import Input, Sink, recover
from postwright.cli.tree import tree
from postwright.infer.descriptions.prose import field_table, hints
from postwright.infer.endpoints.path_values import _VERSION as VERSION_IN_PATH
from postwright.ir.api import Api
from postwright.lower.credentials import _SESSION as SESSION
from postwright.lower.leading import _VERSION as LEADING_VERSION
from postwright.naming.words import words
from postwright.postman.descriptions import as_markdown
from postwright.postman.prose import learn
from postwright.redact.ledger import Ledger
from postwright.redact.names import is_words
from postwright.redact.texts import TextRedactor
from postwright.render.writers.markdown import block
from postwright.source import NOWHERE

LENGTH = 100_000
SECONDS = 3


def prose(text: str) -> str:
    return TextRedactor(Ledger()).prose(text, "a place", NOWHERE)


def long(start: str, unit: str, end: str = "") -> str:
    """A text of about `LENGTH` characters."""
    return start + unit * (LENGTH // len(unit)) + end


SLOW: list[tuple[Callable[[str], Any], str]] = [
    (is_words, long("", "a", "B")),
    (prose, long("Authorization: Bearer ", "abcd", "B")),
    (prose, long('token: "', "\\")),
    (prose, long("", 'token: "\\')),
    (prose, long("", "--user")),
    (prose, long("", "<token>")),
    (prose, long("", "cookie:")),
    (prose, long("", "-----BEGIN PRIVATE KEY-----")),
    (learn, long("```\n", " ", "\n```")),
    (learn, long("```\n", '\\"', "\n```")),
    (learn, long("", "<pre>")),
    (learn, long("", "<pre")),
    (learn, long("", "```a\n{")),
    (hints, long("One of", "\n", ".")),
    (hints, long("One of: a", " ", "b")),
    (hints, long("Default", " ", "b")),
    (field_table, long("|a|\n", " ", "x\n")),
    (field_table, long("", "|--|--|\n")),
    (as_markdown, long("<p>x</p>", " \t", "x")),
    (as_markdown, long("<p>x", " _a", "x</p>")),
    (words, long("", "A")),
    (block, long("# a", " ", "b")),
    (VERSION_IN_PATH.fullmatch, long("v1", "_a", "!")),
    (LEADING_VERSION.fullmatch, long("v1", "_a", "!")),
    (SESSION.search, long("", "_", "!")),
    (SESSION.search, long("", "-a", "!")),
]


@pytest.mark.parametrize(
    ("read", "text"), SLOW, ids=lambda value: ascii(value[:12]) if isinstance(value, str) else None
)
def test_time_grows_with_length_alone(read: Callable[[str], Any], text: str) -> None:
    started = time.process_time()
    read(text)
    assert time.process_time() - started < SECONDS


def collection(request: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"info": {"name": "x"}, "item": [{"name": "n", "request": request}], **more}


def several(*urls: str) -> dict[str, Any]:
    """A request to each URL, and one that is as usual."""
    asked = [{"name": "n", "request": {"url": url}} for url in (*urls, "https://x.io/a")]
    return {"info": {"name": "x"}, "item": asked}


def sending(value: Any) -> dict[str, Any]:
    """A request with a JSON body."""
    body = {"mode": "raw", "raw": json.dumps(value), "options": {"raw": {"language": "json"}}}
    return collection({"url": "https://x.io/things", "method": "POST", "body": body})


def name(number: int) -> str:
    """A name of letters, for keys that are no data."""
    return "key" + "".join("abcdefghij"[int(digit)] for digit in str(number))


MANY: dict[str, dict[str, Any]] = {
    "headers": collection(
        {"url": "https://x.io/a", "header": [{"key": f"h{n}", "value": "v"} for n in range(6000)]}
    ),
    "variables of variables": collection(
        {"url": "{{a0}}/x"},
        variable=[{"key": f"a{n}", "value": f"{{{{a{n + 1}}}}}" * 10} for n in range(60)],
    ),
    "objects of one kind under many names": sending(
        [{name(n): {"id": n, "first": 1, "second": "x"}} for n in range(1000)]
    ),
    "objects of many kinds under one name": sending(
        [{name(n): {"user": {"second": 1, f"w{n}": 1}}} for n in range(2000)]
    ),
    "literals at one place": several(*(f"https://x.io/v1/do{n}thing" for n in range(1500))),
    "segments": several(*("https://x.io" + f"/{n}a" * 50_000 for n in range(2))),
    "parameters of a path": several(
        "https://x.io/" + "/".join(f":a{n}" for n in range(3000)),
        "https://x.io/" + "".join(f"{{{{a{n}}}}}" for n in range(3000)),
    ),
}


def recovered(document: dict[str, Any], folder: Path) -> Api:
    """The contract of a collection, found in time."""
    file = folder / "a.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    started = time.process_time()
    api = recover(Input(file), Sink())
    assert time.process_time() - started < SECONDS
    return api


@pytest.mark.parametrize("name", MANY)
def test_many_things_cost_no_more_than_each(name: str, tmp_path: Path) -> None:
    assert len(tree(recovered(MANY[name], tmp_path))) < 1_000_000


def test_long_paths_cost_no_more_than_short_ones(tmp_path: Path) -> None:
    urls = [f"https://x.io/b{n}" + "/a" * 98 for n in range(350)]
    assert len(list(recovered(several(*urls), tmp_path).operations())) == 351
