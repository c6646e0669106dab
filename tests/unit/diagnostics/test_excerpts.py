"""What of a line is shown, and where the caret stands."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postwright.diagnostics import Concealed, Harmless
from postwright.diagnostics.excerpts import Excerpt, Excerpts, plain_excerpt
from postwright.diagnostics.format_names import FORMAT_NAMES
from postwright.source import Origin, Position, locate

FILE = "c.json"
PASSED = frozenset(
    {"Get lead", "admin", "X-Api-Key", "it's \u201cquoted\u201d", "200", "text", "a\nb"}
)


def shown(
    text: str, at: Position, *concealed: str, file: str = FILE, seen: str = FILE
) -> Excerpt | None:
    places = tuple(Concealed(Origin(FILE, pointer), "headers") for pointer in concealed)
    return Excerpts(file, text, [Harmless(frozenset({seen}), PASSED, places)]).at(at)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ('{"name": "Get lead"}', '{"name": "Get lead"}'),
        ('{"name": "Get leads"}', '{"name": "\u2026"}'),
        ('{"code": 200, "port": 8080}', '{"code": 200, "port": \u2026}'),
        (
            '{"disabled": true, "body": null, "raw": ""}',
            '{"disabled": true, "body": null, "raw": ""}',
        ),
        ('{"hunter2": ["admin"], "X-Api-Key": 1}', '{"\u2026": ["admin"], "X-Api-Key": \u2026}'),
        ('{"name": "it\'s \\u201cquoted\\u201d"}', '{"name": "it\'s \\u201cquoted\\u201d"}'),
        ('{"raw": "a\\nb"}', '{"raw": "a\\nb"}'),
        ('\t"name":\t"x",', '\t"name":\t"\u2026",'),
        ('"name" : "admin', '"name" : "\u2026"'),
        ('"value": "a\\', '"value": "\u2026"\u2026'),
        ("value: admin", "\u2026: admin"),
    ],
)
def test_only_what_is_known_as_harmless_is_shown(line: str, wanted: str) -> None:
    found = shown(line, Position(1, 1))
    assert found is not None
    assert found.text == wanted


@pytest.mark.parametrize("line", ["", "  ", "}],", "hunter2", "<html>", '"hunter2"'])
def test_a_line_that_says_nothing_is_not_shown(line: str) -> None:
    assert shown(line, Position(1, 1)) is None


@pytest.mark.parametrize("at", [Position(0, 1), Position(3, 1), Position(99, 1)])
def test_a_line_that_is_not_there(at: Position) -> None:
    assert shown('{"name":\n"admin"}', at) is None


def test_a_file_that_no_redaction_saw_shows_no_value() -> None:
    found = shown('{"name": "admin", "code": 200}', Position(1, 1), seen="other.json")
    assert found is not None
    assert found.text == '{"name": "\u2026", "code": \u2026}'


def test_a_harmless_text_is_hidden_where_it_was_the_secret() -> None:
    document = {"name": "admin", "header": [{"key": "X-Api-Key", "value": "admin", "type": "text"}]}
    found = shown(json.dumps(document), Position(1, 1), "/header/0")
    assert found is not None
    assert found.text == (
        '{"name": "admin", "header": [{"key": "X-Api-Key", "value": "\u2026", "type": "text"}]}'
    )


def test_all_is_hidden_if_the_place_of_a_secret_is_not_found() -> None:
    found = shown('{"raw": "admin"}', Position(1, 1), "/gone")
    assert found is not None
    assert found.text == '{"raw": "\u2026"}'


def test_places_of_secrets_may_hold_one_another() -> None:
    text = '{"auth": {"basic": [{"value": "admin"}], "raw": "admin"}, "raw": "admin"}'
    found = shown(text, Position(1, 1), "/auth", "/auth/basic/0")
    assert found is not None
    assert found.text == text.replace('"admin"', '"\u2026"', 2)


@pytest.mark.parametrize(
    ("text", "pointer", "under"),
    [
        ('{"name": "x", "raw": "admin"}', "/raw", '"admin"'),
        ('{"name": "xxxxxxxx", "raw": "y"}', "/raw", '"\u2026"'),
        ('{"raw": "' + "x" * 9000 + '", "name": "admin", "raw": 1}', "/name", '"admin"'),
        ("[" + "8, " * 5000 + '"admin"]', "/5000", '"admin"'),
    ],
)
def test_the_caret_is_below_the_value(text: str, pointer: str, under: str) -> None:
    at = locate(text, pointer)
    assert at is not None
    found = shown(text, at)
    assert found is not None
    assert found.text[found.caret :].startswith(under)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('[\n\t{\n\t\t"name": "admin",', Excerpt('\t\t"name": "admin",', 2, 3)),
        ('[\n\t{"name": "admin"}]', Excerpt('\t{"name": "admin"}]', 1, 2)),
        ('[\n{\n{\n"name": "admin"', None),
        ("[\nhunter2\nhunter3", None),
    ],
)
def test_a_bracket_alone_is_shown_by_what_is_in_it(text: str, wanted: Excerpt | None) -> None:
    assert shown(text, Position(1, 1)) == wanted


@pytest.mark.parametrize(
    ("text", "file"), [("true\r", FILE), ("item:\r", "c.yaml"), ("null  ", FILE)]
)
def test_a_caret_beyond_what_is_shown_is_at_its_end(text: str, file: str) -> None:
    found = Excerpts(file, text).at(Position(1, 7))
    assert found is not None
    assert found.caret == len(found.text)


def test_a_caret_within_something_hidden_is_at_its_beginning() -> None:
    found = shown('{"raw": "hunter2 and more"}', Position(1, 15))
    assert found == Excerpt('{"raw": "\u2026"}', 8, 1)


def test_of_a_long_line_only_what_is_near_is_read() -> None:
    text = json.dumps({"item": [{"name": "admin", "raw": "x" * 300} for _ in range(5000)]})
    at = locate(text, "/item/2500/name")
    assert at is not None
    found = shown(text, at)
    assert found is not None
    assert found.text.startswith('\u2026"name": "admin", "raw": "\u2026"')
    assert found.text.endswith("\u2026")
    assert len(found.text) < 400


@pytest.mark.parametrize(
    ("line", "column", "wanted"),
    [
        ("  - key: hunter2", 5, Excerpt("  - key: \u2026", 4, 1)),
        ("url: hunter2 # hunter3", 6, Excerpt("url: \u2026", 5, 1)),
        ("body:", 1, Excerpt("body:", 0, 1)),
        ("hunter2: x", 1, None),
        ("just hunter2", 1, None),
        ("key:hunter2", 1, None),
    ],
)
def test_of_yaml_the_name_is_shown(line: str, column: int, wanted: Excerpt | None) -> None:
    assert shown(line, Position(1, column), file="x.request.yaml") == wanted


def test_a_file_of_the_users_own_is_shown_unless_it_has_a_secret() -> None:
    text = "version: 1\n  pack: pyhton\r\ntoken: s3cr3t\n"

    def redacted(line: str) -> str:
        return line.replace("s3cr3t", "REDACTED")

    assert plain_excerpt(text, Position(2, 0), redacted) == Excerpt("  pack: pyhton", 2, 2)
    assert plain_excerpt(text, Position(1, 99), redacted) == Excerpt("version: 1", 10, 1)
    for line in (0, 3, 4, 5):
        assert plain_excerpt(text, Position(line, 1), redacted) is None


def test_a_very_long_text_is_not_shown_in_full() -> None:
    long = "y" * 100_000
    known = Harmless(frozenset({FILE}), frozenset({long}))
    for line, caret in ((f'{{"raw": "{long}"}}', 1), (f'{{"raw": "{long}", "raw": 1}}', 100_010)):
        found = Excerpts(FILE, line, [known]).at(Position(1, caret + 1))
        assert found is not None
        assert len(found.text) <= 402
        assert found.text[found.caret] == (line[caret] if caret == 1 else ",")
    plain = plain_excerpt(long, Position(1, 50_000), str)
    assert plain is not None
    assert len(plain.text) == 402


PIECES = st.sampled_from(
    [
        '"',
        "\\",
        ":",
        ",",
        "{",
        "}",
        "[",
        "]",
        "\n",
        "\r",
        "\t",
        " ",
        "- ",
        "name",
        "hunter2",
        "true",
        "4711",
    ]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=40).map("".join), st.booleans(), st.data())
def test_nothing_of_a_file_that_no_redaction_saw_is_shown_but_names_of_the_format(
    text: str, is_yaml: bool, data: st.DataObject
) -> None:
    line = data.draw(st.integers(0, text.count("\n") + 2))
    column = data.draw(st.integers(0, 50))
    found = Excerpts("c.yaml" if is_yaml else FILE, text).at(Position(line, column))
    if found is None:
        return
    assert set(re.findall(r"\w+", found.text)) <= FORMAT_NAMES | {"true", "false", "null"}
    assert 0 <= found.caret <= len(found.text)
    assert found.line >= line
