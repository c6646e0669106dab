"""Diagnostics for people.

warning[PW204]: the body is labelled as JSON and cannot be read as such
   --> leadcenter.json:120:17
    |
120 |         "body": {"mode": "raw", "raw": "…"},
    |                 ^
    = in: Leads › Create lead
    = help: mend it in Postman, or set its language to Text
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from postwright.diagnostics.code import Severity
from postwright.diagnostics.excerpts import Excerpt
from postwright.diagnostics.model import Diagnostic
from postwright.diagnostics.printers.colour import Paint, coloured, plain
from postwright.diagnostics.printers.place import Locate, nowhere
from postwright.diagnostics.printers.visible import visible
from postwright.diagnostics.spots import Spot
from postwright.source import Origin

_EXCERPT = 100
"""The most characters of an input's line that are shown: exports often stand in a single line."""


def as_text(
    diagnostics: Iterable[Diagnostic],
    locate: Locate = nowhere,
    *,
    colour: bool = False,
    most: int | None = None,
) -> str:
    """One paragraph for each diagnostic, in their order, with an empty line between two.

    Of one code about the inputs at most `most` are shown, then how many more there are. Errors all are.
    """
    paint = coloured if colour else plain
    found = list(diagnostics)
    total, shown = Counter(each.code for each in found), Counter[str]()
    paragraphs = []
    for each in found:
        limit = total[each.code] if most is None or not _folds(each) else most
        shown[each.code] += 1
        if shown[each.code] <= limit:
            paragraphs.append(_paragraph(each, locate(each), paint))
        if shown[each.code] == limit < total[each.code]:
            paragraphs[-1] += _rest(total[each.code] - limit)
    return "\n".join(paragraphs)


def _folds(diagnostic: Diagnostic) -> bool:
    """Whether there can be a great many alike, all of which `postwright lint` finds too."""
    return diagnostic.severity is not Severity.ERROR and diagnostic.code[:3] in _OF_INPUTS


_OF_INPUTS = ("PW1", "PW2", "PW3")


def _rest(number: int) -> str:
    return f"... and {number} more like this; `postwright lint` shows all\n"


def _paragraph(diagnostic: Diagnostic, spot: Spot | None, paint: Paint) -> str:
    last = spot.excerpt.line if spot and spot.excerpt else spot.line if spot else 10
    margin = " " * (len(str(last)) + 1)
    lines = [_headline(diagnostic, paint), *_place(diagnostic.origin, spot, margin, paint)]
    if spot and spot.excerpt:
        lines += _excerpt(spot.excerpt, margin, paint)
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
        place += f":{spot.line}:{spot.column}"
    elif origin.pointer:
        place += f"#{origin.pointer}"
    yield margin[1:] + paint("faint", "--> ") + visible(place)


def _excerpt(excerpt: Excerpt, margin: str, paint: Paint) -> list[str]:
    """The line, with a caret below the place."""
    before, after = _window(excerpt.text, excerpt.caret)
    bar, number = paint("faint", "|"), str(excerpt.line).rjust(len(margin) - 1)
    return [
        f"{margin}{bar}",
        f"{paint('faint', number)} {bar} {before}{after}".rstrip(),
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
