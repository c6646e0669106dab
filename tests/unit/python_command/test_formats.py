"""Answers in the formats of other programs, and what of them is chosen to be shown."""

from __future__ import annotations

import csv
import io
import json
import math
import sys
from typing import Any

import httpx2
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

TEXTS = st.text(max_size=8) | st.sampled_from(
    [
        "yes",
        "NO",
        "null",
        "~",
        "1e5",
        "0x1",
        "1:2",
        "- a",
        "a: b",
        "a #b",
        "2025-05-12",
        " a",
        "=",
        "<<",
    ]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
)
OWNERS = [
    {"id": 1, "name": "Rex", "owner": {"name": "Ann", "home": {"city": "Oslo"}}},
    {"id": 2, "name": "Tom", "owner": None},
]


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


@settings(max_examples=60, deadline=None)
@given(VALUES, st.booleans())
def test_yaml_reads_back_as_the_value(value: Any, ascii: bool) -> None:
    from pets._command._yaml import yaml_lines  # type: ignore[import-not-found]

    text = "\n".join(yaml_lines(value, ascii=ascii))
    assert yaml.safe_load(text) == value
    assert text.isascii() or not ascii


def test_yaml_is_for_people(api: Any, run: Any) -> None:
    api.says(200, json=OWNERS)
    assert run("pets", "get", "7", "-o", "yaml").stdout.splitlines() == [
        "- id: 1",
        "  name: Rex",
        "  owner:",
        "    name: Ann",
        "    home:",
        "      city: Oslo",
        "- id: 2",
        "  name: Tom",
        "  owner: null",
    ]


def test_yaml_has_its_own_words_for_what_is_no_number() -> None:
    from pets._command._yaml import yaml_lines

    told = yaml.safe_load("\n".join(yaml_lines([math.inf, -math.inf, math.nan, 1e300])))
    assert told[:2] == [math.inf, -math.inf]
    assert math.isnan(told[2])
    assert told[3] == 1e300


def test_csv_has_dotted_columns(api: Any, run: Any) -> None:
    api.says(200, json=OWNERS)
    assert rows(run("pets", "get", "7", "-o", "csv").stdout) == [
        ["id", "name", "owner.name", "owner.home.city"],
        ["1", "Rex", "Ann", "Oslo"],
        ["2", "Tom", "", ""],
    ]


@pytest.mark.parametrize(
    ("items", "wanted"),
    [
        ([{"a": None, "z": 1}, {"a": {"b": 2}, "z": 3}], [["a.b", "z"], ["", "1"], ["2", "3"]]),
        ([{"a": {}, "z": 1}, {"a": {"b": 2}}], [["a.b", "z"], ["", "1"], ["2", ""]]),
        ([{"a": 5, "z": 1}, {"a": {"b": 2}}], [["a", "a.b", "z"], ["5", "", "1"], ["", "2", ""]]),
        ([{"a": None, "z": {}}], [["a", "z"], ["", "{}"]]),
        ([{"a": {"b": None}}, {"a": {"b": {"c": 1}}}], [["a.b.c"], [""], ["1"]]),
    ],
)
def test_the_parts_of_an_object_stand_in_its_place(
    items: Any, wanted: Any, api: Any, run: Any
) -> None:
    api.says(200, json=items)
    assert rows(run("pets", "get", "7", "-o", "csv").stdout) == wanted


def test_an_object_that_is_empty_on_later_pages_is_not_missed(api: Any, pipe: Any) -> None:
    def page(request: httpx2.Request) -> httpx2.Response:
        number = int(request.url.params.get("page", 1))
        meta = {"total": 2, "current_page": number, "last_page": 2}
        owner = {"name": "Ann"} if number == 1 else None
        return httpx2.Response(200, json={"data": [{"owner": owner}], "meta": meta})

    api.answer = page
    result = pipe("pets", "list", "--all", "--cli-output", "csv")
    assert rows(result.stdout) == [["owner.name"], ["Ann"], [""]]
    assert result.stderr == ""


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\uff1d"])
def test_no_cell_is_a_formula(api: Any, run: Any, begin: str) -> None:
    evil = f"{begin}cmd|' /C calc'!A0"
    api.says(200, json=[{evil: evil, "n": -5}])
    assert rows(run("pets", "get", "7", "-o", "csv").stdout) == [
        [f"'{evil}", "n"],
        [f"'{evil}", "-5"],
    ], "a number is none"


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("+31612345678", "+31612345678"),
        ("+31 (0)6 12.34-56", "+31 (0)6 12.34-56"),
        ("-5.20", "-5.20"),
        ("+31612345678x", "'+31612345678x"),
        ("-1*2", "'-1*2"),
        ("=1+1", "'=1+1"),
        ("+1\n2", "'+1\n2"),
        ("\uff0b316", "'\uff0b316"),
    ],
)
def test_a_telephone_number_is_no_formula(api: Any, run: Any, cell: str, wanted: str) -> None:
    api.says(200, json=[{"phone": cell}])
    assert rows(run("pets", "get", "7", "-o", "csv").stdout)[1] == [wanted]


def test_a_carriage_return_does_not_begin_a_cell(api: Any, run: Any) -> None:
    api.says(200, json=[{"a": "\r=1", "b": 'say "x",\nplease'}])
    assert rows(run("pets", "get", "7", "-o", "csv").stdout)[1] == [
        "'\\x0d=1",
        'say "x",\nplease',
    ]


def test_csv_tells_of_what_later_pages_have_more(api: Any, run: Any) -> None:
    def page(request: httpx2.Request) -> httpx2.Response:
        number = int(request.url.params.get("page", 1))
        data = [{"id": 1}] if number == 1 else [{"id": 2, "late": 3}]
        meta = {"total": 2, "current_page": number, "last_page": 2}
        return httpx2.Response(200, json={"data": data, "meta": meta})

    api.answer = page
    result = run("pets", "list", "--all", "--cli-output", "csv")
    assert rows(result.stdout) == [["id"], ["1"], ["2"]]
    assert "left out: late" in result.stderr


@pytest.mark.parametrize(
    ("format", "wanted"),
    [
        ("json", [{"name": "Rex", "owner.name": "Ann"}, {"name": "Tom", "owner.name": None}]),
        ("csv", [["name", "owner.name"], ["Rex", "Ann"], ["Tom", ""]]),
        ("table", ["name  owner.name", "Rex   Ann", "Tom"]),
    ],
)
def test_columns(api: Any, run: Any, format: str, wanted: Any) -> None:
    api.says(200, json=OWNERS)
    text = run("pets", "get", "7", "-o", format, "--columns", "name, owner.name").stdout
    read = {"json": json.loads, "csv": rows, "table": str.splitlines}[format]
    assert read(text) == wanted  # type: ignore[operator]


def test_a_column_that_nothing_has(api: Any, run: Any) -> None:
    api.says(200, json=OWNERS)
    result = run("pets", "get", "7", "--columns", "id,nmae\x1b[2J")
    assert result.stderr == "Warning: nothing is in the column nmae\\x1b[2J\n"
    assert result.exit_code == 0


def test_a_query(api: Any, run: Any) -> None:
    api.says(200, json={"data": OWNERS})
    assert json.loads(run("pets", "list", "--query", "[].owner.name").stdout) == ["Ann"]
    assert run("pets", "list", "--query", "length(@)").stdout == "2\n"
    chosen = run("pets", "list", "--query", "[?id > `1`]", "--columns", "name")
    assert json.loads(chosen.stdout) == [{"name": "Tom"}]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("a[", "Incomplete expression"),
        ("a%", "Unknown token %"),
        ("", "cannot be empty"),
        ("a]", 'Unexpected token: ]: Parse error at column 1, token "]"'),
    ],
)
def test_a_query_that_is_none(run: Any, query: str, reason: str) -> None:
    result = run("pets", "list", "--query", query)
    assert result.exit_code == 2
    said = result.stderr.splitlines()[-1]
    assert f"this is no JMESPath expression: {reason}" in said
    assert not said.endswith((":", "^"))


def test_a_query_that_does_not_fit_the_answer(api: Any, run: Any) -> None:
    api.says(200, json={"data": OWNERS})
    result = run("pets", "list", "--query", "sum([].name)")
    assert result.exit_code == 2
    assert "sum()" in result.stderr


def test_a_query_without_its_library(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jmespath", None)
    result = run("pets", "get", "7", "--query", "id")
    assert result.exit_code == 2
    assert "pip install jmespath" in result.stderr
    assert run("pets", "get", "7").exit_code == 0


def test_the_environment_says_how_to_print(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PETS_OUTPUT", "yaml")
    assert run("pets", "get", "7").stdout == "id: 7\nname: Rex\n"
    assert run("pets", "get", "7", "-o", "ndjson").stdout == '{"id": 7, "name": "Rex"}\n'
    monkeypatch.setenv("PETS_OUTPUT", "xml")
    result = run("pets", "get", "7")
    assert result.exit_code == 2
    assert "PETS_OUTPUT must be one of table, json" in result.stderr
