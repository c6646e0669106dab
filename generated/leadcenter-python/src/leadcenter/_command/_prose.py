"""Descriptions of operations, which are Markdown, as help on a terminal."""

from __future__ import annotations

import inspect
import re

from ._text import clean

_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_LIST = re.compile(r"\s*([-*+]|\d+[.)])\s")


def help_text(description: str) -> str:
    """The description for `click`: tables left out, lists and code kept line by line."""
    paragraphs = re.split(r"\n\s*\n", clean(inspect.cleandoc(description)))
    return "\n\n".join(_paragraph(each) for each in paragraphs if not _is_table(each))


def help_line(description: str) -> str:
    """The description of one option, on one line."""
    return " ".join(_BOLD.sub(r"\1", clean(description)).split())


def _is_table(paragraph: str) -> bool:
    return paragraph.lstrip().startswith("|")


def _paragraph(text: str) -> str:
    """`\\b` on a line of its own is what keeps click from filling a paragraph."""
    kept = text.lstrip().startswith("```") or any(map(_LIST.match, text.splitlines()))
    return f"\b\n{text}" if kept else _BOLD.sub(r"\1", text)
