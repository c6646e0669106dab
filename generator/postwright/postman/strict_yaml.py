"""YAML with a defined result for everything a hostile text can hold.

Takes a text, gives its value as `strict_json` would give it, and notes of what was put right. A plain scalar
is what YAML 1.2's core schema (section 10.3.2) makes of it, except that a number is one only if JSON writes
it with the same characters: `012`, `1.10`, `0x1F`, `1e3` and `.nan` stay text, as `on`, `12:30:00` and
`2024-01-31` do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from postwright.ir.json import Json
from postwright.postman.strict_json import DIGIT_LIMIT, Parsed
from postwright.source import BrokenYaml, without_surrogates, yaml_events

if TYPE_CHECKING:
    import yaml

ALIAS_LIMIT = 1_000_000
"""How much aliases may add to a text: values and characters together."""


def parse(text: str) -> Parsed:
    """The value of a YAML text, None for an empty one. Raises `BrokenYaml`."""
    import yaml

    builder = _Builder()
    for event in yaml_events(text):
        match event:
            case yaml.ScalarEvent():
                builder.add(event, _scalar(event), len(event.value) + 1)
            case yaml.AliasEvent():
                builder.alias(event)
            case yaml.MappingStartEvent():
                builder.open(event, {})
            case yaml.SequenceStartEvent():
                builder.open(event, [])
            case _:
                builder.close()
    return Parsed(builder.value, repeated=tuple(builder.repeated))


@dataclass(slots=True)
class _Open:
    """A sequence or mapping whose end is still to come."""

    event: yaml.Event
    value: list[Json] | dict[str, Json]
    weight: int = 1
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    """Puts values into what is open; a weight counts the values and characters that a value holds."""

    value: Json = None
    repeated: list[str] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _anchors: dict[str, tuple[Json, int]] = field(default_factory=dict)
    _added: int = 0

    def add(self, event: yaml.Event, value: Json, weight: int) -> None:
        """A whole value: a member, an element, a key, or the document."""
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self._anchors[anchor] = (value, weight)
        if not self._open:
            self.value = value
            return
        parent = self._open[-1]
        parent.weight += weight
        if isinstance(parent.value, list):
            parent.value.append(value)
        elif parent.key is None:
            parent.key = self._key(event, parent.value)
        else:
            parent.value[parent.key] = value
            parent.key = None

    def _key(self, event: yaml.Event, members: dict[str, Json]) -> str:
        key = getattr(event, "value", None)
        if not isinstance(key, str):
            raise BrokenYaml.at(event, "a key that is no text")
        if key in members:
            self.repeated.append(key)
        return key

    def alias(self, event: yaml.AliasEvent) -> None:
        """What an anchor holds, once more."""
        name = event.anchor or ""
        if name not in self._anchors:
            raise BrokenYaml.at(event, f"nothing before it is called `{name[:60]}`")
        value, weight = self._anchors[name]
        self._added += weight
        if self._added > ALIAS_LIMIT:
            reason = f"aliases repeat more than {ALIAS_LIMIT:,} values and characters"
            raise BrokenYaml.at(event, reason, limit=True)
        self.add(_unnamed(event, value), value, weight)

    def open(self, event: yaml.Event, value: list[Json] | dict[str, Json]) -> None:
        """The beginning of a sequence or a mapping, which is no key."""
        parent = self._open[-1] if self._open else None
        if parent and isinstance(parent.value, dict) and parent.key is None:
            raise BrokenYaml.at(event, "a key that is no text")
        self._open.append(_Open(event, value))

    def close(self) -> None:
        """The end of what was opened last."""
        done = self._open.pop()
        self.add(done.event, done.value, done.weight)


def _unnamed(event: yaml.AliasEvent, value: Json) -> yaml.Event:
    """An alias as the scalar that it repeats; anything else stays an alias, which is no key."""
    import yaml

    if not isinstance(value, str):
        return yaml.Event(event.start_mark, event.end_mark)
    return yaml.ScalarEvent(None, None, (False, True), value, event.start_mark, event.end_mark)


_CONSTANTS: dict[str, Json] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")


def _scalar(event: yaml.ScalarEvent) -> Json:
    """The value of a scalar; a quoted one and a block are text (section 10.3.2)."""
    text = without_surrogates(event.value)
    if not event.implicit[0]:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    number = _NUMBER.fullmatch(text)
    if not number or len(text) > DIGIT_LIMIT or text == "-0":
        return text
    if not number[1]:
        return int(text)
    return float(text) if repr(float(text)) == text else text
