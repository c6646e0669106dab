"""Places in YAML, and that they are looked for only in YAML files."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.source import Origin, Position, position

TEXT = """\
# a comment
name: "Zoë"
headers:
  - key: A
    value: 1
  - &b {key: B, value: [x, y]}
again: *b
body: |-
  {}
"a/b~c": 1
name: last
"""


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", (2, 1)),
        ("/headers", (4, 3)),
        ("/headers/0", (4, 5)),
        ("/headers/0/value", (5, 12)),
        ("/headers/1/value/1", (6, 28)),
        ("/again", (7, 8)),
        ("/again/key", (7, 8)),
        ("/body", (8, 7)),
        ("/a~1b~0c", (10, 10)),
        ("/name", (11, 7)),
        ("/headers/2", None),
        ("/headers/x", None),
        ("/nothing", None),
        ("/body/x", None),
    ],
)
def test_places(tmp_path: Path, pointer: str, place: tuple[int, int] | None) -> None:
    file = tmp_path / "a.request.yaml"
    file.write_text(TEXT, encoding="utf-8")
    assert position(Origin(str(file), pointer)) == (Position(*place) if place else None)


@pytest.mark.parametrize("breaks", ["\r\n", "\n"])
def test_lines_end_where_editors_end_them(tmp_path: Path, breaks: str) -> None:
    file = tmp_path / "a.yaml"
    text = f'a: "\u2028 \x85 😀"{breaks}b: {{c: 1}}{breaks}'
    file.write_bytes(text.encode())
    assert position(Origin(str(file), "/b/c")) == Position(2, 8)


@pytest.mark.parametrize("text", ["", "a: [", "a: !!str b", "[" * 5000])
def test_what_cannot_be_read_has_no_places(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.yml"
    file.write_text(text)
    assert position(Origin(str(file), "/b")) is None
