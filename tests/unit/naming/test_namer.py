"""One name to one identifier, many to as many."""

from __future__ import annotations

import itertools
import random

import pytest

from postwright.naming import Namer, Wanted, settle
from postwright.packs import NameRule

RESERVED = frozenset({"class", "class_", "import"})
NAMER = Namer(
    {
        "method": NameRule("snake", fallback="call", reserved=RESERVED, max_length=12),
        "type": NameRule("pascal", fallback="model", on_digit="N{name}"),
        "field": NameRule("keep", fallback="field", reserved=RESERVED),
        "command": NameRule("kebab", fallback="command"),
    }
)


@pytest.mark.parametrize(
    ("role", "name", "expected"),
    [
        ("method", "List leads", "list_leads"),
        ("method", "import", "import_"),
        ("method", "\U0001d41c\U0001d425\U0001d41a\U0001d42c\U0001d42c", "class__"),
        ("method", "2fa", "n2fa"),
        ("method", "", "call"),
        ("method", "one two three four", "one_two"),
        ("method", "abcdefghijklmnop", "abcdefghijkl"),
        ("method", "__init__", "init"),
        ("type", "2 leads", "N2Leads"),
        ("type", "\u200b", "Model"),
        ("field", "createdAt", "createdAt"),
        ("field", "_links", "links"),
        ("field", "created-at", "created_at"),
        ("field", "class", "class__"),
        ("field", "naïve", "naive"),
        ("field", "a" * 61, "a" * 60),
        ("command", "List leads", "list-leads"),
    ],
)
def test_identifier(role: str, name: str, expected: str) -> None:
    assert NAMER.identifier(role, name) == expected


def test_a_name_spelled_so_already_goes_before_others() -> None:
    wanted = [Wanted("a", "field", "lead-id"), Wanted("b", "field", "lead_id")]
    assert settle(NAMER, wanted) == {"a": "lead_id_2", "b": "lead_id"}


def test_numbers_do_not_push_out_a_natural_name() -> None:
    wanted = [Wanted("a", "field", "id"), Wanted("b", "field", "ID"), Wanted("c", "field", "id_2")]
    assert settle(NAMER, wanted) == {"a": "id_3", "b": "ID", "c": "id_2"}


def test_what_is_taken_stays_taken() -> None:
    assert settle(NAMER, [Wanted("a", "method", "Close")], taken=["CLOSE"]) == {"a": "close_2"}


def test_kebab_case_is_numbered_with_a_dash() -> None:
    wanted = [Wanted("1", "command", "add tag"), Wanted("2", "command", "add-tag")]
    assert sorted(settle(NAMER, wanted).values()) == ["add-tag", "add-tag-2"]


def test_the_order_of_asking_decides_nothing() -> None:
    names = ["get", "Get", "GET", "get 2", "class", "import", "", "ɢet"]
    wanted = [Wanted(f"{i}", "method", name) for i, name in enumerate(names)]
    expected = settle(NAMER, wanted)
    for order in itertools.islice(itertools.permutations(wanted), 0, None, 997):
        assert settle(NAMER, order) == expected
    random.Random(1).shuffle(wanted)
    assert list(settle(NAMER, wanted)) == [each.key for each in wanted]


def test_two_names_for_one_key_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="two names are wanted for the key 'a'"):
        settle(NAMER, [Wanted("a", "method", "x"), Wanted("a", "method", "y")])
