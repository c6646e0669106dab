"""The `names` section of a manifest, and the file of reserved words it points to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from postwright.packs.document import parse
from postwright.packs.item import Item, Record
from postwright.packs.model import Case, NameRule

_RULE = ("case", "fallback", "on_reserved", "on_digit", "max_length")
_EVERYWHERE = ("reserved", "on_reserved", "on_digit", "max_length")
"""Keys of `names` itself; every other key of it is a role."""

_LENGTHS = range(8, 201)


def decode_names(names: Item, root: Path) -> Mapping[str, NameRule]:
    """A rule per role, each with the words reserved for it. Raises `Failure`."""
    given = {key: item for key, item in names.members().items() if item.value is not None}
    shared = Record({key: item for key, item in given.items() if key in _EVERYWHERE})
    roles = {key: item for key, item in given.items() if key not in _EVERYWHERE}
    usual = _rule(shared, NameRule(case="keep"))
    rules = {role: _role(item, replace(usual, fallback=role)) for role, item in roles.items()}
    if "reserved" in shared:
        rules = _with_reserved(rules, shared["reserved"], root)
    return MappingProxyType(rules)


def _role(item: Item, usual: NameRule) -> NameRule:
    members = item.record(_RULE, ("case",))
    style: Any = members["case"].choice(get_args(Case))
    return _rule(members, replace(usual, case=style))


def _rule(members: Record, usual: NameRule) -> NameRule:
    return replace(
        usual,
        fallback=members.text("fallback", usual.fallback),
        on_reserved=_pattern(members, "on_reserved", usual.on_reserved),
        on_digit=_pattern(members, "on_digit", usual.on_digit),
        max_length=_length(members, usual.max_length),
    )


def _pattern(members: Record, key: str, usual: str) -> str:
    pattern = members.text(key, usual)
    before, found, after = pattern.partition("{name}")
    added = before + after
    if not found or not added or not added.isascii() or not f"x{added}".isidentifier():
        raise members[key].refusal("must be `{name}` with letters, digits or `_` around it")
    if key == "on_digit" and not before.isidentifier():
        raise members[key].refusal("must put a letter before `{name}`")
    return pattern


def _length(members: Record, usual: int) -> int:
    length = members.number("max_length", usual)
    if length not in _LENGTHS:
        raise members["max_length"].refusal("must be between 8 and 200")
    return length


def _with_reserved(rules: dict[str, NameRule], item: Item, root: Path) -> dict[str, NameRule]:
    """The rules with the words of the reserved file: those under `all`, and those of the role."""
    lists = _reserved_lists(item, root)
    for role, words in lists.items():
        if role != "all" and role not in rules:
            raise words.unknown(role, rules)
    everywhere = _words(lists.get("all"))
    return {
        role: replace(rule, reserved=everywhere | _words(lists.get(role)))
        for role, rule in rules.items()
    }


def _reserved_lists(item: Item, root: Path) -> dict[str, Item]:
    path = root / item.text()
    if not path.resolve().is_relative_to(root.resolve()) or not path.is_file():
        raise item.refusal(f"names a file the pack does not have: `{item.text()}`")
    file = f"{item.file.rpartition('/')[0]}/{item.text()}".lstrip("/")
    return parse(path.read_text(encoding="utf-8"), file).members()


def _words(item: Item | None) -> frozenset[str]:
    """The words of one list; an entry may hold several, with spaces between them."""
    entries = item.items() if item else []
    return frozenset(word for entry in entries for word in entry.text().split())
