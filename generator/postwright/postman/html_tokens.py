"""HTML as a run of tags and texts, in a time that grows with its length and no faster.

Takes any text. Tags are told as the HTML standard's tokenizer tells them (section 13.2.5): a quote counts
only where an attribute's value begins, and a tag that is never closed reaches to the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or an end tag: its name in lower case, and a start tag's attributes."""

    name: str
    ends: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    written: str = ""


Token: TypeAlias = str | Tag

_TOKEN = re.compile(
    r"""
    (?P<text>[^<]++|<(?![A-Za-z/!?]))
    |<!--(?>.*?(?:-->|\Z))
    |<[!?][^>]*+>?
    |</(?P<end>[A-Za-z][^\s/>]*+)?[^>]*+>?
    |<(?P<start>[A-Za-z][^\s/>]*+)
      (?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+)
      (?:>|\Z)
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s"'>]++)))?+"""
)
_RAW = frozenset({"script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"})


def html_tokens(text: str) -> Iterator[Token]:
    """The tags and texts, entities read; comments, declarations and what scripts hold are left out."""
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match, "every text begins with a token"
        at = match.end()
        if match["text"]:
            yield unescape(match["text"])
        elif match["end"]:
            yield Tag(match["end"].lower(), ends=True)
        elif match["start"]:
            tag = Tag(match["start"].lower(), False, _attributes(match["attributes"]), match[0])
            yield tag
            if tag.name in _RAW:
                at = _end_of_raw(text, at, tag.name)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = next((each for each in match.groups()[1:] if each is not None), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found


def _end_of_raw(text: str, at: int, name: str) -> int:
    """Where the end tag of an element begins in which nothing else is a tag."""
    end = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
    return end.start() if end else len(text)
