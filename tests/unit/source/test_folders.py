"""What stands in a folder, what a pattern stands for, and standard input."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from postwright.source import Origin, Unreadable, expand, listing, name_of, position, read_text


def test_a_listing_is_sorted_and_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text("")
    (tmp_path / "a").mkdir()
    (tmp_path / "c").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "d").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "e")
    found = [(entry.name, entry.kind) for entry in listing(tmp_path)]
    assert found == [
        ("a", "folder"),
        ("b.json", "file"),
        ("c", "link"),
        ("d", "link"),
        ("e", "other"),
    ]


def test_what_is_no_folder_cannot_be_listed(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        listing(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("b.json", ["b.json"]),
        ("nothing.json", ["nothing.json"]),
        ("*.json", ["[sm] a.json", "a.json", "b.json"]),
        ("?.json", ["a.json", "b.json"]),
        ("**/*.json", ["[sm] a.json", "a.json", "b.json", "in/c.json"]),
        ("[sm] a.json", ["[sm] a.json"]),
        ("[ab].json", ["a.json", "b.json"]),
        ("*.yaml", []),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, found: list[str]) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.json", "a.json", "in/c.json", "[sm] a.json", ".hidden.json"):
        (tmp_path / name).write_text("")
    assert [str(path.relative_to(tmp_path)) for path in expand(tmp_path / pattern)] == found


def test_standard_input_is_read_once_and_has_places(monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO('\ufeff{\n "a": "é"}'.encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert read_text("-") == read_text(Path("-")) == '{\n "a": "é"}'
    assert name_of("-") == "<stdin>"
    found = position(Origin("<stdin>", "/a"))
    assert found is not None
    assert (found.line, found.column) == (2, 7)
