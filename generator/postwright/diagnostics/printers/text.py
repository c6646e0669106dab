"""Diagnostics for people.

warning[PW201]: the path holds a literal id
  --> leadcenter.json:120:17
   |
120 |       "raw": "{{domain}}/leads/30",
   |               ^
   = in: Show lead
   = help: write the id as a variable, `:lead`
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.printers.colour import Paint, coloured, plain
from postwright.diagnostics.printers.place import Locate, Spot, nowhere
from postwright.diagnostics.printers.visible import visible
from postwright.source import Origin

_EXCERPT = 100
"""The most characters of an input's line that are shown: exports often stand in a single line."""


def as_text(
    diagnostics: Iterable[Diagnostic], locate: Locate = nowhere, *, colour: bool = False
) -> str:
    """One paragraph for each diagnostic, in their order, with an empty line between two."""
    paint = coloured if colour else plain
    return "\n".join(_paragraph(each, locate(each.origin), paint) for each in diagnostics)


def _paragraph(diagnostic: Diagnostic, spot: Spot | None, paint: Paint) -> str:
    margin = " " * (len(str(spot[0])) + 1 if spot else 3)
    lines = [_headline(diagnostic, paint), *_place(diagnostic.origin, spot, margin, paint)]
    if spot and spot[2]:
        lines += _excerpt(spot, margin, paint)
    notes = {"in": diagnostic.origin.trail, "help": diagnostic.help}
    lines += [_note(name, text, margin, paint) for name, text in notes.items() if text]
    return "\n".join(lines) + "\n"


def _headline(diagnostic: Diagnostic, paint: Paint) -> str:
    severity = diagnostic.severity.value
    label = paint(severity, f"{severity}[{diagnostic.code}]")
    return label + paint("strong", f": {visible(diagnostic.message)}")


def _place(origin: Origin, spot: Spot | None, margin: str, paint: Paint) -> Iterator[str]:
    if not origin.file:
        return
    place = origin.file
    if spot:
        place += f":{spot[0]}:{spot[1]}"
    elif origin.pointer:
        place += f"#{origin.pointer}"
    yield margin[1:] + paint("faint", "--> ") + visible(place)


def _excerpt(spot: Spot, margin: str, paint: Paint) -> list[str]:
    """The line, with a caret below the column."""
    line, column, text = spot
    before, after = _window(text, column - 1)
    bar = paint("faint", "|")
    return [
        f"{margin}{bar}",
        f"{paint('faint', str(line))} {bar} {before}{after}".rstrip(),
        f"{margin}{bar} {' ' * _width(before)}{paint('error', '^')}",
    ]


def _window(text: str, at: int) -> tuple[str, str]:
    """What stands before and after the offset `at`, cut where the line is long, all of it visible."""
    start = max(0, min(at - _EXCERPT // 2, len(text) - _EXCERPT))
    end = start + _EXCERPT
    before = ("…" if start else "") + _shown(text[start:at])
    return before, _shown(text[at:end]) + ("…" if end < len(text) else "")


def _shown(text: str) -> str:
    return visible(text.replace("\t", "    "))


def _width(text: str) -> int:
    """The terminal columns of a text (Unicode Standard Annex 11; combining marks take none)."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)


def _note(name: str, text: str, margin: str, paint: Paint) -> str:
    return f"{margin}{paint('faint', '=')} {paint('strong', name)}: {visible(text)}"
