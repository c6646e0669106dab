"""The account of what was replaced, and the placeholder that stands in its place."""

from __future__ import annotations

import re
from collections import Counter

from postwright.diagnostics import Concealed
from postwright.source import Origin

PLACEHOLDER = "REDACTED"
"""What stands for a secret. It is no token, key or hash, so that no scanner takes it for one."""

TEXTS = "texts"
"""The kind of place where a secret is never a text of its own but stands within one."""

_REFERENCE = re.compile(r"(\{\{[^{}]*\}\})")
_SCHEME = re.compile(
    r"\s*(bearer|basic|digest|token|apikey|api-key|jwt|oauth|ssws|key|negotiate|hmac|"
    r"aws4-hmac-sha256|genie[kK]ey|splunk|discogs|client-id|hawk|bot|sharedaccesssignature)\s+",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"<[A-Za-z][A-Za-z _-]*>|\*+|\.{2,}|true|false|null|none|undefined|string", re.IGNORECASE
)
"""Values that only stand for one: `<token>`, `****`."""

_SAMPLED = frozenset({"bodies", "saved responses", "forms", "query parameters"})
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""A UUID in a sample may be the id of anything, so its copies are let be."""


class Ledger:
    """Counts what is replaced, by the kind of place, and keeps the values to find their copies.

    The values never leave it but as the search for copies. `first` is the place of the first one, without
    the names on the way there, which may hold secrets themselves; `concealed` are the places of all but
    those in running text.
    """

    def __init__(self) -> None:
        self.places: Counter[str] = Counter()
        self.first: Origin | None = None
        self.values: set[str] = set()
        self.concealed: dict[Concealed, None] = {}

    def conceal(self, value: str, place: str, origin: Origin) -> str:
        """The value with all of it replaced but references to variables and the auth scheme."""
        scheme = _SCHEME.match(value)
        start = scheme.end() if scheme else 0
        parts = _REFERENCE.split(value[start:])
        concealed = "".join(self._part(part, place, origin) for part in parts)
        return value[:start] + concealed

    def _part(self, part: str, place: str, origin: Origin) -> str:
        core = part.strip()
        if part.startswith("{{") or not any(map(str.isalnum, core)) or _is_shown(core):
            return part
        self.note(place, origin)
        if not (place in _SAMPLED and _UUID.fullmatch(core)):
            self.values.add(core)
        return part.replace(core, PLACEHOLDER)

    def note(self, place: str, origin: Origin) -> None:
        """Count one replacement."""
        self.places[place] += 1
        if not origin.file:
            return
        where = Origin(origin.file, origin.pointer)
        self.first = self.first or where
        if place != TEXTS:
            self.concealed[Concealed(where, place)] = None

    @property
    def total(self) -> int:
        """How many were replaced."""
        return self.places.total()


def _is_shown(core: str) -> bool:
    return core == PLACEHOLDER or bool(_SHOWN.fullmatch(core))
