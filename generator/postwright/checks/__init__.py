"""Checks: whether what a script asserts of an answer holds for the one that was saved.

Takes what a script claims and an exchange as it was saved, gives a verdict: it holds, it does not, or it
cannot be told, and why. `claims` and `json_schema` say what an assertion means. They know nothing of the
program around them, and the Python pack's tests have the same two files, so that a generated test means by
an assertion what the generator meant. Nothing here runs a script, or looks at anything but what it is given.
"""

from postwright.checks.claims import Claim, Place
from postwright.checks.verdicts import Verdict, expected_of, is_due, verdict

__all__ = ["Claim", "Place", "Verdict", "expected_of", "is_due", "verdict"]
