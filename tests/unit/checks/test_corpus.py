"""Every assertion of real scripts is translated or listed with a reason; none is lost.

What there is to find is counted here by the syntax alone, without the reader whose work is looked at.
"""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from postwright.checks import verdict
from postwright.checks.verdicts import OWN_REQUEST
from postwright.diagnostics import Sink
from postwright.infer.checks import together
from postwright.ir.api import Check, Example, ExampleRequest
from postwright.ir.script_facts import Assertion
from postwright.lower.scripts import javascript as js
from postwright.lower.scripts import script_facts
from postwright.postman.model import Script

if TYPE_CHECKING:
    from tree_sitter import Node

ROOT = Path(__file__).parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"

NO_ANSWER = Example("", ExampleRequest())

Figure = Callable[[str, str], None]


def scripts_of(document: Any) -> Iterator[tuple[str, str]]:
    """Every script in a collection's JSON of any version, with when it runs."""
    match document:
        case {"listen": str() as listen, "script": {"exec": lines}}:
            yield listen, "\n".join(lines) if isinstance(lines, list) else str(lines)
        case dict():
            if isinstance(document.get("tests"), str):
                yield "test", document["tests"]
            for each in document.values():
                yield from scripts_of(each)
        case list():
            for each in document:
                yield from scripts_of(each)


def places(root: Node) -> Iterator[tuple[str, int, int]]:
    """The name, first and last line of everything in a script that asserts, by its syntax."""
    ahead = [root]
    while ahead:
        node = ahead.pop()
        ahead += node.named_children
        rows = (node.start_point[0] + 1, node.end_point[0] + 1)
        if node.type == "call_expression":
            function = js.text(node.child_by_field_name("function"))
            if function in ("pm.test", "postman.test"):
                yield js.text(js.arguments(node)[0])[1:-1] if js.arguments(node) else "", *rows
            elif function in ("pm.expect", "expect", "pm.expect.fail"):
                yield "", *rows
        elif node.type == "assignment_expression":
            target = node.child_by_field_name("left")
            if target and js.text(target.child_by_field_name("object")) == "tests":
                yield "", *rows
        elif node.type == "member_expression" and js.text(node) == "pm.response.to":
            yield "", *rows


def lost(source: str, found: tuple[Assertion, ...]) -> list[tuple[str, int, int]]:
    """The places of a script at which no assertion was found."""
    root = js._parser().parse(source.encode()).root_node
    names, lines = {each.test for each in found}, {each.line for each in found}
    return [
        (name, first, last)
        for name, first, last in places(root)
        if not (name and name in names) and not any(first <= line <= last for line in lines)
    ]


def documents() -> Iterator[Any]:
    if os.environ.get("POSTWRIGHT_FULL"):
        with (CORPUS / "manifest.csv").open(encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row["schema_version"] != "v3"]
        for row in rows:
            with suppress(ValueError):  # one of them is no JSON: it cannot be generated from either
                yield json.loads((CORPUS / row["file"]).read_text(encoding="utf-8-sig"))
    for path in (ROOT / "tests" / "cases").glob("scripts/*/collection.json"):
        yield json.loads(path.read_text(encoding="utf-8"))


def test_no_assertion_is_lost_and_most_are_translated(figure: Figure) -> None:
    count: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    missing = []
    for document in documents():
        for listen, source in dict.fromkeys(scripts_of(document)):
            found = script_facts([Script(listen, source)], Sink()).assertions
            root = js._parser().parse(source.encode()).root_node
            count["places"] += sum(1 for _ in places(root))
            missing += lost(source, found)
            for claims in together(found):
                what = verdict(Check("", claims), NO_ANSWER)
                kind = "own" if what.reason == OWN_REQUEST else what.kind
                count[kind] += 1
                reasons[what.reason] += kind != "unsaved"
    read, own = count["unsaved"], count["own"]
    total = read + own + count["unread"]
    figure("assertions: places by syntax", str(count["places"]))
    figure("assertions: found", str(total))
    figure(
        "assertions: translated, run on the request's own answer", f"{read} ({read / total:.1%})"
    )
    figure("assertions: translated, on answers to a script's own requests", str(own))
    figure("assertions: skipped as not understood", f"{count['unread']}")
    for reason, number in reasons.most_common():
        figure(f"  it {reason}", str(number))
    figure("assertions: dropped", str(len(missing)))
    assert missing == []
    assert (read + own) / total >= 0.9


@pytest.mark.skipif(not os.environ.get("POSTWRIGHT_FULL"), reason="POSTWRIGHT_FULL is not set")
def test_the_corpus_is_at_hand() -> None:
    assert CORPUS.is_dir()
