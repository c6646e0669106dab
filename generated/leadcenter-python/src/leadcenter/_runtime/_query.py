"""Query strings and URL-encoded forms, as the collection shows them.

A list repeats its key (`ids[]=1&ids[]=2`), an object or a model takes brackets (`filter[status]=open`), a list
of objects is numbered (`items[0][id]=1`). `OMIT` is left out and `None` is an empty value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import quote

from ._json import Dumps
from ._text import to_text
from ._types import OMIT, Pairs

Style: TypeAlias = Literal["repeat", "comma", "pipe", "space", "deep", "indexed", "bracketed"]

_SEPARATORS = {"comma": ",", "pipe": "|", "space": " "}


@dataclass(frozen=True, slots=True)
class Param:
    """How one parameter is written.

    `name` is its name on the wire, brackets included. `style` says what becomes of a list: its key
    `repeat`ed, or its items joined by `comma`, `pipe` or `space`. In a `deep` one every list takes
    brackets; `indexed` numbers them all (`a[0]=1`), `bracketed` none (`a[][id]=1`). `booleans` are `words` (true, false) or
    `digits` (1, 0).
    """

    name: str
    style: Style = "repeat"
    booleans: Literal["words", "digits"] = "words"

    def pairs(self, value: object) -> Iterator[tuple[str, str]]:
        """The name-value pairs that say this value."""
        value = _plain(value)
        if self.style in _SEPARATORS and _is_list(value):
            yield self.name, _SEPARATORS[self.style].join(
                self._text(item) for item in _items(value)
            )
        else:
            yield from self._walk(self.name, value)

    def _walk(self, name: str, value: object) -> Iterator[tuple[str, str]]:
        if value is OMIT:
            return
        value = _plain(value)
        if isinstance(value, Mapping):
            for key, member in value.items():
                yield from self._walk(f"{name}[{key}]", member)
        elif _is_list(value):
            yield from self._repeat(name, [_plain(item) for item in _items(value)])
        else:
            yield name, self._text(value)

    def _repeat(self, name: str, items: list[object]) -> Iterator[tuple[str, str]]:
        nested = any(isinstance(item, Mapping) or _is_list(item) for item in items)
        numbered = self.style == "indexed" or (nested and self.style != "bracketed")
        stem = name.removesuffix("[]")
        plain = name if name == self.name and self.style == "repeat" else f"{stem}[]"
        for index, item in enumerate(items):
            yield from self._walk(f"{stem}[{index}]" if numbered else plain, item)

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


def _plain(value: object) -> object:
    """A model as the object it stands for; anything else as it is. To ask a protocol is slow, so that is last."""
    if value is OMIT or isinstance(value, str | int | float):
        return value
    return value.to_dict() if isinstance(value, Dumps) else value


def _is_list(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, Iterable) else ()
