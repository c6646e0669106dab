"""JSON as columns on a terminal."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ._text import clean_line, cut, width

WIDEST = 40
"""Columns of the terminal that one cell of a table may take."""

_GAP = "  "


class Table:
    """Rows under the headings that the first of them call for.

    Members that are objects or lists, or empty in all of these rows, have no column; an ellipsis says
    that there is more, and no room for it beside the margin or no way to show it in a cell. Columns that
    are asked for are all there.
    """

    def __init__(self, columns: Sequence[str] = (), margin: str = "") -> None:
        self._asked, self._margin = columns, margin
        self._columns: dict[str, int] | None = None

    def lines(self, rows: Sequence[Any]) -> Iterator[str]:
        """The rows as lines, below a heading if they are the first."""
        if self._columns is None and rows:
            wanted = _asked_widths(rows, self._asked) or _widths(rows)
            self._columns = wanted if self._asked else _fitting(wanted, len(self._margin))
            if self._columns:
                whole = len(self._columns) == len(wanted) and (self._asked or _is_flat(rows))
                heading = self._line({name: name for name in self._columns})
                yield heading if whole else f"{heading} …"
        for row in rows:
            yield self._line(row) if self._columns else self._margin + cell(row)

    @property
    def is_empty(self) -> bool:
        """Whether there were no rows."""
        return self._columns is None

    def _line(self, row: Any) -> str:
        columns = self._columns or {}
        members = row if isinstance(row, Mapping) else {}
        cells = (_padded(cell(members.get(name)), wide) for name, wide in columns.items())
        return self._margin + _GAP.join(cells).rstrip()


def record(value: Mapping[str, Any]) -> Iterator[str]:
    """One object, a line per member; those of objects in it under dotted names, a list of objects as a table."""
    members = dict(flat(value))
    wide = max((width(clean_line(name)) for name in members), default=0)
    for name, member in members.items():
        if _is_rows(member):
            yield clean_line(name)
            yield from Table(margin=_GAP).lines(member)
        else:
            yield _padded(clean_line(name), wide) + _GAP + cell(member)


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(e, Mapping) for e in value)


def cell(value: Any) -> str:
    """A value on one line."""
    return clean_line(text_of(value))


def text_of(value: Any) -> str:
    """A text as it is, nothing for null, JSON for all else."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def flat(value: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    """The members of an object, those of objects in it under dotted names."""
    for name, member in value.items():
        if isinstance(member, Mapping) and member:
            yield from flat(member, f"{above}{name}.")
        else:
            yield above + name, member


def _is_flat(rows: Iterable[Any]) -> bool:
    """Whether no member is an object or a list with something in it."""
    members = (each for row in rows if isinstance(row, Mapping) for each in row.values())
    return not any(isinstance(each, Mapping | list) and each for each in members)


def _widths(rows: Iterable[Any]) -> dict[str, int]:
    """The columns that rows need, in the order of their members."""
    found: dict[str, int] = {}
    for row in rows:
        for name, member in row.items() if isinstance(row, Mapping) else ():
            shown = "" if isinstance(member, Mapping | list) else cell(member)
            found[name] = max(found.get(name, 0), width(shown))
    return {k: min(WIDEST, max(width(clean_line(k)), wide)) for k, wide in found.items() if wide}


def _asked_widths(rows: Iterable[Any], columns: Sequence[str]) -> dict[str, int]:
    cells = [row for row in rows if isinstance(row, Mapping)] if columns else []
    widths = {c: max((width(cell(row.get(c))) for row in cells), default=0) for c in columns}
    return {c: min(WIDEST, max(width(clean_line(c)), wide)) for c, wide in widths.items()}


def _fitting(columns: dict[str, int], margin: int) -> dict[str, int]:
    """The first columns, as many as the terminal has room for; all of them in a pipe."""
    if not sys.stdout.isatty():
        return columns
    room = shutil.get_terminal_size().columns - margin
    kept: dict[str, int] = {}
    for name, wide in columns.items():
        room -= wide + len(_GAP)
        if room < 0 and kept:
            break
        kept[name] = wide
    return kept


def _padded(text: str, wide: int) -> str:
    shown = cut(text, wide)
    return shown + " " * (wide - width(shown))
