"""What a YAML text (YAML 1.2.2) is made of, one event after the other, before anything is built from it.

Takes a text, gives the events of PyYAML's parser, libyaml's where it is at hand. Nothing recurses, so that
nothing in a text can exhaust the stack; a limit that is reached ends the text where it is reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from postwright.source.origin import Position

if TYPE_CHECKING:
    import yaml

DEPTH_LIMIT = 200
"""How deep sequences and mappings may be nested, as in JSON."""

EVENT_LIMIT = 200_000
"""The most events that a text may have. A scalar is one, a sequence or mapping two."""


class BrokenYaml(Exception):
    """A text that is not the YAML which is read. The place counts from 1.

    `limit` tells that it is too deep, too long or too much repeated, rather than wrong.
    """

    def __init__(self, reason: str, line: int, column: int, *, limit: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column
        self.limit = limit

    @classmethod
    def at(cls, event: yaml.Event, reason: str, *, limit: bool = False) -> BrokenYaml:
        """One at the start of an event."""
        place = start_of(event)
        return cls(reason, place.line, place.column, limit=limit)


def start_of(event: yaml.Event) -> Position:
    """Where an event begins."""
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)


def yaml_events(text: str) -> Iterator[yaml.Event]:
    """The events within the one document of a text; none where it is empty. Raises `BrokenYaml`.

    Tags are refused: what a value is, it says by its form.
    """
    import yaml

    outside = (
        yaml.StreamStartEvent,
        yaml.StreamEndEvent,
        yaml.DocumentStartEvent,
        yaml.DocumentEndEvent,
    )
    depth = documents = 0
    for number, event in enumerate(_parsed(text)):
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if documents > 1:
            raise BrokenYaml.at(event, "a second document begins, where only one is due")
        if depth > DEPTH_LIMIT:
            raise BrokenYaml.at(event, f"nested more than {DEPTH_LIMIT} levels deep", limit=True)
        if number > EVENT_LIMIT:
            raise BrokenYaml.at(event, f"more than {EVENT_LIMIT:,} values and ends", limit=True)
        if getattr(event, "tag", None) is not None:
            raise BrokenYaml.at(event, "tags such as `!!str` are not read")
        if not isinstance(event, outside):
            yield event


def _parsed(text: str) -> Iterator[yaml.Event]:
    """The events of a text, with PyYAML's errors turned into `BrokenYaml`."""
    import yaml

    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        while loader.check_event():
            yield loader.get_event()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
        reason = error.problem or error.context or "no YAML"
        found = _within(place, text)
        raise BrokenYaml(reason, found.line, found.column, limit="nesting" in reason) from None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        raise _unprintable(text) from None


def _within(place: Position, text: str) -> Position:
    """The place, or the text's end: libyaml puts that on a line of its own."""
    lines = text.split("\n")
    return place if place.line <= len(lines) else Position(len(lines), len(lines[-1]) + 1)


_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What a YAML text never holds as it is (section 5.1)."""


def _unprintable(text: str) -> BrokenYaml:
    """The parsers count the place of such a character in different units, so it is looked for again."""
    found = _UNPRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    line = before.count("\n") + 1
    return BrokenYaml("a control character", line, len(before) - before.rfind("\n"))
