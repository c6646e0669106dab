"""One API name to one identifier, by a pack's rules."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from postwright.naming.cases import case
from postwright.naming.words import words
from postwright.packs.model import NameRule

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


class Namer:
    """Makes identifiers for the roles of one pack. Pure: the same name always gives the same."""

    def __init__(self, rules: Mapping[str, NameRule]) -> None:
        self._rules = rules

    def rule(self, role: str) -> NameRule:
        """The rule of a role. Raises `KeyError` for a role the pack does not have."""
        return self._rules[role]

    def identifier(self, role: str, name: str) -> str:
        """What `name` is called as a `role`: ASCII, valid, not reserved, no longer than the rule allows."""
        rule = self.rule(role)
        return self.allowed(role, _shape(rule, name))

    def allowed(self, role: str, identifier: str) -> str:
        """`identifier` itself, or what the rule makes of it where the language has taken it."""
        rule = self.rule(role)
        while is_reserved(rule, identifier):
            identifier = _apply(rule.on_reserved, identifier)
        return identifier


def is_reserved(rule: NameRule, identifier: str) -> bool:
    """Whether the language has taken this name for this role."""
    return identifier in rule.reserved


def _shape(rule: NameRule, name: str) -> str:
    if rule.case == "keep" and _fits(rule, name):
        return name
    shaped = _within(rule, words(name) or words(rule.fallback))
    return _apply(rule.on_digit, shaped) if shaped[0].isdigit() else shaped


def _fits(rule: NameRule, name: str) -> bool:
    return len(name) <= rule.max_length and _IDENTIFIER.fullmatch(name) is not None


def _within(rule: NameRule, found: Sequence[str]) -> str:
    """As many of the words as the rule's length holds, and of a single long word its beginning."""
    for count in range(min(len(found), rule.max_length), 1, -1):
        if len(shaped := case(found[:count], rule.case)) <= rule.max_length:
            return shaped
    return case(found[:1], rule.case)[: rule.max_length]


def _apply(pattern: str, name: str) -> str:
    return pattern.replace("{name}", name)
