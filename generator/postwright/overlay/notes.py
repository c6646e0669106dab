"""What a document says that the contract has no place for, gathered and told once for each word."""

from __future__ import annotations

from dataclasses import dataclass, field

from postwright.diagnostics import Sink
from postwright.ir.schema import Evidence
from postwright.source import Origin

REASON = "openapi: "
"""What the reason of evidence from a document begins with; the document's name follows."""


@dataclass(slots=True)
class Notes:
    """Counts words without a place, by how much they matter, and makes evidence of statements."""

    name: str
    _limits: dict[str, list[Origin]] = field(default_factory=dict)
    _unheld: dict[str, list[Origin]] = field(default_factory=dict)

    def limit(self, word: str, origin: Origin) -> None:
        """A limit on values, or a remark: clients work without it."""
        self._limits.setdefault(word, []).append(origin)

    def unheld(self, what: str, origin: Origin) -> None:
        """A statement about what is sent or answered that is left out."""
        self._unheld.setdefault(what, []).append(origin)

    def evidence(self, claim: str, origin: Origin) -> Evidence:
        """Evidence that the document makes a claim."""
        return Evidence(claim, REASON + self.name, 0, (origin,))

    def tell(self, sink: Sink) -> None:
        """Report everything that was noted."""
        for word, places in self._limits.items():
            message = f"`{word}` is not kept{_times(places)}: the contract has no place for it"
            sink.report("PW643", message, min(places))
        for what, places in self._unheld.items():
            message = f"{what}{_times(places)} cannot be said in the contract and is left out"
            help = "say it with `overrides` where they can, or in the client's own code"
            sink.report("PW642", message, min(places), help)


def _times(places: list[Origin]) -> str:
    count = len(set(places))
    return "" if count == 1 else f" ({count} places)"
