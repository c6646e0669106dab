"""Text that comes from a server or a collection, made fit for a terminal."""

from __future__ import annotations

import re
import unicodedata

_HARMFUL = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters (ECMA-48) but tab and line feed
    r"\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"  # what reorders or hides text
    r"\ud800-\udfff"  # lone surrogates
)
_IN_TEXT = re.compile(f"[{_HARMFUL}]")
_IN_LINE = re.compile(f"[{_HARMFUL}\t\n]")
_ESCAPED_SPACES = {"\t": " ", "\n": " ", "\r": " "}


def is_harmful(text: str) -> bool:
    """Whether a terminal would act on something in the text."""
    return _IN_TEXT.search(text) is not None


def clean(text: str) -> str:
    """The text with its lines, and a visible escape (`\\x1b`) for all that a terminal would act on."""
    return _IN_TEXT.sub(_escape, text.replace("\r\n", "\n"))


def clean_line(text: str) -> str:
    """The text as `clean` gives it, on one line."""
    return _IN_LINE.sub(lambda found: _ESCAPED_SPACES.get(found[0]) or _escape(found), text)


def width(text: str) -> int:
    """How many columns of a terminal the text takes (Unicode Standard Annex 11)."""
    return len(text) if text.isascii() else sum(map(_width, text))


def cut(text: str, columns: int) -> str:
    """As much of the text as fits, with an ellipsis where something is missing."""
    if width(text) <= columns:
        return text
    while text and width(text) >= columns:
        text = text[:-1]
    return text + "…"


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
