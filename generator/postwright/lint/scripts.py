"""Rules on scripts: what they assert is evidence of what always comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from postwright.lint.findings import Found
from postwright.lower import javascript as js
from postwright.postman.model import RequestItem

if TYPE_CHECKING:
    from tree_sitter import Node


def asserting_nothing(item: RequestItem) -> Iterator[Found]:
    """Test scripts that do something and assert nothing."""
    for script in item.scripts:
        root = js.parse(script.source) if script.listen == "test" else None
        if root is not None and _does_something(root) and not any(map(_asserts, js.walk(root))):
            message = "this test script asserts nothing about the response"
            help = "assert the status and the members that are always there: `pm.expect(...)`"
            yield Found(message, script.origin, help)


def _does_something(root: Node) -> bool:
    return any(child.type != "comment" for child in root.named_children)


_ASSERTING = {"expect", "assert", "chai", "tv4", "tests"}
_CHAINS = {"call_expression", "member_expression", "subscript_expression"}


def _asserts(node: Node) -> bool:
    if node.type == "throw_statement":
        return True
    if node.type not in _CHAINS:
        return False
    names = js.names(js.chain(node))
    if not names:
        return js.text(node).startswith("tests[")
    return (
        names[0] in _ASSERTING
        or names[:2] == ("pm", "expect")
        or names[:3] == ("pm", "response", "to")
        or "should" in names
    )
