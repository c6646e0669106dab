"""JavaScript as a syntax tree, read and never run. The parser is loaded when the first script is met."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tree_sitter import Node, Parser

LENGTH_LIMIT = 1_100_000
"""The longest script that is parsed, in characters."""


def parse(source: str) -> Node | None:
    """The tree of a script, None where it cannot be parsed in a sensible way."""
    if len(source) > LENGTH_LIMIT:
        return None
    root = _parser().parse(source.encode("utf-8", "replace")).root_node
    whole_is_error = root.type == "ERROR" or (
        root.has_error and all(child.type == "ERROR" for child in root.named_children)
    )
    return None if whole_is_error and not _says_something(root) else root


def _says_something(root: Node) -> bool:
    """Whether there are calls in a tree that is one mistake."""
    tops = [child for child in root.named_children if child.type != "ERROR"]
    parts = tops + [part for child in root.named_children for part in child.named_children]
    return any(part.type in ("call_expression", "expression_statement") for part in parts)


@lru_cache(maxsize=1)
def _parser() -> Parser:
    import tree_sitter
    import tree_sitter_javascript

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_javascript.language()))


def text(node: Node | None) -> str:
    """The source of a node."""
    return (node.text or b"").decode("utf-8", "replace") if node else ""


def line(node: Node) -> int:
    """The line on which a node begins, from 1."""
    return node.start_point[0] + 1


def parts(node: Node) -> list[Node]:
    """What a node is made of, without comments."""
    return [child for child in node.named_children if child.type != "comment"]


def arguments(call: Node) -> list[Node]:
    """What a call is given; a template after a function's name counts as nothing."""
    given = call.child_by_field_name("arguments")
    return parts(given) if given is not None and given.type == "arguments" else []


_NUMBER = re.compile(r"(?:0|[1-9]\d{0,17})")
_DECIMAL = re.compile(r"\d{0,30}\.?\d{0,30}(?:[eE][+-]?\d{1,3})?")
_RADIX = re.compile(r"0[xXoObB][0-9a-fA-F]{1,15}")


def number(written: str) -> int | float | None:
    """The value of a number literal, None where it has none that JSON can hold."""
    plain = written.replace("_", "").removesuffix("n")
    if _NUMBER.fullmatch(plain):
        return int(plain)
    if _RADIX.fullmatch(plain):
        try:
            return int(plain, 0)
        except ValueError:
            return None
    if not _DECIMAL.fullmatch(plain) or not any(map(str.isdigit, plain)):
        return None
    value = float(plain)
    return value if value - value == 0 else None


_QUOTE = re.compile(r"\\.|\"|[\n\r]", re.DOTALL)
_AS_JSON = {'"': '\\"', "\\'": "'", "\\`": "`", "\n": "\\n", "\r": "\\r", "\\\n": "", "\\$": "$"}


def unescaped(inner: str) -> str:
    """The text of a literal whose escapes JSON has too; as it is written if it has others."""
    if "\\" not in inner:
        return inner
    try:
        value = str(json.loads(f'"{_QUOTE.sub(lambda m: _AS_JSON.get(m[0], m[0]), inner)}"'))
    except ValueError:
        return inner
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
