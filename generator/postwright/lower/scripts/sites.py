"""Sites: where assertions stand in a script, by its syntax alone.

What is read of a script follows what would run. What stands in a function that nothing calls, or behind
the limits of a reading, is not met on that way; its sites are found here, so that nothing is lost.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from postwright.ir.script_facts import LOCAL, Assertion
from postwright.lower.scripts import javascript as js

if TYPE_CHECKING:
    from tree_sitter import Node

_TESTS = frozenset({"pm.test", "postman.test"})
_SKIPPED = frozenset({"pm.test.skip", "postman.test.skip"})
_EXPECTS = frozenset({"pm.expect", "expect", "chai.expect", "pm.expect.fail"})

NOT_FOLLOWED = "stands where the script is not followed to"
NOTHING = "asserts nothing that can be followed"
SKIPPED = "is skipped by the script itself"


@dataclass(frozen=True, slots=True)
class Site:
    """One place: `node` is the whole test, or the statement of an expectation; `test` the name around it.

    `skipped` tells that it is inside a test that the script skips.
    """

    node: Node
    kind: str
    test: str
    start: int
    skipped: bool = False


def unmet(root: Node, met: set[int], longest: int) -> Iterator[Assertion]:
    """The assertions of a script that were not met; `met` has where those begin that were."""
    found = list(sites(root))
    starts = sorted(met | {site.start for site in found if site.kind == "expect"})
    for site in found:
        if not _is_met(site, met, starts):
            yield Assertion(
                LOCAL,
                test=site.test,
                source=js.text(site.node).encode()[:longest].decode("utf-8", "ignore"),
                line=js.line(site.node),
                why=_why(site),
            )


def _is_met(site: Site, met: set[int], starts: list[int]) -> bool:
    if site.start in met or site.kind == "expect":
        return site.start in met
    after = bisect_left(starts, site.start)
    return after < len(starts) and starts[after] < site.node.end_byte


def _why(site: Site) -> str:
    if site.skipped or site.kind == "skipped":
        return SKIPPED
    return NOTHING if site.kind == "test" else NOT_FOLLOWED


def sites(root: Node) -> Iterator[Site]:
    """Every site of a script, in the order of its text."""
    ahead: list[tuple[Node, str, bool]] = [(root, "", False)]
    while ahead:
        node, test, skipped = ahead.pop()
        site = _site(node, test)
        if site is not None:
            yield replace(site, skipped=skipped)
            test, skipped = site.test, skipped or site.kind == "skipped"
        ahead += [(child, test, skipped) for child in reversed(node.named_children)]


def _site(node: Node, test: str) -> Site | None:
    match node.type:
        case "call_expression":
            return _called(node, _short(node.child_by_field_name("function")), test)
        case "assignment_expression":
            return _assigned(node, test)
        case "member_expression" if _short(node) == "pm.response.to":
            return Site(_statement(node), "expect", test, node.start_byte)
        case _:
            return None


_LONGEST = len("postman.test.skip")


def _short(node: Node | None) -> str:
    """The source of a node that may be a name to know, "" if it is too long for one."""
    known = node is not None and node.end_byte - node.start_byte <= _LONGEST
    return js.text(node) if known else ""


def _called(node: Node, name: str, test: str) -> Site | None:
    if name in _TESTS or name in _SKIPPED:
        given = js.arguments(node)
        named = js.unescaped(js.text(given[0])[1:-1]) if given else ""
        kind = "test" if name in _TESTS else "skipped"
        return Site(node, kind, named, node.start_byte)
    if name in _EXPECTS:
        return Site(_statement(node), "expect", test, node.start_byte)
    return None


def _assigned(node: Node, test: str) -> Site | None:
    """`tests[name] = value`, or `tests.name = value`."""
    target = node.child_by_field_name("left")
    if target is None or _short(target.child_by_field_name("object")) != "tests":
        return None
    key = target.child_by_field_name("index") or target.child_by_field_name("property")
    return Site(node, "expect", js.text(key).strip("'\"`"), node.start_byte)


_AROUND = frozenset({"member_expression", "subscript_expression", "call_expression"})


def _statement(node: Node) -> Node:
    """The whole expression that an expectation begins."""
    parent = node.parent
    while parent is not None and parent.type in _AROUND and parent.start_byte == node.start_byte:
        node, parent = parent, parent.parent
    return node
