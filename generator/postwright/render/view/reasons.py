"""Why a member is what it is, in a few words that stay the same when one more sample shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postwright.ir.schema import Evidence, Property
from postwright.render.untrusted import Text
from postwright.render.view.model import ReasonView

_CLAIMS = {"nullable": "null", "enum": "values"}
"""What a claim is called where its own name does not say it to a reader."""
_SOURCES = (
    ("override", re.compile(r"^override: ")),
    ("OpenAPI document", re.compile(r"^openapi: ")),
    ("script", re.compile(r"\bscript\b")),
    ("description", re.compile(r"\bdescription\b")),
    ("error answer", re.compile(r"\berrors?\b")),
    ("name", re.compile(r"\bname\b")),
)
"""What evidence rests on, by the sentence that it gives; anything else is seen in samples."""


def reasons_of(member: Property) -> tuple[ReasonView, ...]:
    """What is claimed of a member beyond what its type says, each with the sources of the claim."""
    found: dict[str, dict[str, None]] = {}
    for claim, source in _claims(member):
        found.setdefault(claim, {})[source] = None
    return tuple(ReasonView(Text(claim), tuple(sources)) for claim, sources in found.items())


def _claims(member: Property) -> Iterator[tuple[str, str]]:
    form = getattr(member.schema, "format", "")
    for each in (*getattr(member.schema, "evidence", ()), *member.evidence):
        claim = form if each.claim == "format" else _CLAIMS.get(each.claim, each.claim)
        if claim:
            yield claim, _source(each)


def _source(evidence: Evidence) -> str:
    found = (word for word, said in _SOURCES if said.search(evidence.reason))
    return next(found, "samples")
