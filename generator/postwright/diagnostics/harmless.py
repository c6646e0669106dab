"""What of the inputs may be shown: the findings of redaction, for those who print excerpts."""

from __future__ import annotations

from dataclasses import dataclass

from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Concealed:
    """A place where a secret was replaced, and its kind: "headers", "auth", "saved responses"."""

    origin: Origin
    kind: str


@dataclass(frozen=True, slots=True)
class Harmless:
    """What redaction let pass in some files that belong together.

    `files` are those it has seen, by the names the user gave. `texts` are all texts that are left: whatever
    is not among them was a secret, held one, or was never looked at. `concealed` are the places where a
    text was a secret even if the same text is harmless elsewhere, as the password `admin` is.
    """

    files: frozenset[str]
    texts: frozenset[str]
    concealed: tuple[Concealed, ...] = ()
