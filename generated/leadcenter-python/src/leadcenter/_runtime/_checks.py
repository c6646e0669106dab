"""What must not get into a request: line breaks in headers, names and paths (CWE-93).

The messages name the place and never the text, which may be a secret.
"""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LINE_OR_NUL = re.compile(r"[\r\n\x00]")
_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")


def refuse_control_characters(text: str, what: str) -> None:
    """Raise ValueError, naming `what` and not its text, if the text holds CR, LF, NUL or their kin."""
    if _CONTROL.search(text):
        raise ValueError(f"{what} must not contain control characters")


def refuse_line_breaks(text: str, what: str) -> None:
    """Raise ValueError, naming `what` and not its text, if the text holds CR, LF or NUL."""
    if _LINE_OR_NUL.search(text):
        raise ValueError(f"{what} must not contain line breaks or NUL")


def check_header(name: str, value: str) -> None:
    """Raise ValueError for a header that HTTP does not allow (RFC 9110, section 5.5)."""
    if not _HEADER_NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a header name")
    refuse_control_characters(value.replace("\t", " "), f"header {name!r}")
    if not value.isascii():
        raise ValueError(f"header {name!r} must be ASCII text")
