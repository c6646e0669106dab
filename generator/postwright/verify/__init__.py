"""A contract against a server that runs.

Takes a contract with the facts it was recovered from, the address of a server and what is told in confidence;
asks the operations that are safe, checks each answer, and reports what the API says otherwise. Gives the
exchanges that show it, to be saved as examples. It follows no redirect, so that no credential reaches another
origin; what is not safe it sends only where it is named, and only to what the run itself has created. No secret
is part of what it reports or saves, and values of answers are shown by their form alone. Nothing is written here.
"""

from postwright.verify.exchange import Exchange, Limits
from postwright.verify.running import verify
from postwright.verify.saving import can_take, with_answers
from postwright.verify.secrets import Confidence, worth
from postwright.verify.subject import Outcome, Subject, Wish

__all__ = [
    "Confidence",
    "Exchange",
    "Limits",
    "Outcome",
    "Subject",
    "Wish",
    "can_take",
    "verify",
    "with_answers",
    "worth",
]
