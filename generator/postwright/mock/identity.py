"""What tells one thing from another, and new ids in the API's own kind."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterable, Sequence

from postwright.ir.json import Json

_USUAL = ("id", "_id", "uuid", "ID", "Id", "guid", "key", "slug", "code")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_HEX = re.compile(r"(?=.*\d)[0-9a-f]{12,64}")
_MARKED = re.compile(r"([A-Za-z]+[_-])(?=[A-Za-z]*\d)([A-Za-z0-9]{4,64})")
_OF_A_DATABASE = 9_000_000_000_000_000


def key_of(item: Json, member: str) -> str | None:
    """The id of a thing as a path has it, None where it has none."""
    value = item.get(member) if isinstance(item, dict) else None
    if type(value) is int or (isinstance(value, str) and value):
        return str(value)
    return None


def id_member(
    items: Sequence[dict[str, Json]],
    parameters: Iterable[str],
    asked: Iterable[tuple[str, dict[str, Json]]],
) -> str:
    """The member that is the id of things, "" where none is.

    `parameters` are what paths call it, `asked` the values of such with the things that were answered.
    """
    for value, item in asked:
        for name, held in item.items():
            if type(held) in (int, str) and str(held) == value and _is_everywhere(name, items):
                return name
    names = [*_USUAL[:2], *(each for name in parameters for each in _spellings(name)), *_USUAL[2:]]
    return next((name for name in names if _is_everywhere(name, items)), "")


def new_id(known: Sequence[Json], word: str, count: int) -> Json:
    """An id that is none of the known ones, of their kind; `word` and `count` make it the same every time."""
    numbers = [each for each in known if type(each) is int]
    texts = [each for each in known if isinstance(each, str)]
    if numbers or not known:
        return max((n for n in numbers if n < _OF_A_DATABASE), default=0) + 1
    made = _like(texts, word, count)
    while made in known:
        count += 1
        made = _like(texts, word, count)
    return made


def _like(texts: Sequence[str], word: str, count: int) -> str:
    sample = texts[0] if texts else ""
    seed = f"{word}/{count}"
    digest = hashlib.sha256(seed.encode("utf-8", "replace")).hexdigest()
    if sample.isascii() and sample.isdecimal():
        numbers = (int(each) for each in texts if each.isascii() and each.isdecimal())
        return str(max(n for n in numbers if len(str(n)) <= len(sample) + 1) + 1)
    if _UUID.fullmatch(sample):
        return str(uuid.UUID(hex=digest[:32], version=4))
    if _HEX.fullmatch(sample):
        return digest[: len(sample)]
    if match := _MARKED.fullmatch(sample):
        return match[1] + digest[: len(match[2])]
    return f"{word}-{count}"


def _is_everywhere(name: str, items: Sequence[dict[str, Json]]) -> bool:
    return bool(items) and all(key_of(item, name) is not None for item in items)


def _spellings(name: str) -> tuple[str, ...]:
    """What an id that a path calls by a name may be called in a body."""
    return (name, f"{name}_id", f"{name}Id", f"{name}ID")
