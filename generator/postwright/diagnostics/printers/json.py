"""Diagnostics for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.printers.place import Locate, nowhere


def as_json(diagnostics: Iterable[Diagnostic], locate: Locate = nowhere) -> str:
    """A JSON array in ASCII, one object for each diagnostic, in their order; it ends with a line break.

    Each has `code`, `severity`, `message`, `file`, `pointer`, `line`, `column`, `breadcrumb` and `help`;
    line and column are null where `locate` finds nothing.
    """
    return json.dumps([_entry(each, locate) for each in diagnostics], indent=2) + "\n"


def _entry(diagnostic: Diagnostic, locate: Locate) -> dict[str, object]:
    origin = diagnostic.origin
    line, column, _ = locate(origin) or (None, None, "")
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "file": origin.file,
        "pointer": origin.pointer,
        "line": line,
        "column": column,
        "breadcrumb": list(origin.breadcrumb),
        "help": diagnostic.help,
    }
