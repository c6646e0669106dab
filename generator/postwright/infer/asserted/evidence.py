"""What scripts assert of one place, claim by claim, with the evidence for each."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from postwright.ir.schema import Evidence

_PLACES = 3


@dataclass(slots=True)
class Asserted:
    """`required` and `nullable` are by the name of a member; `choices` are the values a text may have.

    `type` is the evidence for a type that no sample shows; `closed` that for an object with no members
    but those that are known.
    """

    required: dict[str, Evidence] = field(default_factory=dict)
    nullable: dict[str, Evidence] = field(default_factory=dict)
    choices: dict[str, Evidence] = field(default_factory=dict)
    type: Evidence | None = None
    closed: Evidence | None = None

    def add(self, other: Asserted) -> None:
        """Take in what is asserted of another place that turned out to be the same."""
        for mine, theirs in (
            (self.required, other.required),
            (self.nullable, other.nullable),
            (self.choices, other.choices),
        ):
            for name, evidence in theirs.items():
                mine[name] = together(mine.get(name), evidence)
        self.type = self.type or other.type
        self.closed = self.closed and other.closed


def together(first: Evidence | None, second: Evidence) -> Evidence:
    """Evidence from two places for one claim."""
    if first is None or first == second:
        return second
    return replace(
        first,
        samples=first.samples + second.samples,
        places=tuple(dict.fromkeys((*first.places, *second.places)))[:_PLACES],
    )
