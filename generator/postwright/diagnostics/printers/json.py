"""Diagnostics for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from postwright.diagnostics.code import Severity
from postwright.diagnostics.excerpts import Excerpt
from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.printers.place import Locate, nowhere, relative

VERSION = 1
"""Of the shape: it grows with members that are new, not with those that mean something else."""


def as_json(diagnostics: Iterable[Diagnostic], locate: Locate = nowhere) -> str:
    """A JSON object in ASCII that ends with a line break: `version`, `counts` and `diagnostics`.

    `counts` has a number for every severity. Each diagnostic has `code`, `severity`, `message`, `file`
    (relative to the working folder), `pointer`, `line`, `column`, `excerpt`, `breadcrumb` and `help`; the
    middle three are null where `locate` finds nothing. An excerpt is a `text`, in which what may be a
    secret is an ellipsis, the offset of its `caret`, and the `line` that it is of.
    """
    found = list(diagnostics)
    counts = Counter(each.severity for each in found)
    document = {
        "version": VERSION,
        "counts": {severity.value: counts[severity] for severity in Severity},
        "diagnostics": [_entry(each, locate) for each in found],
    }
    return json.dumps(document, indent=2) + "\n"


def _entry(diagnostic: Diagnostic, locate: Locate) -> dict[str, object]:
    origin = diagnostic.origin
    spot = locate(diagnostic)
    shown = spot.excerpt if spot else None
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "file": relative(origin.file),
        "pointer": origin.pointer,
        "line": spot.line if spot else None,
        "column": spot.column if spot else None,
        "excerpt": _excerpt(shown) if shown else None,
        "breadcrumb": list(origin.breadcrumb),
        "help": diagnostic.help,
    }


def _excerpt(excerpt: Excerpt) -> dict[str, object]:
    return {"text": excerpt.text, "caret": excerpt.caret, "line": excerpt.line}
