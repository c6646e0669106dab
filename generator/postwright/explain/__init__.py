"""Explaining: why the contract says of a place what it says.

Takes a contract, the facts it was recovered from and an address, as overrides write them; gives statements,
each with its reasons and the samples that bear it out. What is kept in the model as evidence is repeated, how
often something was shown is counted in the examples. It concludes nothing itself and changes nothing.
"""

from postwright.explain.finding import explanation
from postwright.explain.printing import as_data, as_text
from postwright.explain.statements import Explanation, Statement

__all__ = ["Explanation", "Statement", "as_data", "as_text", "explanation"]
