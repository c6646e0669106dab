"""Diagnostics as text: what a person, an editor or a build reads.

Takes diagnostics in their order and, from whoever knows the inputs, a way to find line and column; gives
text. It never writes to a stream, never opens an input, and never lets text from an input act on the
terminal: whatever cannot be seen is printed as an escape.
"""

from postwright.diagnostics.printers.explanation import explain
from postwright.diagnostics.printers.json import as_json
from postwright.diagnostics.printers.place import Locate, Spot
from postwright.diagnostics.printers.summary import summary_line
from postwright.diagnostics.printers.text import as_text

__all__ = ["Locate", "Spot", "as_json", "as_text", "explain", "summary_line"]
