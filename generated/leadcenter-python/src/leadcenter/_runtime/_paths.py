"""A path template and its values become the path of a request, and never another path.

HTTP libraries fold `/a/../b` to `/b` before they send it (RFC 3986, section 5.2.4), so a value that is a
dot segment would reach another operation. Here a value is always one segment or part of one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from ._checks import refuse_control_characters
from ._text import to_text

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def build_path(template: str, values: Mapping[str, object]) -> str:
    """`/v1/leads/{lead}` with `lead=7` is `/v1/leads/7`.

    Raises:
        ValueError: a value is empty or None, holds a control character, or makes a segment that is `.`
            or `..`, however it is encoded.
    """
    path = _PLACEHOLDER.sub(lambda match: _segment(match[1], values[match[1]]), template)
    if path != template:
        _refuse_dot_segments(path)
    return path


def names_in(template: str) -> list[str]:
    """The names of the values that a template takes."""
    return _PLACEHOLDER.findall(template)


def _segment(name: str, value: object) -> str:
    text = to_text(value)
    if not text:
        raise ValueError(f"path parameter {name!r} must not be empty")
    refuse_control_characters(text, f"path parameter {name!r}")
    return quote(text, safe="")


def _refuse_dot_segments(path: str) -> None:
    for segment in path.split("/"):
        if _decoded(segment) in {".", ".."}:
            raise ValueError(f"a path segment must not be {segment!r}")


def _decoded(segment: str) -> str:
    while (plain := unquote(segment, errors="replace")) != segment:
        segment = plain
    return segment
