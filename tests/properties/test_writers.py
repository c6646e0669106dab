"""One writer for each context: parsing what it wrote gives the value back, and nothing else is there.

`EXAMPLES=10000` sets how many texts each property is tried with.
"""

from __future__ import annotations

import ast
import html
import io
import json
import math
import os
import shlex
import tokenize
import tomllib
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import unquote

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from postwright.ir.json import Json
from postwright.plugs import formatter
from postwright.plugs.characters import INVISIBLE, encodable, one_line, readable
from postwright.plugs.literals import python, typescript
from postwright.render.filters import indent
from postwright.render.writers import data, markdown, page

MANY = settings(max_examples=int(os.environ.get("EXAMPLES", "150")), deadline=None)
FEWER = settings(max_examples=int(os.environ.get("EXAMPLES", "150")) // 5, deadline=None)

NASTY = ['"', "'", "\\", '"""', "'''", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85"]
NASTY += [
    "\u2028",
    "\u2029",
    "\0",
    "\x1b[0m",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\ud800",
    "\udc00",
    "*/",
]
NASTY += [
    "</script>",
    "<!--",
    "{{",
    "}}",
    "${",
    "`",
    "```",
    "#",
    "//",
    "-",
    "=",
    "|",
    "[x]:",
    "](",
    " ",
]
NASTY += [
    "\t",
    "    ",
    "coding: utf-7",
    "type: ignore",
    "@ts-ignore",
    "\U000e0041",
    "\\u0041",
    "é",
    "😀",
]

TEXTS = st.lists(
    st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=())), max_size=12
).map("".join)
"""Any text, lone surrogates included, and what has ended a string somewhere before."""

NUMBERS = st.integers() | st.floats() | st.integers(10**4290, 10**4310)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


def _same(left: object, right: object) -> bool:
    """Equality in which NaN is itself and a surrogate pair is the character it stands for."""
    match left, right:
        case float(), float():
            return left == right or (math.isnan(left) and math.isnan(right))
        case str(), str():
            return _joined(left) == _joined(right)
        case list(), list():
            return len(left) == len(right) and all(map(_same, left, right))
        case dict(), dict():
            pairs = {_joined(key): value for key, value in left.items()}
            others = {_joined(key): value for key, value in right.items()}
            return pairs.keys() == others.keys() and all(_same(pairs[k], others[k]) for k in pairs)
        case _:
            return type(left) is type(right) and left == right


def _joined(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _mapped(value: Json, change: Callable[[str], str]) -> Json:
    match value:
        case str():
            return change(value)
        case list():
            return [_mapped(each, change) for each in value]
        case dict():
            return {change(key): _mapped(each, change) for key, each in value.items()}
        case _:
            return value


def _finite(value: Json) -> bool:
    match value:
        case float():
            return math.isfinite(value)
        case list():
            return all(map(_finite, value))
        case dict():
            return all(map(_finite, value.values()))
        case _:
            return True


@MANY
@given(VALUES)
def test_python_literals(value: Json) -> None:
    written = python.literal(value)
    assert _same(eval(written, {"float": float}), value)
    assert not INVISIBLE.search(written)
    assert "\n" not in written


@FEWER
@given(st.none() | st.booleans() | NUMBERS | TEXTS | st.lists(TEXTS, max_size=2))
def test_black_leaves_short_python_literals_alone(value: Json) -> None:
    line = f"x = {python.literal(value)}\n"
    assume(len(line) < 100)
    assert formatter("black")(line, 100) == line


@MANY
@given(TEXTS)
def test_typescript_strings_are_json_strings(text: str) -> None:
    written = typescript.literal(text)
    assert _same(json.loads(written), text)
    assert not INVISIBLE.search(written)
    assert "</" not in written
    assert "<!" not in written


@MANY
@given(VALUES)
def test_json(value: Json) -> None:
    assume(_finite(value))
    for spaces in (0, 2):
        written = data.json(value, spaces)
        assert _same(_loaded(written), value)
        assert not INVISIBLE.search(written)


def _loaded(text: str) -> object:
    """JSON with integers of any length."""
    return json.loads(text, parse_int=_integer)


def _integer(digits: str) -> int:
    sign, digits = (-1, digits[1:]) if digits.startswith("-") else (1, digits)
    number = 0
    for start in range(0, len(digits), 4000):
        part = digits[start : start + 4000]
        number = number * 10 ** len(part) + int(part)
    return sign * number


@MANY
@given(VALUES)
def test_yaml(value: Json) -> None:
    assume(_short(value))
    written = data.yaml(value)
    assert _same(yaml.safe_load(written), _mapped(value, encodable))
    assert not INVISIBLE.search(written)


@MANY
@given(VALUES)
def test_toml(value: Json) -> None:
    assume(_short(value))
    assume(not _has_null(value))
    document = tomllib.loads(f"x = {data.toml(value)}\n")
    assert _same(document["x"], _mapped(value, encodable))


def _short(value: Json) -> bool:
    """No integer that these two parsers refuse for its length."""
    match value:
        case int():
            return abs(value) < 10**4000
        case list():
            return all(map(_short, value))
        case dict():
            return all(map(_short, value.values())) and len(set(map(encodable, value))) == len(
                value
            )
        case _:
            return True


def _has_null(value: Json) -> bool:
    match value:
        case None:
            return True
        case list():
            return any(map(_has_null, value))
        case dict():
            return any(map(_has_null, value.values()))
        case _:
            return False


@MANY
@given(TEXTS, st.integers(0, 60), st.integers(0, 3))
def test_python_docstrings(text: str, width: int, depth: int) -> None:
    block = python.doc_block(text, 4, width)
    body = indent(python.doc(text, width), 4 * depth)
    for module in (f"def f():\n    {block}\n", f'def f():\n    """\n    {body}\n    """\n'):
        (function,) = ast.parse(module).body
        assert isinstance(function, ast.FunctionDef)
        (statement,) = function.body
        assert isinstance(statement, ast.Expr)
        assert ast.literal_eval(statement.value).split() == readable(text).split()
    assert not INVISIBLE.search(block + body)


@FEWER
@given(TEXTS, st.integers(0, 60))
def test_black_leaves_docstrings_alone(text: str, width: int) -> None:
    module = f"def f():\n    {python.doc_block(text, 4, width)}\n"
    assert formatter("black")(module, 100) == module


@MANY
@given(TEXTS, st.integers(0, 60), st.integers(0, 3))
def test_python_comments(text: str, width: int, depth: int) -> None:
    written = indent(python.comment(text, width), 4 * depth, first=True)
    found = list(tokenize.generate_tokens(io.StringIO(written + "\n").readline))
    assert {token.type for token in found} <= {tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER}
    assert not INVISIBLE.search(written)
    words = "".join(token.string.removeprefix("#") for token in found)
    assert "".join(words.split()) == "".join(readable(text).split())


@MANY
@given(TEXTS, st.integers(0, 60), st.integers(0, 3))
def test_typescript_comments(text: str, width: int, depth: int) -> None:
    block = typescript.doc_block(text, 4 * depth, width)
    assert block.startswith("/**")
    assert block.index("*/", 3) == len(block) - 2
    lines = indent(typescript.comment(text, width), 4 * depth, first=True).split("\n")
    assert all(line.strip().startswith("//") for line in lines)
    assert not INVISIBLE.search(block + "\n".join(lines))
    assert "@ts-" not in block + "".join(lines)


@MANY
@given(TEXTS)
def test_html_shell_and_urls(text: str) -> None:
    assert html.unescape(page.html(text)) == readable(text)
    assert not set(page.html(text)) & set("<>\"'")
    assert shlex.split(page.shell(text)) == [readable(text)]
    assert unquote(page.url(text)) == encodable(text)
    assert page.url(text).isascii()
    assert not set(page.url(text)) & set("\"'`<>\\ $&;")


@MANY
@given(TEXTS)
def test_markdown(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    (cell,) = [
        token
        for token in parser.parse(f"| a |\n|---|\n| x {markdown.inline(text)} x |\n| last |\n")
        if token.type == "inline"
    ][1:2]
    assert {child.type for child in cell.children} <= {"text", "text_special"}
    shown = "".join(child.content for child in cell.children)
    assert shown.split() == ["x", *one_line(text).split(), "x"]


@MANY
@given(TEXTS)
def test_a_description_ends_where_it_ends(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    page_text = f"{markdown.block(text)}\n\n# After\n"
    tokens = markdown_it.MarkdownIt("commonmark").parse(page_text)
    headings = [
        after.content
        for before, after in pairwise(tokens)
        if before.type == "heading_open" and before.level == 0
    ]
    assert headings == ["After"]
    assert not [token for token in tokens if token.type.startswith("html")]


@MANY
@given(TEXTS)
def test_code_spans_and_fences(text: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark")
    (inline,) = [t for t in parser.parse(f"x {markdown.code(text)} x") if t.type == "inline"]
    kinds = [child.type for child in inline.children]
    assert kinds[0] == kinds[-1] == "text"
    if (shown := one_line(text)) and "|" not in shown:
        assert kinds == ["text", "code_inline", "text"]
        assert inline.children[1].content.strip() == shown
    else:
        assert kinds.count("html_inline") == 2
        assert set(kinds) <= {"text", "text_special", "html_inline"}
    (fence,) = parser.parse(markdown.fence(text, "json"))
    assert fence.content.split() == readable(text).split()
