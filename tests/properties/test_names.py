"""Identifiers: valid, ASCII, unreserved, unique, and the same in any order."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postwright.naming import Namer, Wanted, settle
from postwright.packs import NameRule, builtin_names, load

MANY = settings(max_examples=200, deadline=None)
VALID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")

RULES = {
    style: NameRule(style, on_digit="N{name}", reserved=frozenset(keyword.kwlist), max_length=20)
    for style in ("keep", "snake", "camel", "pascal", "kebab", "screaming", "flat")
}
NAMER = Namer(RULES)

WORDS = [
    "id",
    "ID",
    "Id",
    "class",
    "2fa",
    "created_at",
    "createdAt",
    "",
    "_",
    "é",
    "ﬁ",
    "中",
    "class_",
]
NAMES = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=()), max_size=30)
WANTED = st.lists(st.tuples(st.sampled_from(sorted(RULES)), NAMES), max_size=12).map(
    lambda pairs: [Wanted(f"{i}", role, name) for i, (role, name) in enumerate(pairs)]
)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


@MANY
@given(st.sampled_from(sorted(RULES)), NAMES)
def test_every_name_becomes_an_identifier(role: str, name: str) -> None:
    made = NAMER.identifier(role, name)
    assert VALID.fullmatch(made)
    assert not keyword.iskeyword(made)
    assert len(made) <= 22
    assert role == "kebab" or "-" not in made


@MANY
@given(WANTED, st.randoms(use_true_random=False))
def test_a_scope_is_unique_in_any_order(wanted: list[Wanted], random: object) -> None:
    settled = settle(NAMER, wanted, taken=["id"])
    assert len({_folded(name) for name in settled.values()} | {"id"}) == len(wanted) + 1
    assert all(VALID.fullmatch(name) and not keyword.iskeyword(name) for name in settled.values())
    shuffled = list(wanted)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert settle(NAMER, shuffled, taken=["id"]) == settled


@MANY
@given(WANTED, NAMES)
def test_what_is_added_moves_no_other_name(wanted: list[Wanted], name: str) -> None:
    """But for those that contend for the same identifier."""
    before = settle(NAMER, wanted)
    added = Wanted("added", "snake", name)
    after = settle(NAMER, [*wanted, added])
    base = _folded(NAMER.identifier("snake", name))
    for each in wanted:
        rival = _folded(NAMER.identifier(each.role, each.name))
        if not rival.startswith(base) and not base.startswith(rival):
            assert after[each.key] == before[each.key]


def test_every_character_that_nfkc_changes() -> None:
    changed = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.normalize("NFKC", chr(code)) != chr(code)
    ]
    assert len(changed) > 3_500
    for character in changed:
        for name in (character, f"a{character}", f"{character}b"):
            made = NAMER.identifier("snake", name)
            assert VALID.fullmatch(made), (character, made)
            assert unicodedata.normalize("NFKC", made) == made


@pytest.mark.parametrize("first", [0x1D400, 0x1D434, 0x1D468, 0x1D5A0, 0x1D670, 0xFF21])
def test_keywords_in_other_letters_are_keywords(first: int) -> None:
    lower = first + (0x20 if first == 0xFF21 else 26)
    for word in keyword.kwlist:
        letters = [lower + ord(c) - ord("a") if c.islower() else first + ord(c) - 65 for c in word]
        spelled = "".join(map(chr, letters)).replace(
            "\U0001d455", "\u210e"
        )  # italic h is elsewhere
        made = NAMER.identifier("snake", spelled)
        assert made == NAMER.identifier("snake", word)
        assert not keyword.iskeyword(made)


@pytest.mark.parametrize("pack", builtin_names())
def test_no_role_of_a_pack_gives_a_reserved_word(pack: str) -> None:
    rules = load(pack).names
    namer = Namer(rules)
    for role, rule in rules.items():
        for word in rule.reserved:
            assert namer.identifier(role, word) not in rule.reserved
            wanted = [Wanted("1", role, word), Wanted("2", role, word.upper())]
            assert not set(settle(namer, wanted).values()) & rule.reserved


def test_the_python_pack_reserves_what_python_does() -> None:
    pydantic = pytest.importorskip("pydantic")
    rules = load("python").names
    for rule in rules.values():
        assert set(keyword.kwlist) <= rule.reserved
    inherited = {name for name in dir(pydantic.BaseModel) if not name.startswith("_")}
    assert inherited <= rules["field"].reserved
