"""What every part of a document is made with: objects, names that do not repeat, and provenance."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from postwright.ir.json import Json
from postwright.ir.schema import Evidence
from postwright.source import NOWHERE, Origin

Object: TypeAlias = dict[str, Json]
"""A JSON object that is being written."""


class Unique:
    """Gives each wanted name once; whoever comes later gets it with a number."""

    def __init__(self, separator: str = "_") -> None:
        self._separator = separator
        self._taken: set[str] = set()

    def name(self, wanted: str) -> str:
        """`wanted`, or `wanted_2`, `wanted_3`, ... where it is taken."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}{self._separator}{number}"
        self._taken.add(name)
        return name


def key(text: str, otherwise: str) -> str:
    """`text` in the characters that a component's key may have (OpenAPI 3.1.1, section 4.8.7.1)."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", text) or otherwise


def present(members: Mapping[str, Json]) -> Object:
    """The members that say something: neither None nor empty. False and 0 do say something."""
    return {name: value for name, value in members.items() if value not in (None, "", [], {})}


def provenance(origin: Origin = NOWHERE, evidence: tuple[Evidence, ...] = ()) -> Object:
    """Where a part comes from, as `file#pointer`, and in brief why it is believed."""
    place = "" if origin == NOWHERE else _place(origin)
    claims: list[Json] = [_claim(each) for each in evidence]
    return present({"x-postwright-origin": place, "x-postwright-evidence": claims})


def _claim(evidence: Evidence) -> Object:
    """A claim that rests on no sample says where it is made."""
    places: list[Json] = [] if evidence.samples else [_place(each) for each in evidence.places]
    facts: Object = {
        "claim": evidence.claim,
        "reason": evidence.reason,
        "samples": evidence.samples,
    }
    return present(facts | {"places": places})


def _place(origin: Origin) -> str:
    return f"{origin.file}:{origin.line}" if origin.line else f"{origin.file}#{origin.pointer}"


def texts(node: Any) -> Object:
    """The fields of a model's dataclass that hold text, without the empty ones."""
    named = ((field.name, getattr(node, field.name)) for field in dataclasses.fields(node))
    return {name: value for name, value in named if isinstance(value, str) and value}


def joined(*descriptions: str) -> str:
    """Several descriptions of one thing as paragraphs, each said once."""
    return "\n\n".join(dict.fromkeys(text for text in descriptions if text))
