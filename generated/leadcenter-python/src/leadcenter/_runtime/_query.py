"""Query strings and URL-encoded forms, as the collection shows them.

A list repeats its key (`ids[]=1&ids[]=2`), an object takes brackets (`filter[status]=open`), `OMIT` is
left out and `None` is an empty value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from ._text import to_text
from ._types import OMIT, Pairs

_SEPARATORS = {"comma": ",", "pipe": "|", "space": " "}


@dataclass(frozen=True, slots=True)
class Param:
    """How one parameter is written.

    `name` is its name on the wire, brackets included. `style` says what becomes of a list: its key
    `repeat`ed, or its items joined by `comma`, `pipe` or `space`. `booleans` are `words` (true, false) or
    `digits` (1, 0).
    """

    name: str
    style: Literal["repeat", "comma", "pipe", "space"] = "repeat"
    booleans: Literal["words", "digits"] = "words"

    def pairs(self, value: object) -> Iterator[tuple[str, str]]:
        """The name-value pairs that say this value."""
        if self.style != "repeat" and _is_list(value):
            yield self.name, _SEPARATORS[self.style].join(
                self._text(item) for item in _items(value)
            )
        else:
            yield from self._walk(self.name, value)

    def _walk(self, name: str, value: object) -> Iterator[tuple[str, str]]:
        if value is OMIT:
            return
        if isinstance(value, Mapping):
            for key, member in value.items():
                yield from self._walk(f"{name}[{key}]", member)
        elif _is_list(value):
            yield from self._repeat(name, list(_items(value)))
        else:
            yield name, self._text(value)

    def _repeat(self, name: str, items: list[object]) -> Iterator[tuple[str, str]]:
        if any(isinstance(item, Mapping) or _is_list(item) for item in items):
            keys = [f"{name.removesuffix('[]')}[{index}]" for index in range(len(items))]
        else:
            keys = [name if name == self.name else f"{name}[]"] * len(items)
        for key, item in zip(keys, items, strict=True):
            yield from self._walk(key, item)

    def _text(self, value: object) -> str:
        return to_text(
            value, booleans=("0", "1") if self.booleans == "digits" else ("false", "true")
        )


def encode_pairs(fields: Mapping[str, object]) -> list[tuple[str, str]]:
    """The pairs of fields by their name on the wire."""
    return [pair for name, value in fields.items() for pair in Param(name).pairs(value)]


def query_string(pairs: Pairs) -> str:
    """`a=1&b[]=2`: everything quoted but the brackets of names (RFC 3986, section 3.4)."""
    return "&".join(f"{quote(name, safe='[]')}={quote(value, safe='')}" for name, value in pairs)


def _is_list(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, Iterable) else ()
