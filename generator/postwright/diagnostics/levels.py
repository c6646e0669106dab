"""Severities that a user chose for codes, in place of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from postwright.diagnostics.code import Severity
from postwright.diagnostics.model import Diagnostic

LEVELS: Mapping[str, Severity | None] = MappingProxyType(
    {**{severity.value: severity for severity in Severity}, "off": None}
)
"""The words for severities, and the one for none at all."""


def judged(
    diagnostics: Iterable[Diagnostic], chosen: Mapping[str, Severity | None]
) -> list[Diagnostic]:
    """Diagnostics with the severities chosen for their codes, without those that are switched off."""
    return [
        replace(each, level=chosen[each.code]) if each.code in chosen else each
        for each in diagnostics
        if chosen.get(each.code, each.severity) is not None
    ]
