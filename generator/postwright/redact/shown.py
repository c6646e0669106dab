"""What may be shown to people: of the inputs, and of what was said about them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from postwright.diagnostics import Diagnostic, Harmless
from postwright.redact.copies import without_copies, worded_fields
from postwright.redact.ledger import TEXTS, Ledger
from postwright.redact.texts import TextRedactor
from postwright.source import NOWHERE, Origin


def harmless(things: tuple[Any, ...], ledgers: Iterable[Ledger]) -> Harmless:
    """What redacted collections and environments hold, and where their secrets were."""
    leaves = list(_leaves(things))
    return Harmless(
        files=frozenset(leaf.file for leaf in leaves if isinstance(leaf, Origin)),
        texts=frozenset(str(leaf) for leaf in leaves if not isinstance(leaf, Origin)),
        concealed=tuple(place for ledger in ledgers for place in ledger.concealed),
    )


def _leaves(things: tuple[Any, ...]) -> Iterator[str | int | float | Origin]:
    """Every text, number and place in frozen things, in no particular order."""
    waiting: list[Any] = [*things]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, (str, int, float, Origin)):
            yield thing
        elif isinstance(thing, (tuple, list)):
            waiting += thing
        elif isinstance(thing, dict):
            waiting += (*thing, *thing.values())
        elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
            waiting += (getattr(thing, name) for name in worded_fields(type(thing)))


def without_secrets(
    found: Iterable[Diagnostic], values: Iterable[str] = ()
) -> tuple[Diagnostic, ...]:
    """Diagnostics worded before the redaction, with secrets gone from their words and trails.

    `values` are secrets of the run; what looks like one is known without them.
    """
    return without_copies(tuple(map(_reworded, found)), values, Ledger())


def _reworded(diagnostic: Diagnostic) -> Diagnostic:
    origin = diagnostic.origin
    return dataclasses.replace(
        diagnostic,
        message=redacted_text(diagnostic.message),
        help=redacted_text(diagnostic.help),
        origin=dataclasses.replace(origin, breadcrumb=tuple(map(redacted_text, origin.breadcrumb))),
    )


def redacted_text(text: str) -> str:
    """Any text without what looks like a secret."""
    return TextRedactor(Ledger()).prose(text, TEXTS, NOWHERE)
