"""Fields that a description tells of one by one, a line each: `` `name`: Required. Max 50 characters. ``"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from postwright.infer.descriptions.prose import TYPES, Hints, hints

_LINE = re.compile(
    r"^[^\S\n]*(?P<bullet>(?:[-*+\u2022]|\d{1,3}[.)])[^\S\n]+)?(?P<bold>\*\*|__)?(?P<tick>`)?"
    r"(?P<name>[A-Za-z_][\w.\[\]-]{0,60})(?(tick)`)(?(bold)(?:\*\*|__))"
    r"[^\S\n]*(?:\((?P<kind>[^()\n]{1,80})\))?[^\S\n]*(?::|[-\u2013\u2014](?=[^\S\n]))[^\S\n]*(?P<said>\S[^\n]*)$",
    re.MULTILINE,
)


def field_list(markdown: str, known: Container[str]) -> dict[str, Hints]:
    """The fields, by name, that items of a list or marked words tell of; only those that are `known` are any."""
    found: dict[str, Hints] = {}
    for line in _LINE.finditer(markdown):
        is_marked = line["bullet"] or line["bold"] or line["tick"]
        if is_marked and line["name"] in known:
            found.setdefault(line["name"], _hints(line["kind"] or "", line["said"]))
    return found


def _hints(kind: str, said: str) -> Hints:
    """What is said behind a name, and before that in parentheses: `(string, required)`."""
    words = [word.strip("`* ").lower() for word in kind.split(",")]
    told = hints(said)
    if told.required is None and {"required", "optional"} & {*words}:
        told = replace(told, required="required" in words)
    return replace(told, type=next((TYPES[word] for word in words if word in TYPES), ""))
