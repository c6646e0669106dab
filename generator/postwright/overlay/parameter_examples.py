"""Examples that a document gives for parameters, as the texts that are sent."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from postwright.ir.json import Json
from postwright.overlay.document import Part
from postwright.overlay.notes import Notes


def example_texts(
    part: Part, exported: Collection[str], is_joined: bool, notes: Notes
) -> tuple[str, ...]:
    """Each example once. Those under an `exported` key are the collection's own, and what is no single text is noted, as is
    what stands elsewhere: it was not redacted as a value of this parameter.

    `is_joined` tells that a list is one text, its items separated by commas.
    """
    found: dict[str, None] = {}
    for given in _given(part, exported):
        text = _text(given.value, is_joined)
        if text is not None:
            found[text] = None
        else:
            notes.limit("example of a parameter that is no single value here", given.origin)
    return tuple(found)


def _given(part: Part, exported: Collection[str]) -> Iterator[Part]:
    if "example" in part:
        yield part["example"]
    for key, given in part["examples"].members():
        if key not in exported and not given.reference and "value" in given:
            yield given["value"]
        elif key not in exported:
            yield given


def _text(value: Json, is_joined: bool) -> str | None:
    match value:
        case str():
            return value
        case bool() | int() | float():
            return json.dumps(value)
        case [each]:
            return _text(each, is_joined)
        case [*items] if items and is_joined:
            texts = [_text(each, False) for each in items]
            return ",".join(each for each in texts if each is not None) if all(texts) else None
        case _:
            return None
