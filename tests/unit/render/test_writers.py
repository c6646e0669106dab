"""Writers of data, Markdown, HTML, shell and URLs."""

from __future__ import annotations

import pytest

from postwright.ir.json import Json
from postwright.render.writers import data, markdown, page


@pytest.mark.parametrize(
    ("value", "json", "yaml", "toml"),
    [
        ('a"b\n\u2028', '"a\\"b\\n\\u2028"', '"a\\"b\\n\\u2028"', '"a\\"b\\n\\u2028"'),
        ("\ud800", '"\\ud800"', '"\ufffd"', '"\ufffd"'),
        ("\U000e0041", '"\\udb40\\udc41"', '"\\U000e0041"', '"\\U000e0041"'),
        (True, "true", "true", "true"),
        (1e16, "1.0e+16", "1.0e+16", "1.0e+16"),
        (float("nan"), "null", ".nan", "nan"),
        (float("-inf"), "null", "-.inf", "-inf"),
        ([1, ["on"]], '[1, ["on"]]', '[1, ["on"]]', '[1, ["on"]]'),
        ({"a b": 1}, '{"a b": 1}', '{"a b": 1}', '{"a b" = 1}'),
        ({}, "{}", "{}", "{}"),
    ],
)
def test_data(value: Json, json: str, yaml: str, toml: str) -> None:
    assert (data.json(value), data.yaml(value), data.toml(value)) == (json, yaml, toml)


def test_json_is_laid_out_as_usual() -> None:
    expected = '{\n  "a": [\n    1,\n    {}\n  ],\n  "b": []\n}'
    assert data.json({"a": [1, {}], "b": []}, 2) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("first_name is _so_", "first_name is \\_so\\_"),
        ("# a", "\\# a"),
        ("1. a", "1\\. a"),
        ("- a\n- b", "\\- a - b"),
        ("a | b", "a \\| b"),
        ("<script>", "&lt;script>"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("`` ` ``", "\\`\\` \\` \\`\\`"),
    ],
)
def test_markdown_inline(text: str, expected: str) -> None:
    assert markdown.inline(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        ("a|<b>*", "<code>a\\|&lt;b>\\*</code>"),
        ("", "<code></code>"),
    ],
)
def test_markdown_code(text: str, expected: str) -> None:
    assert markdown.code(text) == expected


def test_a_fence_is_longer_than_those_inside() -> None:
    assert markdown.fence("a\n````\nb", "json") == "`````json\na\n````\nb\n`````"
    assert markdown.fence("a", "x\n```\n# y") == "```x#y\na\n```"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title\ntext", "**Title**\ntext"),
        ("####### not one", "####### not one"),
        ("Title\n===", "Title\n\\==="),
        ("a\n---\nb", "a\n\\---\nb"),
        ("<h1>x</h1> & [a](https://b.c)", "&lt;h1>x&lt;/h1> &amp; [a](https://b.c)"),
        (
            "[a](javascript:alert(1)) ![x](https://t.r/p)",
            "[a\\](javascript:alert(1)) \\![x](https://t.r/p)",
        ),
        ("[a]: https://b.c", "\\[a]: https://b.c"),
        ("```json\n# <kept>", "```json\n# <kept>\n```"),
        ("~~~\n# kept\n~~~\n# not", "~~~\n# kept\n~~~\n**not**"),
        ('```a"b<c\nx\n```', "```abc\nx\n```"),
        ("- one\n- **two**", "- one\n- **two**"),
        ("    # code", "**code**"),
    ],
)
def test_markdown_block(text: str, expected: str) -> None:
    assert markdown.block(text) == expected


def test_html_shell_and_urls() -> None:
    assert page.html("<a href='x'>\x1b[31m&\u202e") == "&lt;a href=&#x27;x&#x27;&gt;&amp;"
    assert page.shell("it's $(id)\x1b]0;x\x07") == "'it'\\''s $(id)'"
    assert page.url("/v1/{lead}/a b?x=#'\"\ud800") == "/v1/{lead}/a%20b%3Fx%3D%23%27%22%EF%BF%BD"
