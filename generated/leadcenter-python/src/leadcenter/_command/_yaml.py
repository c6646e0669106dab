"""JSON as YAML 1.2 in block style, which readers of YAML 1.1 read as the same values."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*")
"""Texts that need no quotes, unless they are words of `_WORDS`."""

_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def yaml_lines(value: Any, *, ascii: bool = False) -> Iterator[str]:
    """The lines of a document that holds the value. With `ascii` all else is escaped."""
    match value:
        case Mapping() if value:
            yield from _members(value, ascii)
        case list() if value:
            for item in value:
                yield from item_lines(item, ascii=ascii)
        case _:
            yield _scalar(value, ascii)


def item_lines(item: Any, *, ascii: bool = False) -> Iterator[str]:
    """The lines of one item of a list."""
    for number, line in enumerate(yaml_lines(item, ascii=ascii)):
        yield f"  {line}" if number else f"- {line}"


def _members(value: Mapping[str, Any], ascii: bool) -> Iterator[str]:
    for name, member in value.items():
        key = _scalar(name, ascii)
        if member and isinstance(member, Mapping | list):
            yield f"{key}:"
            yield from (f"  {line}" for line in yaml_lines(member, ascii=ascii))
        else:
            yield f"{key}: {_scalar(member, ascii)}"


def _scalar(value: Any, ascii: bool) -> str:
    if isinstance(value, float):
        return _number(value)
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    quoted = _UNPRINTABLE.sub(_escape, json.dumps(value, ensure_ascii=False))
    return _BEYOND_ASCII.sub(_escape, quoted) if ascii else quoted


def _number(value: float) -> str:
    """YAML 1.1 wants a point in what has an exponent."""
    if not math.isfinite(value):
        return ".nan" if math.isnan(value) else f"{'-' if value < 0 else ''}.inf"
    text = json.dumps(value)
    return text if "." in text else text.replace("e", ".0e")


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
