"""JSON with variables, comments and commas too many."""

from __future__ import annotations

import json

import pytest

from postwright.ir.json import Json
from postwright.postman.loose_json import break_of, strict, tokens

VALUES = {
    "{{id}}": "42",
    "{{name}}": "Ada",
    "{{list}}": '["a"]',
    "{{quoted}}": '"q"',
    "{{nan}}": "NaN!",
}


def resolve(variable: str) -> str:
    return VALUES.get(variable, variable)


def read(text: str) -> Json:
    value: Json = json.loads(strict(text, resolve))
    return value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": {{id}}}', {"a": 42}),
        ('{"a":{{id}}}', {"a": 42}),
        ('{"a":{"b":{{id}}}}', {"a": {"b": 42}}),
        ("[{{id}},{{id}}]", [42, 42]),
        ('{"a": {{name}}}', {"a": "Ada"}),
        ('{"a": {{quoted}}}', {"a": "q"}),
        ('{"a": {{list}}}', {"a": ["a"]}),
        ('{"a": {{unknown}}}', {"a": "{{unknown}}"}),
        ('{"a": "{{id}}"}', {"a": "{{id}}"}),
        ('{"a": {{nan}}}', {"a": "NaN!"}),
        ('{"a": pre-{{id}}-post}', {"a": "pre-{{id}}-post"}),
        ('{"a": 1, // why\n "b": 2}', {"a": 1, "b": 2}),
        ('{"a": /* not "b": */ 1}', {"a": 1}),
        ('{"a": "http://x/y", "b": "/* no */ // no"}', {"a": "http://x/y", "b": "/* no */ // no"}),
        ('{"a": [1, 2,],}', {"a": [1, 2]}),
        ('{"a": [1, // one\n],\n}', {"a": [1]}),
        ('{"a": "x\\"y,}"}', {"a": 'x"y,}'}),
        ("{}", {}),
        ('{"a": <profile id>, "b": <<x>>}', {"a": "{{profile id}}", "b": "{{x}}"}),
        ('{"a": "<kept>"}', {"a": "<kept>"}),
    ],
)
def test_what_people_write_is_read(text: str, value: Json) -> None:
    assert read(text) == value


@pytest.mark.parametrize("text", ['{"a": }', '{"a" 1}', "{a: 1}", '{"a": "x}', "[1 2]", "{{{{"])
def test_what_is_broken_stays_broken(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": }', 1),
        ('{\n  "a": {{id}}, // why\n  /* as\n  it is */ "b" 1\n}', 4),
        ('{"a": {{name}},\n"b": {{unknown}}\n"c": 1}', 3),
        ('{\n"a": [1, 2,\n],\n}\n}', 5),
        ('{\r\n"a": 1,\r\n"b": x\r\n}', 3),
        ('{\n"a": "x\ny",\n"b": ?}', 4),
        ('{\n"a": [\n1,\n', 3),
        ("{\n", 1),
    ],
)
def test_where_it_breaks(text: str, line: int) -> None:
    found = break_of(text, resolve)
    assert found is not None
    assert (found.line, bool(found.reason)) == (line, True)


def test_why_it_breaks_is_a_whole_sentence() -> None:
    found = break_of('{"a": "x', resolve)
    assert found is not None
    assert found.reason == "unterminated string"


@pytest.mark.parametrize("text", ["{}", '{"a": {{id}},}', "[" * 100_000])
def test_what_does_not_break(text: str) -> None:
    assert break_of(text, resolve) is None


@pytest.mark.parametrize(
    "text", ['{"a": {{x}} /* ', '"\\', "{{a", "a{{b}}c d", "\u2028{\x0b}", '"']
)
def test_tokens_cover_everything_but_space(text: str) -> None:
    covered = "".join(token.text for token in tokens(text))
    assert "".join(covered.split()) == "".join(text.split())
