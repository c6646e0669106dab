"""What Python and TypeScript files consist of, apart from their words: to compare them with those of a twin."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hostile.texts import holds_canary

OPEN_DOORS = frozenset(
    {
        "__import__",
        "breakpoint",
        "compile",
        "eval",
        "exec",
        "open",
        "pathlib",
        "popen",
        "system",
        "touch",
    }
)
"""Names that the hostile texts call, and by which code reaches beyond itself."""


@dataclass(frozen=True, slots=True)
class Code:
    """One file's code. `shape` has a mark for every statement, in an order that does not depend on names.

    `canaries` are the places where a canary is not in a string, a comment or a docstring; `doors` count the
    names of `OPEN_DOORS`; `directives` are comments that tools obey.
    """

    shape: Counter[str]
    canaries: tuple[str, ...]
    doors: Counter[str]
    directives: tuple[str, ...]


@lru_cache(maxsize=4096)
def python(text: str) -> Code:
    """A Python file's. Raises `SyntaxError` or `ValueError` if it is none, also for its declared encoding."""
    _check_encoding(text)
    tree = ast.parse(text)
    names = [name for node in ast.walk(tree) for name in _names(node)]
    return Code(
        shape=Counter(_masked(node) for node in tree.body if not _is_docstring(node)),
        canaries=tuple(name for name in names if holds_canary(name)),
        doors=Counter(name for name in names if name in OPEN_DOORS),
        directives=tuple(_python_directives(text)),
    )


def _check_encoding(text: str) -> None:
    """A comment on the first two lines may name an encoding, by which the same bytes mean something else."""
    encoding, _ = tokenize.detect_encoding(io.BytesIO(text.encode()).readline)
    if encoding != "utf-8":
        raise ValueError(f"the file declares the encoding {encoding}")


def _names(node: ast.AST) -> Iterator[str]:
    """Every identifier in a node: names, attributes, parameters, keywords, imports."""
    for field, value in ast.iter_fields(node):
        if isinstance(node, ast.Constant):
            continue
        values = value if isinstance(value, list) else [value]
        if field in {"id", "attr", "arg", "name", "names", "asname", "module", "rest"}:
            yield from (each for each in values if isinstance(each, str))


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _masked(node: ast.AST) -> str:
    """A node without names and values, docstrings and how much is imported, the members of lists sorted."""
    if isinstance(node, ast.Constant):
        return type(node.value).__name__
    parts = []
    for field, value in ast.iter_fields(node):
        if isinstance(value, list):
            nodes = [each for each in value if isinstance(each, ast.AST)]
            inner = sorted(_masked(each) for each in nodes if not _is_docstring(each))
            inner = inner[:1] if isinstance(node, ast.Import | ast.ImportFrom) else inner
            parts.append(f"{field}[{' '.join(inner)}]")
        elif isinstance(value, ast.AST):
            parts.append(_masked(value))
    return f"{type(node).__name__}({' '.join(parts)})"


_DIRECTIVE = re.compile(
    r"#\s*(type:|noqa|pragma:|fmt:|isort:|yapf:|pyright:|mypy:|ruff:|pylint:|nosec)|coding[:=]",
    re.I,
)


def _python_directives(text: str) -> Iterator[str]:
    if not _DIRECTIVE.search(text):
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and _DIRECTIVE.search(token.string):
            yield token.string


_TOKEN = re.compile(
    r"""
    (?P<comment>//[^\n\r\u2028\u2029]*|/\*.*?\*/)
    |(?P<string>"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    |(?P<template>`(?:[^`\\]|\\.)*`)
    |(?P<number>\d[\w.]*)
    |(?P<name>\#?[A-Za-z_$][\w$]*)
    |(?P<mark>[{}()\[\];:,.?&|<>=!+*\-/%])
    |(?P<space>\s+)
    """,
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_BEFORE_REGEX = frozenset([*"(,=:[!&|?{};>", "return"])
_QUOTED_NAME = re.compile(r"string(?= \??\s?:)")


@lru_cache(maxsize=512)
def typescript(text: str) -> Code:
    """A TypeScript file's, by its tokens. Raises `SyntaxError` where a character begins none."""
    tokens = list(_tokens(text))
    code = [(kind, token) for kind, token in tokens if kind != "comment"]
    comments = [token for kind, token in tokens if kind == "comment"]
    names = [token for kind, token in code if kind not in {"string", "number"}]
    return Code(
        shape=Counter(_statements(code)),
        canaries=tuple(name for name in names if holds_canary(name)),
        doors=Counter(name for name in names if name in OPEN_DOORS | {"Function", "require"}),
        directives=tuple(each for each in comments if re.search(r"@(ts-|jsx)|\A///", each)),
    )


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at, before = 0, ";"
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found and found[0] == "/" and before in _BEFORE_REGEX:
            found = _REGEX.match(text, at)
        if found is None:
            raise SyntaxError(f"no token begins with {text[at:at + 20]!r}")
        at = found.end()
        if found.lastgroup != "space":
            yield found.lastgroup or "regex", found[0]
            before = found[0]


def _statements(code: list[tuple[str, str]]) -> Iterator[str]:
    """The statements of a file, names and values left out. Brackets must be in pairs."""
    open: list[str] = []
    statement: list[str] = []
    for kind, token in code:
        statement.append(token if kind == "mark" else kind)
        if token in "([{" and kind == "mark":
            open.append(")]}"["([{".index(token)])
        elif token in ")]}" and kind == "mark" and (not open or open.pop() != token):
            raise SyntaxError(f"{token} closes nothing")
        if token in {";", "}"} and not open:
            yield _QUOTED_NAME.sub("name", " ".join(statement))
            statement = []
    if open:
        raise SyntaxError(f"{open[-1]} is missing")
