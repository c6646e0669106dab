"""Every text that YAML can hold has a defined result."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
import yaml

from postwright.postman import strict_yaml
from postwright.postman.strict_yaml import parse
from postwright.source import BrokenYaml

SCALARS: list[tuple[str, Any]] = [
    ("on", "on"),
    ("yes", "yes"),
    ("No", "No"),
    ("true", True),
    ("False", False),
    ("TRUE", True),
    ("null", None),
    ("~", None),
    ("", None),
    ("12", 12),
    ("-7", -7),
    ("0", 0),
    ("-0", "-0"),
    ("+1", "+1"),
    ("012", "012"),
    ("0o14", "0o14"),
    ("0x1F", "0x1F"),
    ("1_000", "1_000"),
    ("1.5", 1.5),
    ("-0.25", -0.25),
    ("1.10", "1.10"),
    ("1.", "1."),
    (".5", ".5"),
    ("1e3", "1e3"),
    (".nan", ".nan"),
    ("-.inf", "-.inf"),
    ("12:30:00", "12:30:00"),
    ("190:20:30", "190:20:30"),
    ("2024-01-31", "2024-01-31"),
    ("2024-01-31T12:30:00Z", "2024-01-31T12:30:00Z"),
    ("'12'", "12"),
    ('"true"', "true"),
    ("9" * 308, int("9" * 308)),
    ("9" * 309, "9" * 309),
    ("0." + "3" * 400, "0." + "3" * 400),
    ("=", "="),
    ("<<", "<<"),
    ("|-\n  a\n  b", "a\nb"),
    (">-\n  a\n  b", "a b"),
    ('"\\u2028\\t"', "\u2028\t"),
]


@pytest.mark.parametrize(("text", "value"), SCALARS, ids=[text[:20] for text, _ in SCALARS])
def test_a_scalar_is_what_json_would_say(text: str, value: Any) -> None:
    found = parse(f"key: {text}\n").value
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


DOCUMENTS: list[tuple[str, Any]] = [
    ("", None),
    ("# nothing\n", None),
    ("---\na: 1\n...\n", {"a": 1}),
    ("%YAML 1.1\n---\na: yes\n", {"a": "yes"}),
    ("[1, {a: b}, []]", [1, {"a": "b"}, []]),
    ("on: 1\n2: 3\n~: 4\n", {"on": 1, "2": 3, "~": 4}),
    ("? a\n: b\n", {"a": "b"}),
    ("a: &x {b: 1}\nc: *x\n", {"a": {"b": 1}, "c": {"b": 1}}),
    ("a: &x b\n*x : c\n", {"a": "b", "b": "c"}),
    ("a: &x {b: 1}\nc: {<<: *x}\n", {"a": {"b": 1}, "c": {"<<": {"b": 1}}}),
]


@pytest.mark.parametrize(("text", "value"), DOCUMENTS)
def test_documents(text: str, value: Any) -> None:
    assert parse(text).value == value


def test_of_a_repeated_key_the_last_value_counts() -> None:
    found = parse("a: 1\nb: {c: 1, c: 2}\na: 3\n")
    assert found.value == {"a": 3, "b": {"c": 2}}
    assert sorted(found.repeated) == ["a", "c"]


BROKEN: list[tuple[str, str, int, int]] = [
    ("a: !!str 1", "tags", 1, 4),
    ("a: !!python/object/apply:os.system [ls]", "tags", 1, 4),
    ("a: ! x", "tags", 1, 4),
    ("a: b: c", "not allowed", 1, 5),
    ("a: [1,", "did not find", 1, 7),
    ("a: [1,\n", "did not find", 2, 1),
    ("\ta: 1", "token", 1, 1),
    ("a: 1\n---\nb: 2", "second document", 2, 1),
    ("a: *x", "`x`", 1, 4),
    ("&a [*a]", "`a`", 1, 5),
    ("[a]: b", "no text", 1, 1),
    ("? {a: b}\n: c", "no text", 1, 3),
    ("a: &x [1]\n*x : c\n", "no text", 2, 1),
    ("a: é\nb: \x07", "control", 2, 4),
    ("a: \x00", "control", 1, 4),
    ("{{base}}/leads", "no text", 1, 2),
]


@pytest.mark.parametrize(("text", "says", "line", "column"), BROKEN)
def test_what_is_broken_says_where(text: str, says: str, line: int, column: int) -> None:
    with pytest.raises(BrokenYaml) as caught:
        parse(text)
    found = caught.value
    assert says in found.reason
    assert (found.line, found.column, found.limit) == (line, column, False)


def bomb(levels: int) -> str:
    """Nine times nine times ... the text `lol`."""
    lines = ['a: &a ["lol"]\n']
    for name, before in itertools.pairwise("abcdefghijklmnopqrstuvwxyz"[: levels + 1]):
        lines.append(f"{before}: &{before} [{', '.join([f'*{name}'] * 9)}]\n")
    return "".join(lines)


LIMITS = [
    pytest.param(bomb(20), "aliases", id="alias bomb"),
    pytest.param(
        "a: &a " + "x" * 200_000 + "\nb: [" + "*a, " * 10 + "]", "aliases", id="long text"
    ),
    pytest.param("[" * 201 + "]" * 201, "levels deep", id="sequences"),
    pytest.param("{a: " * 300, "levels deep", id="mappings"),
    pytest.param("[" * 100_000, "nesting", id="sequences beyond the parser"),
    pytest.param("- " * 5_000, "levels deep", id="block sequences"),
    pytest.param("- x\n" * 300_000, "more than", id="values"),
]


@pytest.mark.parametrize(("text", "says"), LIMITS)
def test_limits(text: str, says: str) -> None:
    with pytest.raises(BrokenYaml) as caught:
        parse(text)
    assert says in caught.value.reason
    assert caught.value.limit


def test_up_to_the_limits_all_is_read() -> None:
    assert parse("[" * 200 + "]" * 200).value
    found = parse(bomb(4)).value
    assert isinstance(found, dict)
    assert len(found) == 5


def test_python_s_own_parser_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    for text, value in DOCUMENTS:
        assert parse(text).value == value
    assert parse('a: "\\ud800"').value == {"a": "\ufffd"}
    with pytest.raises(BrokenYaml):
        parse("a: \x07")
    with pytest.raises(BrokenYaml):
        strict_yaml.parse("[" * 5000)
