"""Whether a thing has the words that a list is searched for."""

from __future__ import annotations

import re

from postwright.ir.json import Json

SEARCHES = frozenset({"q", "search", "query", "keyword", "keywords", "search_term", "term"})
"""Parameters that search by words."""

_EXPRESSION = re.compile(r'[:=<>"*(){}\[\]]')
"""What a query of some language has; words have none of it."""

_DEEPEST = 3
"""Texts that are further inside of a thing are not searched."""


def has_words(item: Json, value: str) -> bool:
    """Whether all words of a search are in a thing's texts, whatever their case. What is no words finds all."""
    if _EXPRESSION.search(value):
        return True
    texts = [each.casefold() for each in _texts(item, _DEEPEST)]
    return all(any(word in text for text in texts) for word in value.casefold().split())


def _texts(value: Json, depth: int) -> list[str]:
    if isinstance(value, dict | list):
        held = value.values() if isinstance(value, dict) else value
        return [text for each in held for text in _texts(each, depth - 1)] if depth else []
    return [str(value)] if isinstance(value, str | int | float) else []
