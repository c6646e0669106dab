"""JSON as CSV (RFC 4180, with line feeds), fit for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from ._table import flat, text_of
from ._text import clean

ALONE = "value"
"""The column of what is no object."""

_FORMULA = re.compile(r"[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
"""How a text begins that a spreadsheet would compute (OWASP, CSV injection)."""

_FIGURES = re.compile(r"[0-9 +\-.()]+")
"""A number as people write it, such as a telephone number: computing it harms nobody."""


class Csv:
    """Rows below the columns that are asked for, else those that the first rows call for."""

    def __init__(self, columns: Sequence[str] = ()) -> None:
        self._asked = bool(columns)
        self._columns = list(columns)
        self._begun = False
        self._missed: set[str] = set()

    def lines(self, rows: Sequence[Any]) -> Iterator[str]:
        """The rows as lines, below a heading if they are the first."""
        flattened = [self._row(each) for each in rows]
        if not self._begun and rows:
            self._begin(flattened)
            yield _line(self._columns)
        for row in flattened:
            self._missed |= {name for name, each in row.items() if not _is_empty(each)}
            yield _line([row.get(name) for name in self._columns])

    def _row(self, value: Any) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            return {ALONE: value}
        return value if self._asked else dict(flat(value))

    def _begin(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self._begun = True
        if not self._columns:
            self._columns = _columns(rows)

    def tell_missed(self) -> None:
        """Say on standard error what later pages held that has no column."""
        if missed := self._missed - set(self._columns):
            names = ", ".join(sorted(missed))
            click.echo(clean(f"Warning: not in the first page, so left out: {names}"), err=True)
            click.echo("Name what you want with --columns.", err=True)


def defused(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _FIGURES.fullmatch(text) else text


def _columns(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """All names, those of one member side by side; none for an object that is only ever empty or in its parts."""
    filled = {name: False for row in rows for name in row}
    for row in rows:
        filled |= {name: True for name, value in row.items() if not _is_empty(value)}
    boxes = {name[:end] for name in filled for end in _dots(name)}
    first = {name: place for place, name in reversed([*enumerate(map(_top, filled))])}
    kept = [name for name in filled if filled[name] or name not in boxes]
    return sorted(kept, key=lambda name: first[_top(name)])


def _top(name: str) -> str:
    return name.partition(".")[0]


def _dots(name: str) -> list[int]:
    return [place for place, character in enumerate(name) if character == "."]


def _is_empty(value: Any) -> bool:
    return value is None or value == {}


def _line(cells: Sequence[Any]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow([_cell(each) for each in cells])
    return written.getvalue().removesuffix("\n")


def _cell(value: Any) -> str:
    """A number stays one; only a text can be a formula."""
    return clean(defused(value) if isinstance(value, str) else text_of(value))
