"""Secrets in tables of Markdown: under a heading that names one, or in a row that begins with its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from postwright.redact.names import is_secret
from postwright.redact.values import is_mixed

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:-]*)*")
"""The delimiter row (GitHub Flavored Markdown, section 4.10)."""

_AROUND = " \t\r`*_\"'"


def without_tabled(text: str, conceal: Callable[[str], str]) -> str:
    """The text with secrets in the cells of its tables concealed."""
    if "|" not in text:
        return text
    return "\n".join(_rows(text.split("\n"), conceal))


def _rows(lines: list[str], conceal: Callable[[str], str]) -> Iterator[str]:
    columns: frozenset[int] = frozenset()
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if "|" not in line:
            columns = frozenset()
            yield line
        elif "|" in after and _RULE.fullmatch(after.rstrip("\r")):
            columns = frozenset(_named(line.split("|")))
            yield line
        else:
            yield _row(line.split("|"), columns, conceal)


def _named(cells: list[str]) -> Iterator[int]:
    """Which cells are the name of a secret."""
    for at, cell in enumerate(cells):
        if is_secret(cell.strip(_AROUND)):
            yield at


def _row(cells: list[str], columns: frozenset[int], conceal: Callable[[str], str]) -> str:
    first = next(_named(cells), len(cells))
    for at, cell in enumerate(cells):
        value = cell.strip(_AROUND)
        is_named = at in columns or (at > first and cell[:1].isspace())
        if is_named and _is_value(value):
            cells[at] = cell.replace(value, conceal(value))
    return "|".join(cells)


def _is_value(text: str) -> bool:
    """Whether a cell holds a value of its own and says nothing about it."""
    return " " not in text and not is_secret(text) and is_mixed(text)
