"""Places in a YAML text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from postwright.source.origin import steps_of
from postwright.source.yaml_events import BrokenYaml, yaml_events

if TYPE_CHECKING:
    import yaml


def offset_in_yaml(text: str, pointer: str) -> int | None:
    """The offset of the value that an RFC 6901 pointer leads to in a YAML text, None if nowhere.

    Of a repeated key the last value counts. What an alias repeats is placed at the alias.
    """
    events = yaml_events(text)
    try:
        return _find(next(events), events, steps_of(pointer))
    except (BrokenYaml, StopIteration):
        return None


def _find(event: yaml.Event, rest: Iterator[yaml.Event], steps: list[str]) -> int | None:
    """The place that `steps` lead to within the value that `event` begins; `rest` is read to its end."""
    import yaml

    if not steps or isinstance(event, yaml.AliasEvent):
        _skip(event, rest)
        return event.start_mark.index if event.start_mark else 0
    found = None
    if isinstance(event, yaml.MappingStartEvent):
        for key, value in _members(rest):
            if getattr(key, "value", None) == steps[0]:
                found = _find(value, rest, steps[1:])
            else:
                _skip(value, rest)
    elif isinstance(event, yaml.SequenceStartEvent):
        for index, value in enumerate(_elements(rest)):
            if str(index) == steps[0]:
                found = _find(value, rest, steps[1:])
            else:
                _skip(value, rest)
    return found


def _elements(rest: Iterator[yaml.Event]) -> Iterator[yaml.Event]:
    """What each value of a sequence begins with; whoever asks reads the value before the next one."""
    import yaml

    for event in rest:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield event


def _members(rest: Iterator[yaml.Event]) -> Iterator[tuple[yaml.Event, yaml.Event]]:
    for key in _elements(rest):
        _skip(key, rest)
        yield key, next(rest)


def _skip(event: yaml.Event, rest: Iterator[yaml.Event]) -> None:
    """Read on to the end of the value that `event` begins."""
    import yaml

    depth = int(isinstance(event, yaml.CollectionStartEvent))
    while depth:
        event = next(rest)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
