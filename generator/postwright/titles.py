"""Titles of requests and folders, without the numbers that people sort them with."""

from __future__ import annotations

import re

_ORDINAL = re.compile(
    r"""\s*+
    (?: [(\[] \d{1,2} [a-z]? [)\]]
    |   (?:step\s++)? \d{1,2} (?:\.\d{1,2})*+ [a-z]? \s? [.):]
    )
    \s++ (?=.*[^\W\d_])""",
    re.IGNORECASE | re.VERBOSE,
)
"""`1. `, `4a. `, `2.3) `, `(5) `, `Step 2: `; no status, which has three digits, and no version."""


def without_ordinal(title: str) -> str:
    """A title without the number that puts it in its place, whole where no word would be left."""
    found = _ORDINAL.match(title)
    return title[found.end() :] if found else title
