"""Descriptions in HTML, as Postman publishes them, with holes in text, attributes and code."""

from __future__ import annotations

from html import escape

from hostile import v21
from hostile.v21 import At

from postwright.ir.json import Json

POSITIONS = {
    "HTML text": "A pond with ducks.",
    "HTML heading": "About ponds",
    "HTML link": "some duckweed",
    "HTML link text": "read of ducks",
    "HTML image": "some picture of a duck",
    "HTML image text": "a duck",
    "HTML code": "duck quill",
    "HTML fence": "quack twice",
    "HTML fence language": "ducklang",
    "HTML list item": "many frogs",
    "HTML cell": "green water",
    "HTML field name": "pond weed",
    "HTML title": "some hint",
    "HTML element": "some element",
    "HTML comment": "some hidden remark",
    "HTML unescaped": "a bare reed",
}
"""Every position of this module and a harmless text for it."""


def items(at: At) -> list[Json]:
    """A request whose description is HTML, and one with HTML that nobody escaped."""
    said = {position: escape(at(position), quote=True) for position in POSITIONS}
    written = (
        f"<h2>{said['HTML heading']}</h2><p>{said['HTML text']} "
        f"<a href=\"https://orchard.example/{said['HTML link']}\" title=\"{said['HTML title']}\">"
        f"{said['HTML link text']}</a> <code>{said['HTML code']}</code> "
        f"<img src=\"{said['HTML image']}\" alt=\"{said['HTML image text']}\"></p>"
        f"<pre><code class=\"language-{said['HTML fence language']}\">{said['HTML fence']}</code></pre>"
        f"<ul><li>{said['HTML list item']}</li></ul>"
        "<table><tr><th>Field</th><th>Description</th></tr>"
        f"<tr><td>depth</td><td>{said['HTML cell']}</td></tr>"
        f"<tr><td>{said['HTML field name']}</td><td>x</td></tr></table>"
        f"<!-- {said['HTML comment']} --><{said['HTML element']}>"
    )
    bare = f"<p>{at('HTML unescaped')}</p>"
    pond = _described("Fill a pond", "fill", written)
    return [pond, _described("Empty a pond", "empty", bare)]


def _described(name: str, action: str, html: str) -> Json:
    request = v21.request("POST", ["ponds", action])
    request["body"] = {"mode": "raw", "raw": '{"depth": 2}'}
    request["description"] = {"content": html, "type": "text/html"}
    return v21.item(name, request)
