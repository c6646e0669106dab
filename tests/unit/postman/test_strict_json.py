"""JSON with a defined result for everything."""

from __future__ import annotations

import time

import pytest

from postwright.ir.json import Json
from postwright.postman.strict_json import DEPTH_LIMIT, BrokenJson, parse


@pytest.mark.parametrize(
    ("text", "value", "numbers"),
    [
        ("NaN", None, 1),
        ("[Infinity, -Infinity]", [None, None], 2),
        ("1e999", None, 1),
        ("-1e999", None, 1),
        ("1e308", 1e308, 0),
        ("9" * 5000, None, 1),
        ("-" + "9" * 5000, None, 1),
        ("9" * 300, int("9" * 300), 0),
        ("1e-9999", 0.0, 0),
    ],
)
def test_numbers_beyond_json_become_null(text: str, value: Json, numbers: int) -> None:
    parsed = parse(text)
    assert parsed.value == value
    assert len(parsed.numbers) == numbers
    assert all(len(number) <= 20 for number in parsed.numbers)


def test_of_repeated_keys_the_last_counts_and_each_is_noted() -> None:
    parsed = parse('{"a": 1, "b": 2, "a": 3, "c": {"a": 4}}')
    assert parsed.value == {"a": 3, "b": 2, "c": {"a": 4}}
    assert parsed.repeated == ("a",)


def test_many_repeated_keys_take_no_quadratic_time() -> None:
    text = "{" + ",".join(f'"k{n % 30000}": 1' for n in range(60000)) + "}"
    start = time.perf_counter()
    assert len(parse(text).repeated) == 30000
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r'"a\ud800b"', "a\ufffdb"),
        (r'{"\udc00": ["\ud83d"]}', {"\ufffd": ["\ufffd"]}),
        (r'"\ud83d\ude00"', "😀"),
    ],
)
def test_lone_surrogates_are_replaced(text: str, value: Json) -> None:
    parsed = parse(text)
    assert parsed.value == value
    assert parsed.surrogates is ("\ufffd" in str(value))


def test_depth_up_to_the_limit_is_read() -> None:
    parse("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)
    parse('{"a":"' + "[" * 5000 + '"}')


@pytest.mark.parametrize("levels", [DEPTH_LIMIT + 1, 1000, 100_000])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_depth_beyond_the_limit_is_refused_with_its_place(levels: int, opening: str) -> None:
    with pytest.raises(BrokenJson) as caught:
        parse("\n" + opening * levels)
    assert caught.value.deep
    assert (caught.value.line, caught.value.column) == (2, len(opening) * DEPTH_LIMIT + 1)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("", 1, 1), ('{"a": 1,}', 1, 9), ('{\n "a" 1}', 2, 6), ("[1, 2", 1, 6), ("{} {}", 1, 4)],
)
def test_broken_json_says_where(text: str, line: int, column: int) -> None:
    with pytest.raises(BrokenJson) as caught:
        parse(text)
    assert (caught.value.line, caught.value.column) == (line, column)
    assert not caught.value.deep
    assert caught.value.reason


def test_control_characters_in_strings_are_let_be() -> None:
    assert parse('"a\tb\x00"').value == "a\tb\x00"
