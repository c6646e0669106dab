"""Variables that had no value when a request was sent, and so stand in it by their names."""

from __future__ import annotations

import re

_OPEN = re.compile(r".*\{\{[^{}]*\}\}.*|:[A-Za-z_]\w*|\{[^{}]+\}|<[^<>]+>", re.DOTALL)


def is_open(value: str) -> bool:
    """Whether a value in a path is a variable without one: `{{leadId}}`, `:lead`, `{lead}`, `<lead>`."""
    return len(value) <= 500 and _OPEN.fullmatch(value) is not None
