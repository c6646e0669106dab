"""A code's own page."""

from __future__ import annotations

from postwright.diagnostics.registry import CODES


def explain(code: str) -> str:
    """The Markdown text on a code such as `PW201`, in either case. `KeyError` if there is no such code."""
    kind = CODES[code.strip().upper()]
    return f"# {kind.id}: {kind.title}\n\nSeverity: {kind.severity.value}\n\n{kind.explanation}\n"
