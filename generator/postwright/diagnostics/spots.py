"""Where diagnostics are, and what of their inputs may be shown there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from postwright.diagnostics.excerpts import Excerpt, Excerpts, plain_excerpt
from postwright.diagnostics.harmless import Harmless
from postwright.diagnostics.model import Diagnostic
from postwright.source import Origin, Position, position, text_of

_OWN = ("PW4", "PW6")
"""The codes about packs and configurations, which are the user's own files and no exports."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Line and column, both from 1, and what may be shown of that line."""

    line: int
    column: int
    excerpt: Excerpt | None = None


class Spots:
    """Finds diagnostics in the text of their files, which are read when somebody asks.

    `harmless` is what redaction passed. `redacted` gives a text without what looks like a secret, for files
    that no redaction has seen because Postman did not write them.
    """

    def __init__(self, harmless: tuple[Harmless, ...], redacted: Callable[[str], str]) -> None:
        self._harmless = harmless
        self._redacted = redacted
        self._files: dict[str, Excerpts] = {}

    def __call__(self, diagnostic: Diagnostic) -> Spot | None:
        """The place of a diagnostic; None where its file has no text, or not that place."""
        at = position(diagnostic.origin)
        if at is None:
            return None
        shown = self._shown(diagnostic, at)
        column = at.column or (shown.caret + 1 if shown else 1)
        return Spot(at.line, column, shown)

    def _shown(self, diagnostic: Diagnostic, at: Position) -> Excerpt | None:
        origin = diagnostic.origin
        text = None if _is_whole_file(origin) else text_of(origin.file)
        if text is None:
            return None
        if diagnostic.code[:3] in _OWN and not self._is_input(origin.file):
            return plain_excerpt(text, at, self._redacted)
        if origin.file not in self._files:
            self._files[origin.file] = Excerpts(origin.file, text, self._harmless)
        return self._files[origin.file].at(at)

    def _is_input(self, file: str) -> bool:
        return file.endswith(".json") or any(file in each.files for each in self._harmless)


def _is_whole_file(origin: Origin) -> bool:
    """Whether a diagnostic is about a file and no place in it, so that its first line says nothing."""
    return not origin.pointer and not origin.line
