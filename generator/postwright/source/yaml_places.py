"""Lines and columns of places in a YAML text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from postwright.source.origin import Position, steps_of
from postwright.source.yaml_events import BrokenYaml, start_of, yaml_events

if TYPE_CHECKING:
    import yaml


def locate_yaml(text: str, pointer: str) -> Position | None:
    """The position of the value that an RFC 6901 pointer leads to in a YAML text, None if nowhere.

    Of a repeated key the last value counts. What an alias repeats is placed at the alias.
    """
    events = yaml_events(text)
    try:
        return _find(next(events), events, steps_of(pointer))
    except (BrokenYaml, StopIteration):
        return None


def _find(event: yaml.Event, rest: Iterator[yaml.Event], steps: list[str]) -> Position | None:
    """The place that `steps` lead to within the value that `event` begins; `rest` is read to its end."""
    import yaml

    if not steps or isinstance(event, yaml.AliasEvent):
        _skip(event, rest)
        return start_of(event)
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
