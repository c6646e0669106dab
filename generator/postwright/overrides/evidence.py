"""The evidence that an override leaves in the model: its reason, and where it stands."""

from __future__ import annotations

from postwright.ir.schema import Evidence
from postwright.overrides.model import Override


def because(override: Override, claim: str) -> Evidence:
    """Evidence for a claim that an override makes."""
    return Evidence(claim, f"override: {override.reason}", 0, (override.origin,))


def instead(evidence: tuple[Evidence, ...], new: Evidence) -> tuple[Evidence, ...]:
    """The evidence with all that was said for the same claim replaced."""
    return (*(each for each in evidence if each.claim != new.claim), new)
