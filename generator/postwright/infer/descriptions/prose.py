"""What descriptions say about a field: required, optional, its type, its values, its default.

Only phrases that people use of fields are read; a sentence that merely mentions the word proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from postwright.ir.schema import Evidence
from postwright.source import NOWHERE, Origin

_REQUIRED = re.compile(
    r"^\W*(?:required|mandatory)\b(?!\s+(?:if|when|unless|only|for|with))"
    r"|\((?:required|mandatory)\)|[.;]\s*(?:required|mandatory)\.?\s*$",
    re.IGNORECASE,
)
_IS_REQUIRED = re.compile(
    r"\b(?:is|are)\s+(?:required|mandatory)\b(?!\s+(?:if|when|unless|only|for))", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.;!?](?:\s|$)|\n[^\S\n]*+\n")
_CONDITION = re.compile(r"\b(?:if|when|whenever|where|whether|unless|once)\b", re.IGNORECASE)
"""What comes before it: `if a password is required` does not say so of the field."""
_OPTIONAL = re.compile(
    r"^\W*optional\b|\(optional\)|\bnot\s+(?:required|mandatory)\b|[.;]\s*optional\.?\s*$",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\bcan only be one of\s*+(?::\s*+)?+(?P<values>[^\n.;)]+)", re.IGNORECASE)
_VALUES = re.compile(
    r"(?:\bone of|\bcan (?:only )?be(?: one of)?"
    r"|\ballowed(?: values)?(?: are)?|\b(?:possible|valid) values(?: are)?|\beither|\bvalues:)"
    r"\s*+(?::\s*+)?+(?P<values>[^\n.;)]+)",
    re.IGNORECASE,
)
_DEFAULT = re.compile(
    r"\b(?:defaults?(?:\s+value)?\s*(?:(?::|=|\bto\b|\bis\b)\s*)+|(?:by\s+)?default\s+(?=[`\"'\d]|true|false))"
    r"[`\"']?(?P<value>[\w.+-]+)[`\"']?",
    re.IGNORECASE,
)
_VALUE = re.compile(r"[`\"']?(?P<value>[\w.+/-]+(?::[\w]+)?)[`\"']?")
_SEPARATORS = re.compile(r",|\||/|\bor\b|\band\b")
_RULER = re.compile(r"\s*+(?:\|\s*+)?+:?-{2,}+:?\s*+(?:\|\s*+:?-{2,}+:?\s*+)+(?:\|\s*+)?+")
"""The line below a table's heading."""

TYPES = {
    "string": "string",
    "str": "string",
    "text": "string",
    "integer": "integer",
    "int": "integer",
    "number": "number",
    "float": "number",
    "decimal": "number",
    "boolean": "boolean",
    "bool": "boolean",
    "array": "array",
    "list": "array",
    "object": "object",
    "map": "object",
    "date": "date",
    "datetime": "date-time",
    "date-time": "date-time",
    "timestamp": "date-time",
    "uuid": "uuid",
    "email": "email",
    "url": "uri",
    "uri": "uri",
}
"""Words for types, as the JSON types and formats that they mean."""

_NAME_HEADINGS = frozenset(
    {"field", "name", "parameter", "param", "property", "attribute", "key", "fields"}
)

_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Hints:
    """What a description claims. `required` is None where it says neither; `type` is a JSON type or a format.

    `origin` is what the description belongs to; `claimed_at` is where `reason` has it that the field is required,
    if that is not there.
    """

    required: bool | None = None
    values: tuple[str, ...] = ()
    default: str | None = None
    type: str = ""
    description: str = ""
    origin: Origin = NOWHERE
    reason: str = "the description says so"
    claimed_at: Origin = NOWHERE

    def with_claim_of(self, other: Hints) -> Hints:
        """The same, and required for another's reason."""
        return replace(self, required=other.required, reason=other.reason, claimed_at=other.origin)

    @property
    def places(self) -> tuple[Origin, ...]:
        """Where it is said, as evidence has it."""
        return (self.origin,) if self.origin != NOWHERE else ()


def told_by(said: Hints) -> tuple[Evidence, ...]:
    """That a field is required, and who says so."""
    places = (said.claimed_at,) if said.claimed_at != NOWHERE else said.places
    return (Evidence("required", said.reason, 0, places),)


def hints(text: str) -> Hints:
    """The claims of one field's description."""
    return Hints(_required(text), _values(text), _default(text), "", text)


def _required(text: str) -> bool | None:
    if _OPTIONAL.search(text):
        return False
    return True if _REQUIRED.search(text) or _is_required(text) else None


def _is_required(text: str) -> bool:
    """Whether a sentence says that something "is required", whatever else is the case."""
    before = (_SENTENCE_END.split(text[: each.start()])[-1] for each in _IS_REQUIRED.finditer(text))
    return any(not _CONDITION.search(said) for said in before)


def _values(text: str) -> tuple[str, ...]:
    """The first list of values in a text, one that "can only be" before others, and one value alone only there."""
    for found in (*_ONLY.finditer(text), *_VALUES.finditer(text)):
        parts = [part.strip() for part in _SEPARATORS.split(found["values"])]
        parts = [part for part in parts if part]
        values = [match["value"] for part in parts if (match := _VALUE.fullmatch(part))]
        if len(values) == len(parts) and len(parts) >= (1 if found.re is _ONLY else 2):
            return tuple(dict.fromkeys(values))
    return ()


def _default(text: str) -> str | None:
    found = _DEFAULT.search(text)
    return found["value"].rstrip(".") if found else None


def field_table(markdown: str) -> dict[str, Hints]:
    """The fields that Markdown tables describe, by name: `| Field | Type | Required | Description |`."""
    found: dict[str, Hints] = {}
    for heading, rows in _tables(markdown):
        columns = [cell.lower() for cell in heading]
        if not columns or columns[0] not in _NAME_HEADINGS:
            continue
        for row in rows:
            cells = dict(zip(columns, row, strict=False))
            if row and (name := row[0].strip("`* ")):
                found[name] = _row_hints(cells)
    return found


def _row_hints(cells: dict[str, str]) -> Hints:
    description = cells.get("description", cells.get("notes", ""))
    said = hints(description)
    marked = cells.get("required", cells.get("mandatory", "")).strip("`* ").lower()
    required = {"yes": True, "true": True, "required": True, "✓": True, "✔": True}.get(
        marked, False if marked in {"no", "false", "optional"} else said.required
    )
    kind = TYPES.get(cells.get("type", "").strip("`* ").lower(), "")
    return Hints(required, said.values, said.default, kind, description)


def _tables(markdown: str) -> Iterator[tuple[list[str], list[list[str]]]]:
    lines = iter(markdown.splitlines())
    heading = ""
    for line in lines:
        if "|" in heading and _RULER.fullmatch(line):
            rows = takewhile(lambda row: "|" in row, lines)
            yield _cells(heading), [_cells(row) for row in rows]
            line = ""
        heading = line


def _cells(line: str) -> list[str]:
    """The cells of a row; `\\|` is a bar inside one (GitHub Flavored Markdown, section 4.10)."""
    row = line.strip().removeprefix("|")
    cells = [cell.strip().replace("\\|", "|") for cell in _BAR.split(row)]
    return cells[:-1] if cells[-1] == "" else cells
