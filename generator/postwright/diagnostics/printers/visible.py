"""Characters that cannot be seen, or that act on what shows them, and their harmless spelling.

These are the control characters, Unicode's default ignorable code points (UCD, DerivedCoreProperties:
zero-width and bidirectional marks, variation selectors, tags), the line and paragraph separators,
surrogates and noncharacters. The ranges are written out, so that the answer does not depend on the
Unicode version of the running Python.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_RANGES = (
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xD800, 0xDFFF),
    (0xFDD0, 0xFDEF),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFFB),
    (0xFFFE, 0xFFFF),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)

UNSEEN = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _RANGES) + "]")
"""Matches one such character; the line break and the tab are among them."""

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    """`text` on one line, with every unseen character as an escape: `\\n`, `\\x1b`, `\\u202e`."""
    return UNSEEN.sub(lambda match: code_point_escape(match[0]), text)


def escape(text: str, spelling: Callable[[str], str]) -> str:
    """`text` with unseen characters in the spelling of its format. Its line breaks stay."""
    return UNSEEN.sub(lambda match: "\n" if match[0] == "\n" else spelling(match[0]), text)


def code_point_escape(character: str) -> str:
    """The escape that C, YAML and most languages share: `\\x1b`, `\\u202e`, `\\U000e0001`."""
    number = ord(character)
    if character in _SHORT:
        return _SHORT[character]
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"
