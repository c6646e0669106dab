"""Lists in one text, their items separated by commas: `fields=id,name`.

The description proves one ("a comma-separated list"), or a value that holds several of the words that it
lists, or several words under a name that speaks of several things. Joining the items must give every shown value back, so a text with spaces, brackets
or quotes around its commas stays a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from postwright.infer import words
from postwright.infer.descriptions.prose import hints
from postwright.infer.schemas.values import text_schema
from postwright.ir.schema import Evidence, ScalarSchema, Schema

_ITEM = re.compile(r"<[A-Za-z -]{1,20}>|[\w.:@*+/-]+")
_SAID = re.compile(
    r"\bcommas?[- ](?:separated|delimited)\b"
    r"|\b(?:separated|delimited|split)\s+(?:by|with)\s+(?:an?\s+)?(?:commas?\b|[`'\"],[`'\"])",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:multiple|several)\s+(?:\w+\s+)?(?:values|[\w']+s)\s+(?:can|may)\s+be\s+"
    r"(?:applied|provided|given|passed|specified|supplied|sent|used)\b"
    r"|\bcan be (?:repeated|(?:given|passed|specified|provided|sent) (?:multiple|several) times)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(r"(string|<[a-z -]{1,20}>)(?:,\1)+")
"""The place of one value said again: `string,string`."""
_OF_MANY = frozenset({"list", "array", "set"})


def separated(name: str, values: Iterable[str], description: str) -> Evidence | None:
    """Why a text is a list separated by commas, None where nothing proves it."""
    shown = [value for value in values if value and "{{" not in value]
    if not all(_ITEM.fullmatch(item) for item in items(shown)):
        return None
    if _SAID.search(description):
        return Evidence("array", "the description says that commas separate its items")
    if any(map(_PLACES.fullmatch, shown)):
        return Evidence("array", "its value is the place of one text, several times")
    if any("," in value for value in shown) and _SEVERAL.search(description):
        return Evidence("array", "the description says that it takes several values")
    listed = set(hints(description).values)
    if any("," in value for value in shown) and set(items(shown)) <= listed:
        return Evidence("array", "its values are several of those that the description lists")
    if _speaks_of_many(name) and any("," in value for value in shown):
        return Evidence("array", "its name is a plural, and commas separate words in its values")
    return None


def repeatable(description: str) -> Evidence | None:
    """Why a parameter may be sent several times, None where its description does not say so."""
    said = _SEVERAL.search(description)
    return Evidence("array", "the description says that it takes several values") if said else None


def items(values: Iterable[str]) -> tuple[str, ...]:
    """The items of all values, each once."""
    return tuple(dict.fromkeys(item for value in values for item in value.split(",")))


def item_schema(values: tuple[str, ...]) -> Schema:
    """The type of the items: a number only where it is written as numbers are, so that it is sent as shown."""
    schema = text_schema(values)
    written = isinstance(schema, ScalarSchema) and schema.type == "number"
    if written and any(str(float(value)) != value for value in values if value[0] != "<"):
        return ScalarSchema("string")
    return schema


def _speaks_of_many(name: str) -> bool:
    last = words.split(name)[-1:]
    return any(word in _OF_MANY or words.is_plural(word) for word in last)
