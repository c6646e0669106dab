"""What the stages noticed: codes, the sink that collects them, and the printers.

Takes reports from every stage, gives them back deduplicated and in the order of the input. It never
prints by itself, never decides an exit code and never stops a run: a stage that cannot go on raises
`Failure`, which carries the one diagnostic that says why.
"""

from postwright.diagnostics.code import Severity
from postwright.diagnostics.model import Diagnostic, Failure, Sink
from postwright.diagnostics.registry import CODES, Code

__all__ = ["CODES", "Code", "Diagnostic", "Failure", "Severity", "Sink"]
