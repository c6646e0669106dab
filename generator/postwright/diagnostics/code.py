"""One kind of diagnostic."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Severity(enum.Enum):
    """How much a diagnostic matters; `error` makes the run end with a failing exit code.

    `advice` is what would make the collection better and changes nothing about what is read from it; only
    `postwright lint` gives it.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Code:
    """A numbered kind of diagnostic: what `postwright explain PW101` prints.

    `title` is a short noun phrase, `explanation` says what is the matter, why it matters and what to do
    about it, in a few sentences of Markdown.
    """

    id: str
    severity: Severity
    title: str
    explanation: str
