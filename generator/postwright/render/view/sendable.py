"""What HTTP can carry at all: an example with anything else cannot be called."""

from __future__ import annotations

import re
from urllib.parse import unquote

from postwright.ir.json import Json

_HEADER_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_HEADER_VALUE = re.compile(r"(?:[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_QUOTED = re.compile(r'[\x00-\x1f\x7f"\\]')


def is_header(name: str, value: str) -> bool:
    """Whether this is a header field in ASCII (RFC 9110, sections 5.1 and 5.5)."""
    return bool(_HEADER_NAME.fullmatch(name)) and is_header_value(value)


def is_header_value(value: str) -> bool:
    """Whether a header may have this value, which no space or tab begins or ends."""
    return bool(_HEADER_VALUE.fullmatch(value))


def is_segment(text: str) -> bool:
    """Whether a text may stand for a path parameter: no dot segment (RFC 3986, section 5.2.4)."""
    plain = text
    while (decoded := unquote(plain, errors="replace")) != plain:
        plain = decoded
    hidden = any(part in {".", ".."} for part in plain.split("/"))
    return bool(text) and not hidden and not _CONTROL.search(text) and is_text(text)


def is_field_name(name: str) -> bool:
    """Whether all programs write this name of a part of a multipart body, or of a file, in the same way.

    They do not agree on quotes, backslashes and control characters (RFC 7578, section 5.1).
    """
    return not _QUOTED.search(name) and is_text(name)


def is_text(text: str) -> bool:
    """Whether a text has a form in UTF-8; one with half of a surrogate pair has none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_json(value: Json) -> bool:
    """Whether all texts in a JSON value have a form in UTF-8."""
    match value:
        case str():
            return is_text(value)
        case list():
            return all(map(is_json, value))
        case dict():
            return all(is_text(name) and is_json(member) for name, member in value.items())
        case _:
            return True
