"""What the writers of literals and comments write, and what can never end it."""

from __future__ import annotations

import ast
import io
import re
import tokenize

import pytest

from postwright.ir.json import Json
from postwright.plugs.characters import BREAK, INVISIBLE, decimal, one_line, readable
from postwright.plugs.literals import python, typescript

BREAKS = ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", '"a"'),
        ('say "hi"', "'say \"hi\"'"),
        ('it\'s "so"', "'it\\'s \"so\"'"),
        ("it's", '"it\'s"'),
        ("a\\b\tc\nd", '"a\\\\b\\tc\\nd"'),
        ("\u2028\u202e\ud800\x7f\0", '"\\u2028\\u202e\\ud800\\u007f\\u0000"'),
        ("\U000e0041", '"\\U000e0041"'),
        ("é中😀", '"é中😀"'),
        (None, "None"),
        (True, "True"),
        (-7, "-7"),
        (1e16, "1e16"),
        (1e-7, "1e-07"),
        (float("inf"), 'float("inf")'),
        (float("-inf"), 'float("-inf")'),
        (float("nan"), 'float("nan")'),
        ([1, "a", []], '[1, "a", []]'),
        ({"a": {"b": None}, "c": {}}, '{"a": {"b": None}, "c": {}}'),
    ],
)
def test_python_literals(value: Json, expected: str) -> None:
    assert python.literal(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a'\"\\", '"a\'\\"\\\\"'),
        ("</script><!-- -->", '"\\u003c/script>\\u003c!-- --\\u003e"'),
        ("`${1}`", '"`${1}`"'),
        ("\u2028\ud800\U000e0041", '"\\u2028\\ud800\\udb40\\udc41"'),
        (None, "null"),
        (False, "false"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
        (1.5, "1.5"),
        ({"__proto__": 1, "a-b": [True]}, '{["__proto__"]: 1, "a-b": [true]}'),
    ],
)
def test_typescript_literals(value: Json, expected: str) -> None:
    assert typescript.literal(value) == expected


def test_integers_of_any_length() -> None:
    number = -(7**9000)
    assert ast.literal_eval(python.literal(number)) == number
    assert decimal(10**4000) == "1" + "0" * 4000
    assert decimal(-(10**8000) - 5) == "-1" + "0" * 7999 + "5"


def test_values_nested_deeper_than_a_parser_goes() -> None:
    value: Json = "core"
    for _ in range(400):
        value = [value]
    assert eval(python.literal(value)) == value


DOCS = ['"""', '"', "\\", '\\"', '""', '"""\nimport os\n"""', "a\\", 'a"', '"a', "\\\n", "\\N{x}"]
DOCS += ["trailing  \n  lines  ", "\ttab", "", " ", '\\"""', "\u200b", "*/", "/", "# type: ignore"]


@pytest.mark.parametrize("text", [*DOCS, *(f"a{mark}b" for mark in BREAKS)])
@pytest.mark.parametrize("width", [0, 24, 100])
def test_python_docs_are_one_string_that_black_leaves_alone(text: str, width: int) -> None:
    from postwright.plugs.formatters.black import format

    module = f"def f() -> None:\n    {python.doc_block(text, 4, width)}\n"
    (function,) = ast.parse(module).body
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    assert (ast.get_docstring(function) or "").split() == readable(text).split()
    assert format(module, 100) == module


@pytest.mark.parametrize("text", DOCS)
def test_a_docstring_body_stands_in_quotes_of_the_template(text: str) -> None:
    (statement,) = ast.parse(f'"""{python.doc(text)}"""').body
    assert isinstance(statement, ast.Expr)
    assert ast.literal_eval(statement.value).split() == readable(text).split()


@pytest.mark.parametrize("mark", BREAKS)
def test_no_line_break_ends_a_comment(mark: str) -> None:
    text = f"a{mark}import os{mark}"
    tokens = tokenize.generate_tokens(io.StringIO(python.comment(text) + "\n").readline)
    assert {token.type for token in tokens} <= {
        tokenize.COMMENT,
        tokenize.NL,
        tokenize.ENDMARKER,
    }
    assert all(line.startswith("//") for line in typescript.comment(text).split("\n"))
    assert all(line.startswith(" *") for line in typescript.doc(text).split("\n")[1:])
    assert not BREAK.sub("", typescript.doc_block(text)).count("\u2028")


DIRECTIVES = ["coding: utf-7", "-*- coding:utf-7 -*-", "type: ignore", "noqa: E501", "fmt:off"]
DIRECTIVES += ["pyright: basic", "isort:skip_file", "CODING=latin-1"]


@pytest.mark.parametrize("text", DIRECTIVES)
def test_comments_give_no_orders_to_tools(text: str) -> None:
    written = python.comment(text)
    assert written.replace(" ", "") == "#" + text.replace(" ", "")
    assert not any(f"{word}{sign}" in written for word in _ORDERS for sign in ":=")


@pytest.mark.parametrize("text", ["noqa", "# noqa", "nosec", "x # NOQA : E501", "#nosec B101"])
def test_comments_silence_no_linter(text: str) -> None:
    assert not re.search(r"#\s*(noqa|nosec)", python.comment(text), re.I)


_ORDERS = ("coding", "CODING", "type", "noqa", "fmt", "pyright", "isort")


@pytest.mark.parametrize("text", ["@ts-ignore", "x @TS-nocheck", "@jsx evil", "@ ts-expect-error"])
def test_typescript_comments_give_no_orders_to_the_compiler(text: str) -> None:
    for write in (typescript.comment, typescript.doc, typescript.doc_block):
        assert "@ts" not in write(text).lower()
        assert "@jsx" not in write(text).lower()


@pytest.mark.parametrize("text", ["*/ alert(1) /*", "**/", "a */\n*/ b", "*\u200b/", "*\x1b[0m/"])
@pytest.mark.parametrize("width", [0, 5])
def test_nothing_ends_a_typescript_doc_but_its_end(text: str, width: int) -> None:
    block = typescript.doc_block(text, 2, width)
    assert block.index("*/") == len(block) - 2


def test_wrapping_keeps_every_word_and_its_list() -> None:
    text = "- " + "word " * 30 + "\n\n\n\n1. " + "more " * 30
    written = python.comment(text, 40).split("\n")
    assert max(map(len, written)) <= 40
    assert written[1].startswith("#   word")
    assert written.count("#") == 1
    assert " ".join(written).count("word") == 30


def test_readable_text() -> None:
    assert readable("\x1b[31mred\x1b[0m \x1b]0;title\x07end\u00a0\r\n\u202ex\0\ud800") == (
        "red end\nx\ufffd\ufffd"
    )
    assert one_line(" a \n\n b\tc ") == "a b c"
    assert not INVISIBLE.search("tab\tand\nbreak é 中 😀")
