"""Paths that are longer, and lists of parameters that are larger, than any API's."""

from __future__ import annotations

from collections.abc import Sequence

from postwright.diagnostics import Sink
from postwright.postman.model import Field
from postwright.source import Origin

MOST_SEGMENTS = 100
"""So many segments and parameters of a path are read; those of real APIs stay under 30."""

MOST_FIELDS = 1000
"""So many query parameters, headers or form fields of a request are read; real ones stay under 300."""


def is_too_long(path: Sequence[object]) -> bool:
    """Whether a path, in its segments and parameters, goes beyond what is read."""
    return len(path) > MOST_SEGMENTS


def tell_too_long(consequence: str, origin: Origin, sink: Sink) -> None:
    """Report a path that is too long, and what therefore happens."""
    message = f"the path has more than {MOST_SEGMENTS} segments and parameters; {consequence}"
    help = "shorten the path; a long value belongs in the query or the body"
    sink.report("PW244", message, origin, help)


def first_fields(given: Sequence[Field], kind: str, sink: Sink) -> Sequence[Field]:
    """As many fields as are read; the first that is not is reported. `kind` is what they are called."""
    left = len(given) - MOST_FIELDS
    if left > 0:
        message = f"there are more than {MOST_FIELDS} {kind}; the last {left} are left out"
        help = "send values that belong together as one list, or in a JSON body"
        sink.report("PW245", message, given[MOST_FIELDS].origin, help)
    return given[:MOST_FIELDS]
