"""Where a statement comes from, and the text of the files that make it.

Takes a path, gives the text; takes a JSON Pointer into that text, gives the line and column, which are
computed only when somebody asks. This module is the only one that opens an input file.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The place in an input that a statement comes from.

    `file` is the name the user gave. `pointer` is an RFC 6901 JSON Pointer into it (`""` is the whole
    file). `breadcrumb` is the way there in the collection's own names: `("Leads", "Create lead")`.
    """

    file: str
    pointer: str = ""
    breadcrumb: tuple[str, ...] = ()

    def at(self, *steps: str | int) -> Origin:
        """The place `steps` further down the document, each an object key or an array index."""
        tail = "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
        return Origin(self.file, self.pointer + tail, self.breadcrumb)

    def under(self, name: str) -> Origin:
        """The same place, one name further along the breadcrumb."""
        return Origin(self.file, self.pointer, (*self.breadcrumb, name))

    @property
    def trail(self) -> str:
        """The breadcrumb as people read it: `Leads › Create lead`."""
        return " › ".join(self.breadcrumb)


NOWHERE = Origin("")
"""For what comes from no input: a default, a setting."""
