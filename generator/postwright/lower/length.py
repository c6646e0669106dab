"""Paths that are longer than any API's."""

from __future__ import annotations

from collections.abc import Sequence

from postwright.diagnostics import Sink
from postwright.source import Origin

MOST_SEGMENTS = 100
"""So many segments and parameters of a path are read; those of real APIs stay under 30."""


def is_too_long(path: Sequence[object]) -> bool:
    """Whether a path, in its segments and parameters, goes beyond what is read."""
    return len(path) > MOST_SEGMENTS


def tell_too_long(consequence: str, origin: Origin, sink: Sink) -> None:
    """Report a path that is too long, and what therefore happens."""
    message = f"the path has more than {MOST_SEGMENTS} segments and parameters; {consequence}"
    help = "shorten the path; a long value belongs in the query or the body"
    sink.report("PW244", message, origin, help)
