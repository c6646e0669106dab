"""What an explanation is made of."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.ir.schema import Evidence
from postwright.source import NOWHERE, Origin

PLACES_SHOWN = 3
"""How many places a reason names."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is said: a sentence, and the first few places that show it."""

    text: str
    samples: int = 0
    places: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said. `about` names it ("required", "used by"), `text` says it in a few words."""

    about: str
    text: str
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that there is to say of an address. `kind` is what stands there: "property of Lead"."""

    address: str
    kind: str
    statements: tuple[Statement, ...]


def reasons_of(evidence: tuple[Evidence, ...], *claims: str) -> tuple[Reason, ...]:
    """The evidence for some claims as reasons."""
    return tuple(
        reason_at(each.reason, each.places, each.samples)
        for each in evidence
        if each.claim in claims
    )


def reason_at(text: str, places: tuple[Origin, ...], samples: int = 0) -> Reason:
    """A reason with its first few places, each once."""
    known = dict.fromkeys(each for each in places if each != NOWHERE)
    return Reason(text, samples, tuple(known)[:PLACES_SHOWN])


def counted(count: int, noun: str) -> str:
    """A number of things: `1 sample`, `7 samples`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
