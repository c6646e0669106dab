"""Which texts stand in which positions in which run.

Every run has many texts, each in one position: in as many runs as there are positions, every text has been
in every position. What a text means to Postman or to a type may change the shape of the output; such pairs
are listed here, with the reason, and tried in runs of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from hostile import graphql
from hostile.collection import POSITIONS
from hostile.texts import FAMILIES, HOSTILE_TEXTS, HostileText

NUMBERS = {position: number for number, position in enumerate(POSITIONS)}


@dataclass(frozen=True, slots=True)
class Run:
    """Texts for positions. `alike` is whether the output must have the shape of the harmless one's."""

    name: str
    texts: Mapping[str, HostileText]
    alike: bool

    @property
    def planted(self) -> dict[str, str]:
        """The texts with the canaries of their positions."""
        return {position: text.at(NUMBERS[position]) for position, text in self.texts.items()}

    def halves(self) -> tuple[Run, Run]:
        """Two runs with half of the texts each."""
        texts = list(self.texts.items())
        first, second = dict(texts[: len(texts) // 2]), dict(texts[len(texts) // 2 :])
        return replace(self, texts=first), replace(self, texts=second)


@dataclass(frozen=True, slots=True)
class Exemption:
    """A reason why the output may have another shape than the harmless one: for which positions and texts."""

    reason: str
    positions: frozenset[str]
    applies: Callable[[str], object]


_ADDRESSES = frozenset(
    [
        "URL as text",
        "document path",
        "document path variable",
        "sent request path",
        "fragment",
        "URL text beside its parts",
        "URL protocol",
        "URL host",
        "URL port",
        "path segment",
        "path segment as object",
        "path suffix",
        "path variable key",
        "variable in a path",
        "environment key",
        "environment value",
    ]
)
_KEY = re.compile(
    r"key|member|assertion|asserted|(name|property|parameter|variable|header|required)\Z"
)
_KEYS = frozenset(position for position in POSITIONS if _KEY.search(position))
_HEADERS = frozenset(position for position in POSITIONS if "header" in position) | {
    "content type",
    "response content type",
    "form-data content type",
}
_VARIABLES = frozenset(["variable key", "global key", "stored variable", "folder variable key"])
_VALUES = frozenset(FAMILIES["values"].values())

EXEMPTIONS = (
    Exemption(
        "a value says which type it has, and an empty one says nothing",
        frozenset(POSITIONS),
        lambda text: text in _VALUES,
    ),
    Exemption(
        "a URL is taken apart at its marks",
        _ADDRESSES,
        re.compile(r"[/?#:{}<>@&=\\]|\A\.*\Z").search,
    ),
    Exemption(
        "a word before `://` is a protocol",
        frozenset(["URL protocol"]),
        re.compile(r"[A-Za-z][A-Za-z0-9+.-]*\Z").match,
    ),
    Exemption(
        "a variable's name is taken without the space around it",
        frozenset(["stored variable", "environment key"]),
        lambda text: text != text.strip(),
    ),
    Exemption(
        "a row of a table ends with its line, and a list at its commas",
        frozenset(["listed value", "field table name", "field table description"]),
        lambda text: len(text.splitlines()) > 1,
    ),
    Exemption(
        "quotes, backslashes and control characters break JSON that nobody escaped",
        frozenset(["body JSON unescaped"]),
        re.compile(r'["\\\x00-\x1f]').search,
    ),
    Exemption(
        "a plural is a resource", frozenset(["path segment as object"]), re.compile(r"\w+s\Z").match
    ),
    Exemption("a name in braces is a variable's", frozenset(POSITIONS), re.compile(r"[{}]").search),
    Exemption(
        "only a plain word says what is asked for",
        frozenset(["XML root", "discriminator value", "query discriminator value"]),
        re.compile(r"(?![A-Za-z][\w.:/-]{0,79}\Z)", re.ASCII).match,
    ),
    Exemption(
        "a SOAP action ends with its command",
        frozenset(["SOAP action"]),
        re.compile(r"[/#:]").search,
    ),
    Exemption(
        "a script with control characters cannot be read",
        frozenset(["script comment", "script template text"]),
        re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]").search,
    ),
    Exemption(
        "a lone surrogate is no character in GraphQL",
        frozenset(["document string", "document default"]),
        re.compile("[\ud800-\udfff]").search,
    ),
    Exemption(
        "what is no name in GraphQL leaves no document to make a method of",
        graphql.NAMES,
        re.compile(r"(?!_*[A-Za-z]\w*\Z)", re.ASCII).match,
    ),
    Exemption(
        "a name that is an identifier needs no alias",
        _KEYS,
        re.compile(r"[A-Za-z_]\w*\Z").match,
    ),
    Exemption(
        "no header may hold this, so no test sends it",
        _HEADERS,
        re.compile(r"[^\t\x20-\x7e]|\A[\t ]|[\t ]\Z").search,
    ),
)


def exemption(text: HostileText, position: str) -> Exemption | None:
    """The first that holds for a text in a position."""
    written = text.at(NUMBERS[position])
    holding = (each for each in EXEMPTIONS if position in each.positions)
    return next((each for each in holding if each.applies(written)), None)


def exempt_pairs() -> dict[str, int]:
    """How many pairs of a text and a position each exemption is for, by its reason."""
    found = [exemption(text, position) for text in HOSTILE_TEXTS for position in POSITIONS]
    reasons = [each.reason for each in found if each]
    return {each.reason: reasons.count(each.reason) for each in EXEMPTIONS}


def mixed() -> Iterator[Run]:
    """Every pair once: first those that must not change the shape, then those that may."""
    for shift in range(max(len(POSITIONS), len(HOSTILE_TEXTS))):
        texts = {
            position: text
            for position, text in _shifted(shift)
            if exemption(text, position) is None
        }
        yield Run(f"mixed {shift}", texts, alike=True)
    waiting = {position: list(_shaping(position)) for position in POSITIONS}
    while waiting := {position: texts for position, texts in waiting.items() if texts}:
        left = max(map(len, waiting.values()))
        yield Run(f"shaping {left}", {p: texts.pop() for p, texts in waiting.items()}, alike=False)


def _shaping(position: str) -> Iterator[HostileText]:
    """The texts that may change the shape, beginning at another one for every position."""
    start = NUMBERS[position] * 7 % len(HOSTILE_TEXTS)
    for text in (*HOSTILE_TEXTS[start:], *HOSTILE_TEXTS[:start]):
        if exemption(text, position):
            yield text


def covering() -> Iterator[Run]:
    """A few of the mixed runs in which every text, and every position, is at least once."""
    missing = {*POSITIONS, *(text.name for text in HOSTILE_TEXTS)}
    runs = list(mixed())
    while missing:
        best = max(runs, key=lambda run: len(missing & _subjects(run)))
        missing -= _subjects(best)
        yield best


def _subjects(run: Run) -> set[str]:
    return {*run.texts, *(text.name for text in run.texts.values())}


def _shifted(shift: int) -> Iterator[tuple[str, HostileText]]:
    """A text for each position; over all shifts, every one."""
    cycle = max(len(POSITIONS), len(HOSTILE_TEXTS))
    for number, position in enumerate(POSITIONS):
        at = (number + shift) % cycle
        if at < len(HOSTILE_TEXTS):
            yield position, HOSTILE_TEXTS[at]


def everywhere(text: HostileText) -> Run:
    """One text in all positions at once."""
    return Run(f"{text.name} everywhere", dict.fromkeys(POSITIONS, text), alike=False)


def alone() -> Iterator[Run]:
    """One text in one position, for every pair."""
    for position in POSITIONS:
        for text in HOSTILE_TEXTS:
            alike = exemption(text, position) is None
            yield Run(f"{text.name} in {position}", {position: text}, alike)
