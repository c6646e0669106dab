"""Descriptions: HTML becomes Markdown, Markdown stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from postwright.postman import descriptions
from postwright.postman.descriptions import as_markdown
from postwright.postman.node import Node
from postwright.source import NOWHERE

TRANSLATED = [
    ("paragraphs", "<p>One\n  two.</p>\n<p>Three.</p>", "One two.\n\nThree."),
    ("a whole page", "<html><head><title>T</title></head><body><p>A</p>\n</body></html>", "A"),
    ("headings", "<h1>A</h1><h3>B <em>c</em></h3><h2></h2>", "# A\n\n### B *c*"),
    ("breaks", "<p>a<br>b<br/><br />c</p>", "a\nb\n\nc"),
    ("emphasis", "<p><b>a </b>b<i> c</i> <del>d</del><strong></strong></p>", "**a** b *c* ~~d~~"),
    ("code", "<p>Use <code>user_id</code>, <code>a`b</code>.</p>", "Use `user_id`, ``a`b``."),
    (
        "fences",
        '<pre class="click-to-expand-wrapper"><code class="language-json">{\n  "a": "&lt;b&gt;"\n}\n</code></pre>',
        '```json\n{\n  "a": "<b>"\n}\n```',
    ),
    ("a fence in a fence", "<pre>```\nx\n```</pre>", "````\n```\nx\n```\n````"),
    ("lists", "<ul>\n<li>a</li>\n<li>b <b>c</b></li>\n</ul>", "- a\n- b **c**"),
    ("numbers", '<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"),
    (
        "nested lists",
        "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
        "- a\n  1. b\n  2. c\n- d",
    ),
    ("items of paragraphs", "<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"),
    ("ends left out", "<ul><li>a<li>b</ul><p>c<p>d", "- a\n- b\n\nc\n\nd"),
    ("terms", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>", "- a: b\n- c"),
    ("quotes and rules", "<blockquote><p>a</p>b</blockquote><hr>", "> a\n>\n> b\n\n---"),
    (
        "links",
        """<p><a href="https://x.io/a_(b)">here</a> <a href="https://x.io">https://x.io</a>
        <a href="/docs">docs</a> <a href="#a"></a></p>""",
        "[here](https://x.io/a_%28b%29) https://x.io docs",
    ),
    (
        "images",
        '<p><img src="https://x.io/a.png" alt="A"><img src="data:x" alt="B"></p>',
        "![A](https://x.io/a.png)B",
    ),
    ("entities", "<p>a &amp; b &lt;c&gt; &eacute;&nbsp;d &amp;lt;</p>", "a & b \\<c> é d \\&lt;"),
    (
        "tables",
        """<table><thead><tr><th>Field</th><th>Type</th></tr></thead>
        <tbody><tr><td><code>a</code></td><td>x|y<br>z</td></tr><tr><td>b</td></tr></tbody></table>""",
        "| Field | Type |\n| --- | --- |\n| `a` | x\\|y z |\n| b |  |",
    ),
    (
        "tables without a head",
        """<table><tr><td><b>Field</b></td><td>T</td></tr>
        <tr><td>a</td><td><ul><li>x</li><li>y</li></ul></td></tr></table>""",
        "| Field | T |\n| --- | --- |\n| a | x, y |",
    ),
    ("tables for layout", "<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>", "a\n\nb"),
    ("text between blocks", "<h1>A</h1>\nb\n\nc <b>d</b>\n<p>e</p>", "# A\n\nb\n\nc **d**\n\ne"),
    ("inline around blocks", "<span><p>a</p></span><font>b</font>", "a\n\nb"),
    ("what is hidden", "<p>a</p><script>alert('<p>')</script><style>p{}</style><!-- <p>c</p> -->b", "a\n\nb"),
    ("placeholders", "<p>GET /users/<id>/x</p>", "GET /users/\\<id>/x"),
    ("elements nobody knows", "<p>a <currency>100</currency></p>", "a 100"),
    ("marks of Markdown", "<p># a</p><p>*b* **c** __d__ user_id [e](f) `g` \\* 2 * 3</p>",
     "\\# a\n\n\\*b\\* \\*\\*c\\*\\* \\_\\_d\\_\\_ user_id [e\\](f) \\`g\\` \\\\\\* 2 * 3"),
    ("a summary", "<details><summary>A</summary>b</details>", "**A**\n\nb"),
    ("tags in capitals", "<P>a<BR>b</P>", "a\nb"),
    ("attributes in every form", "<p class=a data-b='>' title=\"<p>\" hidden don't>c</p>", "c"),
    ("nothing shown", "<p> </p><ul><li></li></ul><table></table>", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "wanted"), [row[1:] for row in TRANSLATED], ids=[row[0] for row in TRANSLATED]
)
def test_html_becomes_markdown(html: str, wanted: str) -> None:
    assert as_markdown(html) == wanted


KEPT = [
    "",
    "Plain words, a < b & c > d.",
    "A line.<br>Another, <b>bold</b>.",
    "<b>Note</b> this is required",
    "<string>",
    "a <ul><li>b</li></ul>",
    "# Title\n\n<table><tr><td>a</td></tr></table>",
    '<p align="center"><img src="https://x.io/a.png"></p>\n\n# Title\n\n- a\n- b',
    "<div>\n\n## Title\n\n</div>",
    "<h1>Title</h1>\n\nUse `a` or **b**.",
    "<!-- note -->\n| a | b |\n| - | - |",
    "<details>\n<summary>More</summary>\n\n```json\n{}\n```\n</details>",
    "<b>[Docs](https://x.io)</b>",
    '[docs]: # "Start"\n\nSee [docs].',
    '`[//]: # "Start"`',
    'a [//]: # "Start"',
    "&lt;p&gt;",
]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('[//]: # "Start"\n\n<b>[Docs](https://x.io)</b>\n\n[//]: # "End"', "<b>[Docs](https://x.io)</b>"),
        ("a\n[//]: # (note)\nb", "a\nb"),
        ("a\n\n  [comment]: <> 'note'  \n\nb", "a\n\n\nb"),
        ("[//]: #", ""),
        ("[//]: # (note)\n<p>a</p><p>b</p>", "a\n\nb"),
    ],
)  # fmt: skip
def test_comments_of_markdown_are_left_out(text: str, wanted: str) -> None:
    assert as_markdown(text) == wanted


@pytest.mark.parametrize("text", KEPT)
def test_markdown_stays_as_it_is(text: str) -> None:
    assert as_markdown(text) == text
    assert as_markdown(text, "text/markdown") == text


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ({"content": "a &lt; <b>b</b>", "type": "text/html"}, "a < **b**"),
        ({"content": "a &lt; <b>b</b>", "type": "text/markdown"}, "a &lt; <b>b</b>"),
        ({"content": "<p>a</p>\n", "type": "text/plain"}, "a"),
        ({"content": None, "type": "text/html"}, ""),
        ({"type": "text/html"}, ""),
        ({}, ""),
        (None, ""),
        ([], ""),
        ("<p>a</p>", "a"),
        (5, "5"),
    ],
)
def test_the_description_of_a_node(value: object, wanted: str) -> None:
    assert Node({"description": value}, NOWHERE).description() == wanted  # type: ignore[dict-item]


def test_html_over_the_limit_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descriptions, "LENGTH_LIMIT", 10)
    assert as_markdown("<p>abc</p>") == "abc"
    assert as_markdown("<p>abcd</p>") == "<p>abcd</p>"


LINKS = [
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//x.io",
    "https://x.io/{{path}}",
    "https://x.io/)[b](javascript:alert(1)",
]


def tokens(markdown: str) -> list[Token]:
    """What a renderer makes of a text that believes every link: its blocks, and what is in them."""
    reader = MarkdownIt("commonmark").enable("table")
    reader.validateLink = lambda address: True  # type: ignore[method-assign]
    found = reader.parse(markdown)
    return [*found, *(child for token in found for child in token.children or [])]


def addresses(markdown: str) -> list[str]:
    return [str(each.attrs["href"]) for each in tokens(markdown) if "href" in each.attrs]


@pytest.mark.parametrize("address", LINKS)
def test_only_links_to_the_web_stay_links(address: str) -> None:
    found = addresses(as_markdown(f'<p><a href="{address}">a</a></p>'))
    assert all(each.startswith("https://x.io/") for each in found)
    assert len(found) == (1 if address.startswith("https") and "{{" not in address else 0)


TAGS = (
    "<p> </p> <b> </b> <script> </script> <ul> <li> </ul> <table> <tr> <td> </table> <pre> </pre> "
    "<code> </code> <br> <h2> </h2> <div> </div> </a> <!-- --> <! </ < > & &lt; &amp;lt; &#60; ` ``` "
    "* ** _ __ [x](javascript:y) [x]: <x> # - 1. | \\ a b {{v}} \" ' =".split()
)
PIECES = st.sampled_from(
    [
        *TAGS,
        "<a href='javascript:x'>",
        "<a href=http://x.io>",
        "<img onerror=x alt='<b>'>",
        " ",
        "\n\n",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
def test_no_html_is_harmful(html: str) -> None:
    """Whatever is read as HTML holds no tag afterwards, and no link but to the web."""
    shown = as_markdown("<p>" + html, "text/html")
    assert [each.content for each in tokens(shown) if each.type.startswith("html_")] == []
    assert [each for each in addresses(shown) if not each.startswith(("http:", "mailto:"))] == []


@pytest.mark.parametrize(
    "piece", ["<a ", "<a href='", "<!--", "<!", "<x/", "</", "<ul><li>", "<b><p></b>"]
)
def test_hostile_html_takes_time_in_proportion(piece: str) -> None:
    """A reader that takes the square of the length would need hours here."""
    assert len(as_markdown("<p>" + piece * (190_000 // len(piece)), "text/html")) < 1_000_000
