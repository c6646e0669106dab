"""Text for people, cut into lines: what docstrings and comments are filled with."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from postwright.plugs.characters import readable

_BLANK_LINES = re.compile(r"\n{3,}")
_HANGING = re.compile(r" *(?:[-*+] +|[0-9]{1,3}[.)] +)?")
"""What a continued line is indented under: the indent of its beginning, and a list's marker."""

_NARROWEST = 20


def room(width: int, taken: int) -> int:
    """What is left of a line's width; 0, for no limit, stays 0."""
    return max(width - taken, _NARROWEST) if width else 0


def lines(text: str, width: int = 0) -> list[str]:
    """The lines of `text` as `readable` gives it, no two of them blank in a row, none at either end.

    A line longer than `width` is wrapped between words; 0 is for not at all. There is at least one line.
    """
    whole = _BLANK_LINES.sub("\n\n", readable(text).strip("\n"))
    cut = [part for line in _whole_or_not(whole.split("\n")) for part in _wrapped(*line, width)]
    return [cut[0].lstrip(), *cut[1:]]


def _whole_or_not(given: list[str]) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it must stay whole: the row of a table, or code between fences."""
    fenced = False
    for line in given:
        is_fence = line.lstrip().startswith(("```", "~~~"))
        yield line, fenced or is_fence or line.lstrip().startswith("|")
        fenced ^= is_fence


def _wrapped(line: str, whole: bool, width: int) -> list[str]:
    if whole or not width or len(line) <= width:
        return [line]
    hanging = len(_HANGING.match(line)[0])  # type: ignore[index]
    return textwrap.wrap(
        line,
        width,
        subsequent_indent=" " * min(hanging, _NARROWEST // 2),
        break_long_words=False,
        break_on_hyphens=False,
    )
