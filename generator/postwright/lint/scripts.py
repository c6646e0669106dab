"""Rules on scripts: what they assert is evidence of what always comes back."""

from __future__ import annotations

from collections.abc import Iterator

from postwright.diagnostics import Sink
from postwright.lint.findings import Found
from postwright.lower.scripts import javascript as js
from postwright.lower.scripts import script_facts
from postwright.lower.scripts.sites import NOTHING
from postwright.postman.model import RequestItem, Script


def asserting_nothing(item: RequestItem) -> Iterator[Found]:
    """Test scripts that do something and assert nothing."""
    for script in item.scripts:
        if script.listen == "test" and _does_something(script) and not _asserts(script):
            message = "this test script asserts nothing about the response"
            help = "assert the status and the members that are always there: `pm.expect(...)`"
            yield Found(message, script.origin, help)


def _does_something(script: Script) -> bool:
    root = js.parse(script.source)
    return root is not None and any(child.type != "comment" for child in root.named_children)


def _asserts(script: Script) -> bool:
    return any(each.why != NOTHING for each in script_facts((script,), Sink()).assertions)
