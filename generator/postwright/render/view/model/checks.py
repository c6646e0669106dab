"""What scripts assert of answers."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.render.untrusted import Text, Value
from postwright.render.view.model.examples import ExampleView, Pairs


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A thing that a script speaks of: `of` is status, body, header, ...; `part` length, type, ..., or ""."""

    of: str
    path: tuple[Text, ...]
    part: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Something that a script says of a place, by an `operator` in plain words.

    It is compared with `expected`, or with what is at the place `against`.
    """

    place: PlaceView
    operator: str
    negated: bool
    expected: Value
    against: PlaceView | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """One assertion of a script: `test` is its name there, `source` its text, `place` where it stands.

    `verdict` is holds, fails, unknown, unsaved or unread, with the `reason`. Any one of the `claims` suffices. One that
    is `conditional` the script makes only under a condition.
    """

    test: Text
    source: Text
    place: Text
    claims: tuple[ClaimView, ...]
    verdict: str
    reason: Text
    conditional: bool


@dataclass(frozen=True, slots=True)
class ChecksView:
    """What scripts assert of the answer of one example, and the saved headers that they speak of."""

    example: ExampleView
    headers: Pairs
    checks: tuple[CheckView, ...]
