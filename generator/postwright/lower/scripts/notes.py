"""What the reading of one script has found so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from postwright.ir.script_facts import (
    Assertion,
    ScriptFacts,
    SentRequest,
    StoredVariable,
    Subject,
)

KEPT = 1_000
"""How much of a kind is kept of one script."""


@dataclass(slots=True)
class Notes:
    """Facts in the order in which the script comes to them; `cut` tells that it was not read to its end.

    `met` has the bytes at which the assertions begin that were met.
    """

    assertions: list[Assertion] = field(default_factory=list)
    stored: list[StoredVariable] = field(default_factory=list)
    sent: list[SentRequest] = field(default_factory=list)
    used: dict[Subject, None] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)
    unset: list[str] = field(default_factory=list)
    next: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    met: set[int] = field(default_factory=set)
    cut: bool = False

    def facts(self) -> ScriptFacts:
        """The same as facts, each once."""
        asserted = {each.subject for each in self.assertions}
        return ScriptFacts(
            tuple({repr(each): each for each in self.assertions[:KEPT]}.values()),
            tuple(dict.fromkeys(self.stored[:KEPT])),
            tuple(self.sent[:KEPT]),
            tuple(each for each in self.used if each not in asserted)[:KEPT],
            tuple(dict.fromkeys(self.read)),
            tuple(dict.fromkeys(self.unset)),
            tuple(dict.fromkeys(self.next)),
            tuple(dict.fromkeys(self.added)),
        )
