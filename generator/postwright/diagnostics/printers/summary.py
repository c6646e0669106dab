"""How many of what, in one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from postwright.diagnostics.code import Severity
from postwright.diagnostics.model import Diagnostic


def summary_line(diagnostics: Iterable[Diagnostic]) -> str:
    """`2 errors, 1 warning`: the gravest first, without those there are none of; `no diagnostics`."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [_count(severity, counts[severity]) for severity in Severity if counts[severity]]
    return ", ".join(parts) or "no diagnostics"


def _count(severity: Severity, number: int) -> str:
    if severity in (Severity.INFO, Severity.ADVICE):
        return f"{number} {severity.value}"
    return f"{number} {severity.value}" + ("s" if number > 1 else "")
