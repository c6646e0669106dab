"""Where a statement comes from, and the text of the files that make it.

Takes a path, gives the text, or what a folder holds; takes a JSON Pointer into a text, gives the line and
column, which are computed only when somebody asks. This package is the only one that opens an input file.
It follows no link that it finds in a folder and never concludes what a text means.
"""

from postwright.source.folders import Entry, expand, listing
from postwright.source.origin import NOWHERE, Origin, Position
from postwright.source.places import (
    is_yaml,
    line_starts,
    locate,
    position,
    position_at,
    span,
    text_of,
)
from postwright.source.text import (
    SIZE_LIMIT,
    STANDARD_INPUT,
    Unreadable,
    name_of,
    read_text,
    without_surrogates,
)
from postwright.source.yaml_events import BrokenYaml, yaml_events

__all__ = [
    "NOWHERE",
    "SIZE_LIMIT",
    "STANDARD_INPUT",
    "BrokenYaml",
    "Entry",
    "Origin",
    "Position",
    "Unreadable",
    "expand",
    "is_yaml",
    "line_starts",
    "listing",
    "locate",
    "name_of",
    "position",
    "position_at",
    "read_text",
    "span",
    "text_of",
    "without_surrogates",
    "yaml_events",
]
