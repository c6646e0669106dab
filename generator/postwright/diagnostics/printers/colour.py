"""Terminal colours (ECMA-48, section 8.3.117), for those who ask for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from postwright.diagnostics.code import Severity

Paint: TypeAlias = Callable[[str, str], str]
"""Gives a text the look of a style: `paint("error", "error[PW101]")`."""

_STYLES = {
    Severity.ERROR.value: "1;31",
    Severity.WARNING.value: "1;33",
    Severity.INFO.value: "1;36",
    Severity.ADVICE.value: "1;34",
    "strong": "1",
    "faint": "2",
}


def plain(style: str, text: str) -> str:
    """The text as it is."""
    return text


def coloured(style: str, text: str) -> str:
    """The text between the style's escape sequence and the one that ends it."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"
