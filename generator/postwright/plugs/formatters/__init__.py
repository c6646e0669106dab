"""Formatters: the last hand on a rendered file.

Takes text and a length of line, gives the text in the language's usual shape; the same text again where it
already is. A formatter never changes what the text means.
"""

from __future__ import annotations

from typing import Protocol


class Formatter(Protocol):
    """Formats one file. `path` is what messages call it."""

    def __call__(self, text: str, line_length: int, path: str = "") -> str:
        """The formatted text. Raises `Failure` (PW420) if it does not parse."""
        ...
