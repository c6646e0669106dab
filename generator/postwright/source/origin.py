"""The place in an input that a statement comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The place in an input that a statement comes from.

    `file` is the name the user gave. `pointer` is an RFC 6901 JSON Pointer into it (`""` is the whole
    file). `breadcrumb` is the way there in the collection's own names: `("Leads", "Create lead")`.
    `line` and `column` count from 1 and are 0 unless the place is known only so, as in broken JSON;
    ask `position` for them.
    """

    file: str
    pointer: str = ""
    breadcrumb: tuple[str, ...] = ()
    line: int = 0
    column: int = 0

    def at(self, *steps: str | int) -> Origin:
        """The place `steps` further down the document, each an object key or an array index."""
        pointer = self.pointer
        for step in steps:
            name = str(step)
            if "~" in name or "/" in name:
                name = name.replace("~", "~0").replace("/", "~1")
            pointer += "/" + name
        return Origin(self.file, pointer, self.breadcrumb)

    def under(self, name: str) -> Origin:
        """The same place, one name further along the breadcrumb."""
        return Origin(self.file, self.pointer, (*self.breadcrumb, name))

    @property
    def trail(self) -> str:
        """The breadcrumb as people read it: `Leads › Create lead`."""
        return " › ".join(self.breadcrumb)


NOWHERE = Origin("")
"""For what comes from no input: a default, a setting."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text: line and column, both from 1, the column in characters."""

    line: int
    column: int


def steps_of(pointer: str) -> list[str]:
    """The object keys and array indexes of an RFC 6901 JSON Pointer, in order."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
