"""Many names in one scope: each its own, whatever order they come in."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from postwright.naming.cases import separator
from postwright.naming.namer import Namer


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name somebody asks for. `key` says whose it is: unique in its scope, and stable between runs."""

    key: str
    role: str
    name: str


def settle(namer: Namer, wanted: Iterable[Wanted], taken: Iterable[str] = ()) -> dict[str, str]:
    """An identifier for every key, no two alike after NFKC and case folding, none in `taken`.

    Who gets a contested identifier does not depend on the order of asking: first the name that is
    already spelled so, then by name, then by key. The others are numbered from 2. Raises `ValueError`
    if two ask with one key.
    """
    asking = _by_key(wanted)
    rivals = _by_identifier(namer, asking.values())
    used = {fold(name) for name in taken}
    settled, losers = _first_round(rivals, used)
    for loser, identifier in losers:
        settled[loser.key] = _numbered(namer, loser.role, identifier, used)
    return {key: settled[key] for key in asking}


def fold(identifier: str) -> str:
    """What two identifiers have in common that people, or file systems, take for the same."""
    return unicodedata.normalize("NFKC", identifier).casefold()


def _by_key(wanted: Iterable[Wanted]) -> dict[str, Wanted]:
    asking: dict[str, Wanted] = {}
    for each in wanted:
        if each.key in asking:
            raise ValueError(f"two names are wanted for the key {each.key!r}")
        asking[each.key] = each
    return asking


def _by_identifier(namer: Namer, asking: Iterable[Wanted]) -> dict[str, list[tuple[Wanted, str]]]:
    rivals: dict[str, list[tuple[Wanted, str]]] = defaultdict(list)
    for each in asking:
        identifier = namer.identifier(each.role, each.name)
        rivals[fold(identifier)].append((each, identifier))
    return rivals


def _first_round(
    rivals: dict[str, list[tuple[Wanted, str]]], used: set[str]
) -> tuple[dict[str, str], list[tuple[Wanted, str]]]:
    """One winner for each identifier that is free, so that numbers never push out a natural name."""
    settled: dict[str, str] = {}
    losers: list[tuple[Wanted, str]] = []
    for folded in sorted(rivals):
        group = sorted(rivals[folded], key=_precedence)
        if folded not in used:
            winner, identifier = group.pop(0)
            settled[winner.key] = identifier
        losers.extend(group)
    used.update(rivals)
    return settled, losers


def _precedence(rival: tuple[Wanted, str]) -> tuple[bool, str, str]:
    wanted, identifier = rival
    return identifier != wanted.name, wanted.name, wanted.key


def _numbered(namer: Namer, role: str, identifier: str, used: set[str]) -> str:
    mark = separator(namer.rule(role).case)
    number = 2
    while fold(name := namer.allowed(role, f"{identifier}{mark}{number}")) in used:
        number += 1
    used.add(fold(name))
    return name
