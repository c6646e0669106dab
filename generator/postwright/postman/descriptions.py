"""Descriptions as clean Markdown, whatever they were written in.

Takes the text of a description and the media type that the file gives it, gives Markdown. What already is
Markdown, with or without HTML in it, stays as it is but for comments.
"""

from __future__ import annotations

import re

from postwright.postman.html_markdown import markdown
from postwright.postman.html_tree import Element, parse_html

LENGTH_LIMIT = 200_000
"""The longest HTML that is read, in characters; what is longer stays as it is."""

_BEGINS = re.compile(
    r"\s*+(?:<!doctype[^<>]*+>\s*+|<!--(?>.*?-->)\s*+)*+"
    r"<(?:address|article|aside|body|blockquote|center|details|div|dl|figure|font|h[1-6]|head|header"
    r"|hr|html|main|ol|p|pre|section|span|style|table|ul|b|br|strong|em|i|u|code|a|img)[\s/>]",
    re.IGNORECASE | re.DOTALL,
)
_BLOCK = re.compile(
    r"<(?:p|br|div|details|h[1-6]|ul|ol|li|table|pre|blockquote|hr|dl)[\s/>]", re.IGNORECASE
)
_MARKS = re.compile(
    r"(?m)^ {0,3}(?:#{1,6} |[-*+] |\d+[.)] |```|~~~|\||\[[^\]\n]+\]:)|`[^`\n]+`|\*\*\S|\]\([\w#/]"
)
_COMMENT = re.compile(
    r"^ {0,3}\[(?://|comment)\]:[ \t]*+(?:#|<>)[ \t]*+"
    r"(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^)\n]*+\))?+[ \t]*+(?:\n|\Z)",
    re.MULTILINE,
)
"""A link's definition that no text refers to, which is what Markdown has for a comment (CommonMark, section 4.7)."""
_OPEN = frozenset({"", "html", "body", "div", "section", "center", "details"})


def as_markdown(text: str, media_type: str = "") -> str:
    """A description as Markdown: HTML is translated, all else but comments is given back as it came.

    HTML is what is labelled so, and what begins with a tag, has blocks, and has no Markdown between them;
    other labels are not believed, as apps write `text/plain` beside any text.
    """
    if "]:" in text and _COMMENT.search(text):
        text = _COMMENT.sub("", text).strip("\n")
    if ("<" not in text and "&" not in text) or len(text) > LENGTH_LIMIT:
        return text
    labelled = media_type.partition(";")[0].strip().lower() == "text/html"
    if not labelled and not (_BEGINS.match(text) and _BLOCK.search(text)):
        return text
    root = parse_html(text)
    return text if not labelled and _has_markdown(root) else markdown(root)


def _has_markdown(element: Element) -> bool:
    """Whether the text that stands in no block of its own has marks of Markdown."""
    for child in element.children:
        if isinstance(child, str):
            if _MARKS.search(child):
                return True
        elif child.name in _OPEN and _has_markdown(child):
            return True
    return False
