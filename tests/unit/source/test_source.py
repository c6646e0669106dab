"""Text of files, and places in it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from postwright.source import (
    Origin,
    Position,
    Unreadable,
    locate,
    position,
    position_at,
    read_text,
    span,
)

TEXT = '{"name": "Zoë ✓"}'


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("utf-32-be", b"\x00\x00\xfe\xff"),
    ],
)
def test_text_is_read_in_the_encoding_that_the_file_shows(
    tmp_path: Path, encoding: str, mark: bytes
) -> None:
    file = tmp_path / "c.json"
    file.write_bytes(mark + TEXT.encode(encoding))
    assert read_text(file) == TEXT


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "c.json").write_bytes(b"")
    assert read_text(tmp_path / "c.json") == ""


@pytest.mark.parametrize(
    ("content", "limit", "reason"), [(b"\xff\xfa\xfb", 99, "encoding"), (b"12345", 4, "size")]
)
def test_unreadable_content(tmp_path: Path, content: bytes, limit: int, reason: str) -> None:
    file = tmp_path / "c.json"
    file.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        read_text(file, limit)
    assert caught.value.reason == reason


@pytest.mark.parametrize("path", ["", "nowhere.json", "nowhere/c.json", "nul\0.json", "x" * 5000])
def test_unreadable_paths(tmp_path: Path, path: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(tmp_path / path)
    assert caught.value.reason in ("missing", "denied")


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "c.json").write_bytes(b"1234")
    assert read_text(tmp_path / "c.json", 4) == "1234"


DOCUMENT = """{
  "info": {"name": "a \\"quoted\\" {name}"},
  "item": [
    {"name": "first"},
    {"na\\u006de": "second", "a/b~c": [1, [], {"deep": true}]}
  ]
}"""


@pytest.mark.parametrize(
    ("pointer", "line", "starts"),
    [
        ("", 1, "{"),
        ("/info/name", 2, '"a'),
        ("/item", 3, "["),
        ("/item/0/name", 4, '"first"'),
        ("/item/1/name", 5, '"second"'),
        ("/item/1/a~1b~0c", 5, "[1"),
        ("/item/1/a~1b~0c/2/deep", 5, "true"),
    ],
)
def test_a_pointer_leads_to_its_value(pointer: str, line: int, starts: str) -> None:
    found = locate(DOCUMENT, pointer)
    assert found is not None
    assert found.line == line
    assert DOCUMENT.splitlines()[line - 1][found.column - 1 :].startswith(starts)


@pytest.mark.parametrize("pointer", ["/nothing", "/item/2", "/item/-1", "/info/name/x", "/item/x"])
def test_a_pointer_to_nothing(pointer: str) -> None:
    assert locate(DOCUMENT, pointer) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"item"',
        '{"item": [',
        '{"item": "',
        "]",
        '{"item" 5}',
        '{"item": [}',
        '{"item": [:]',
    ],
)
def test_a_pointer_into_broken_text_ends(text: str) -> None:
    locate(text, "/item/3/name")


def test_the_last_of_repeated_keys_counts() -> None:
    assert locate('{"a": 1,\n"a": 2}', "/a") == Position(2, 6)


def test_a_name_is_found_as_it_was_read() -> None:
    """Readers put U+FFFD for a lone surrogate, in names too."""
    assert locate('{"a": 1,\n"\\udc9e": 2}', "/\ufffd") == Position(2, 11)


def test_a_position_is_found_again_after_the_file_changed(tmp_path: Path) -> None:
    import os

    file = tmp_path / "c.json"
    origin = Origin(str(file), "/a")
    file.write_text('{"a": 1}', encoding="utf-8")
    assert position(origin) == Position(1, 7)
    file.write_text('{\n "a": 1}', encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert position(origin) == Position(2, 7)


def test_a_known_position_needs_no_file() -> None:
    assert position(Origin("gone.json", line=3, column=4)) == Position(3, 4)
    assert position(Origin("gone.json", "/a")) is None


def test_every_place_of_a_large_document_is_found() -> None:
    document = {"item": [{"name": str(n), "x": {"y": [n, {"z": "}]"}]}} for n in range(50)]}
    text = json.dumps(document, indent=1)
    for index in range(50):
        found = locate(text, f"/item/{index}/x/y/0")
        assert found is not None
        assert text.splitlines()[found.line - 1].strip(" ,") == str(index)


def test_a_span_ends_with_its_value() -> None:
    for pointer, value in (("/item/0", '{"name": "first"}'), ("/item/1/a~1b~0c/2/deep", "true")):
        found = span(DOCUMENT, pointer)
        assert found is not None
        assert DOCUMENT[slice(*found)] == value
    assert span(DOCUMENT, "/item/7") is None


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3))]
)
def test_positions_of_offsets(offset: int, place: tuple[int, int]) -> None:
    assert position_at("ab\n\ncd", offset) == Position(*place)


def test_nobody_waits_for_a_pipe_to_tell_a_place(tmp_path: Path) -> None:
    pipe = tmp_path / "A.request.yaml"
    os.mkfifo(pipe)
    assert position(Origin(str(pipe), "/url")) is None
