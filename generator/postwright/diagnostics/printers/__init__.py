"""Diagnostics as text: what a person, an editor or a build reads.

Takes diagnostics in their order and, from whoever knows the inputs, a way to find line and column, with an
excerpt that is harmless already; gives text. It never writes to a stream, never opens an input, and never
lets text from an input act on the terminal: whatever cannot be seen is printed as an escape.
"""

from postwright.diagnostics.printers.explanation import explain
from postwright.diagnostics.printers.github import as_github
from postwright.diagnostics.printers.json import as_json
from postwright.diagnostics.printers.place import Locate
from postwright.diagnostics.printers.reference import reference
from postwright.diagnostics.printers.sarif import as_sarif
from postwright.diagnostics.printers.summary import summary_line
from postwright.diagnostics.printers.text import as_text

__all__ = [
    "Locate",
    "as_github",
    "as_json",
    "as_sarif",
    "as_text",
    "explain",
    "reference",
    "summary_line",
]
