"""What the stages noticed: codes, the sink that collects them, and the printers.

Takes reports from every stage, gives them back deduplicated and in the order of the input, with an excerpt
of it in which everything is hidden that redaction did not pass. It never prints by itself, never decides
an exit code and never stops a run: a stage that cannot go on raises `Failure`, which carries the one
diagnostic that says why.
"""

from postwright.diagnostics.code import Severity
from postwright.diagnostics.harmless import Concealed, Harmless
from postwright.diagnostics.levels import LEVELS, judged
from postwright.diagnostics.model import Diagnostic, Failure, Sink, in_order
from postwright.diagnostics.registry import CODES, Code
from postwright.diagnostics.spots import Spot, Spots

__all__ = [
    "CODES",
    "LEVELS",
    "Code",
    "Concealed",
    "Diagnostic",
    "Failure",
    "Harmless",
    "Severity",
    "Sink",
    "Spot",
    "Spots",
    "in_order",
    "judged",
]
