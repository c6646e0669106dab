"""JSON with variables, comments and commas too many."""

from __future__ import annotations

import json

import pytest

from postwright.ir.json import Json
from postwright.postman.loose_json import strict, tokens

VALUES = {
    "{{id}}": "42",
    "{{name}}": "Ada",
    "{{list}}": '["a"]',
    "{{quoted}}": '"q"',
    "{{nan}}": "NaN!",
}


def read(text: str) -> Json:
    value: Json = json.loads(strict(text, lambda variable: VALUES.get(variable, variable)))
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
    "text", ['{"a": {{x}} /* ', '"\\', "{{a", "a{{b}}c d", "\u2028{\x0b}", '"']
)
def test_tokens_cover_everything_but_space(text: str) -> None:
    covered = "".join(token.text for token in tokens(text))
    assert "".join(covered.split()) == "".join(text.split())
