"""Secrets in texts that are all names and values: INI, properties, flat YAML, a block of headers, CSV.

In such data a name is enough, as in JSON: what stands after it is a value, and be it a word. In prose it is
not, so every line has to have the form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from postwright.redact.names import is_secret, is_sentence

Conceal: TypeAlias = Callable[[str], str]

_SETTING = re.compile(
    r"(?P<lead>\s*(?:-[ \t]+)?(?:export[ \t]+)?(?P<q>[\"']?)(?P<name>[^\W\d][\w.-]{0,80})(?P=q)[ \t]*[:=][ \t]*)"
    r"(?P<value>[^\r\n]*)"
)
_OTHER = re.compile(r"\s*(?:[#;!].*|\[[^\]]*\]|---|\.\.\.|-[ \t]+\S.*)?")
_LONGEST = 200_000


def without_settings(text: str, conceal: Conceal) -> str:
    """The text with the values of secrets' names concealed, itself if it is no list of settings."""
    if "\n" not in text or len(text) > _LONGEST:
        return text
    lines = text.split("\n")
    settings = [_SETTING.fullmatch(line.rstrip("\r")) for line in lines]
    if not all(
        found or _OTHER.fullmatch(line) for found, line in zip(settings, lines, strict=True)
    ):
        return _without_columns(lines, conceal)
    return "\n".join(
        _set(line, found, conceal) if found else line
        for line, found in zip(lines, settings, strict=True)
    )


def _set(line: str, found: re.Match[str], conceal: Conceal) -> str:
    value = found["value"].strip().strip("\"'")
    if not value or not is_secret(found["name"]) or is_sentence(value):
        return line
    at = len(found["lead"])
    return line[:at] + line[at:].replace(value, conceal(value), 1)


def _without_columns(lines: list[str], conceal: Conceal) -> str:
    """Comma-separated values (RFC 4180) with a header line, in which nothing is quoted."""
    head, *rest = (line.rstrip("\r") for line in lines)
    sign = next((sign for sign in ",;\t" if sign in head), "")
    names = head.split(sign) if sign else []
    secret = [at for at, name in enumerate(names) if is_secret(name.strip(' "'))]
    rows = [line for line in rest if line]
    if not secret or any(row.count(sign) != head.count(sign) for row in rows):
        return "\n".join(lines)
    return "\n".join((lines[0], *(_row(line, sign, secret, conceal) for line in lines[1:])))


def _row(line: str, sign: str, secret: list[int], conceal: Conceal) -> str:
    cells = line.split(sign)
    for at in secret:
        value = cells[at].strip(' "\r') if at < len(cells) else ""
        if value and not is_sentence(value):
            cells[at] = cells[at].replace(value, conceal(value))
    return sign.join(cells)
