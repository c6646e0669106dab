"""Model, inference and naming know no language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any

NEUTRAL = frozenset({"ir", "infer", "naming", "lower", "overrides"})
LANGUAGE = re.compile(
    r"(?<![a-z])(python|typescript|pydantic|black|jinja2?|mypy|pyright|datamodel)(?![a-z])", re.I
)


def _words(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every identifier and text of a module that is not documentation, with its line."""
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if id(node) not in documentation:
            yield from ((getattr(node, "lineno", 0), word) for word in _said(node))


def _said(node: ast.AST) -> Iterator[str]:
    fields = ("id", "name", "attr", "arg", "asname", "module", "value")
    found = (getattr(node, field, None) for field in fields)
    yield from (word for word in found if isinstance(word, str))


def _languages(tree: ast.Module) -> list[tuple[int, str]]:
    spaced = ((line, re.sub(r"_|(?<=[a-z])(?=[A-Z])", " ", word)) for line, word in _words(tree))
    return [(line, match[0]) for line, word in spaced if (match := LANGUAGE.search(word))]


def test_no_language_is_named(modules: Any) -> None:
    neutral = [module for module in modules if module.part in NEUTRAL]
    assert {module.part for module in neutral} == NEUTRAL
    found = {module.name: _languages(module.tree) for module in neutral}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_language_is_found_wherever_it_is_named() -> None:
    source = (
        '"""Python in the documentation."""\n'
        "import black\n"
        "from pydantic import x\n"
        "python_name = 1\n"
        "def f(isPython): pass\n"
        "a = f'{b} Typescript'\n"
        "c.jinja\n"
        "blacklist = 'monty_pythonic'\n"
    )
    assert [line for line, _ in sorted(_languages(ast.parse(source)))] == [2, 3, 4, 5, 6, 7]
