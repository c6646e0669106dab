"""What saved responses are called in Postman: the names and ids by which a request may ask for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from postwright.ir.api import Example
from postwright.ir.facts import Facts
from postwright.source import Origin


@dataclass(frozen=True, slots=True)
class Label:
    """The name and the id of a saved response, "" where it has none."""

    name: str
    id: str


Labels = Mapping[tuple[str, str], Label]
"""Labels by where the saved response stands: its file and its JSON Pointer."""


def labels_of(facts: Facts | None) -> Labels:
    """The labels of all saved responses."""
    return {
        _place(answer.origin): Label(answer.name, answer.id)
        for request in (facts.requests if facts else ())
        for answer in request.responses
    }


def is_called(example: Example, name: str, labels: Labels) -> bool:
    """Whether an example is of the saved response with a name, or has that name itself."""
    label = labels.get(_place(example.origin))
    own = label is not None and label.name.strip() == name.strip()
    return own or example.name == name or example.name.endswith(f" - {name}")


def has_id(example: Example, id: str, labels: Labels) -> bool:
    """Whether an example is of the saved response with an id, before which that of a user may stand."""
    label = labels.get(_place(example.origin))
    return bool(label and label.id) and (id == label.id or id.endswith(f"-{label.id}"))  # type: ignore[union-attr]


def _place(origin: Origin) -> tuple[str, str]:
    return origin.file, origin.pointer
