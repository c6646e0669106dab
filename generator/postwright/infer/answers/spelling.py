"""Names without what only tells their spelling."""

from __future__ import annotations

import re


def plain(name: str) -> str:
    """`next_page`, `nextPage` and `Next-Page` are one: `nextpage`."""
    return re.sub(r"[_-]", "", name).lower()
