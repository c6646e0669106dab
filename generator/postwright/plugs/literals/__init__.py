"""Writers of literals and comments, one module per language.

Each takes plain text or a JSON value, gives text that means exactly that in its place, and can do nothing
else there, whatever the value. None of them prints an invisible character.
"""

from __future__ import annotations

from typing import Protocol

from postwright.ir.json import Json


class LiteralWriter(Protocol):
    """What a language needs for values and documentation. `width` is in characters, 0 for no wrapping."""

    def literal(self, value: Json) -> str:
        """An expression for the value, on one line."""

    def doc(self, text: str, width: int = 0) -> str:
        """The inside of a documentation comment or docstring, which the template opens and closes."""

    def doc_block(self, text: str, indent: int = 0, width: int = 0) -> str:
        """A whole documentation comment or docstring; `indent` is the column it stands in."""

    def comment(self, text: str, width: int = 0) -> str:
        """Whole-line comments, each line with its mark."""
