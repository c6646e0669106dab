"""JavaScript as a syntax tree, read and never run.

`a.b("x").c[0]` is a chain of four links here: what scripts say of a response is said in such chains.
The parser is loaded when the first script is met.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

LENGTH_LIMIT = 100_000
"""The longest script that is parsed, in characters."""

CHAIN_LIMIT = 40
"""The longest chain that is read, in links."""


@dataclass(frozen=True, slots=True)
class Link:
    """One name of a chain. `arguments` is None where it is not called."""

    name: str
    arguments: tuple[Node, ...] | None = None


Chain = tuple[Link, ...]


def parse(source: str) -> Node | None:
    """The tree of a script, None where it cannot be parsed in a sensible way."""
    if len(source) > LENGTH_LIMIT:
        return None
    root = _parser().parse(source.encode("utf-8", "replace")).root_node
    whole_is_error = root.type == "ERROR" or (
        root.has_error and all(child.type == "ERROR" for child in root.named_children)
    )
    return None if whole_is_error else root


@lru_cache(maxsize=1)
def _parser() -> Parser:
    import tree_sitter
    import tree_sitter_javascript

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_javascript.language()))


_LINKING = frozenset({"member_expression", "call_expression", "subscript_expression"})


def walk(root: Node) -> Iterator[Node]:
    """The named nodes, in the order of the text, a node before what is in it.

    Of a chain only the whole of it is given, not its beginnings: `a.b.c` and not `a.b`.
    """
    waiting = [(root, False)]
    while waiting:
        node, is_beginning = waiting.pop()
        if not is_beginning:
            yield node
        linking = node.type in _LINKING
        children = enumerate(node.named_children)
        waiting += reversed([(child, linking and not index) for index, child in children])


def text(node: Node | None) -> str:
    """The source of a node."""
    return (node.text or b"").decode("utf-8", "replace") if node else ""


def literal(node: Node) -> str | None:
    """The text of a string or number literal, None if the node is neither."""
    if node.type == "number":
        return text(node)
    if node.type == "string":
        return _unescaped(text(node)[1:-1])
    if node.type == "template_string" and not node.named_children:
        return text(node)[1:-1]
    if node.type == "template_string" and all(
        child.type in ("string_fragment", "escape_sequence") for child in node.named_children
    ):
        return _unescaped(text(node)[1:-1])
    return None


_QUOTE = re.compile(r"\\.|\"", re.DOTALL)
_AS_JSON = {'"': '\\"', "\\'": "'", "\\`": "`"}


def _unescaped(inner: str) -> str:
    """The text of a literal whose escapes JSON has too; as it is written if it has others."""
    if "\\" not in inner:
        return inner
    try:
        return str(json.loads(f'"{_QUOTE.sub(lambda m: _AS_JSON.get(m[0], m[0]), inner)}"'))
    except ValueError:
        return inner


def chain(node: Node | None) -> Chain:
    """The chain that an expression is, empty if it is anything else."""
    links: list[Link] = []
    arguments: tuple[Node, ...] | None = None
    while node is not None and len(links) < CHAIN_LIMIT:
        match node.type:
            case "call_expression":
                arguments = _arguments(node)
                node = node.child_by_field_name("function")
                continue
            case "member_expression":
                links.append(Link(text(node.child_by_field_name("property")), arguments))
                node = node.child_by_field_name("object")
            case "subscript_expression":
                index = node.child_by_field_name("index")
                name = literal(index) if index else None
                if name is None:
                    return ()
                links.append(Link(name, arguments))
                node = node.child_by_field_name("object")
            case "identifier":
                return (Link(text(node), arguments), *reversed(links))
            case "parenthesized_expression" | "await_expression":
                node = next(iter(node.named_children), None)
                continue
            case _:
                return ()
        arguments = None
    return ()


def _arguments(call: Node) -> tuple[Node, ...]:
    given = call.child_by_field_name("arguments")
    if given is None or given.type != "arguments":
        return ()
    return tuple(child for child in given.named_children if child.type != "comment")


def names(links: Chain) -> tuple[str, ...]:
    """The names of a chain."""
    return tuple(link.name for link in links)
