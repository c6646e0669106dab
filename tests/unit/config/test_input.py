"""What `input` of a configuration names."""

from __future__ import annotations

from pathlib import Path

import pytest

from postwright.config import read_settings
from postwright.diagnostics import Failure

TARGETS = "\ntargets:\n  python: {pack: python, output: out}\n"


def written(folder: Path, collection: str) -> Path:
    for name in ("b.json", "a.json", "in/c.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("{}")
    file = folder / "postwright.yaml"
    file.write_text(f"input:\n  collection: {collection}{TARGETS}")
    return file


@pytest.mark.parametrize(
    ("collection", "found"),
    [
        ("a.json", ["a.json"]),
        ("missing.json", ["missing.json"]),
        ("'*.json'", ["a.json", "b.json"]),
        ("'**/*.json'", ["a.json", "b.json", "in/c.json"]),
        ("[b.json, '*.json', in]", ["b.json", "a.json", "in"]),
    ],
)
def test_collections(tmp_path: Path, collection: str, found: list[str]) -> None:
    input = read_settings(written(tmp_path, collection)).input
    assert [path.relative_to(tmp_path).as_posix() for path in input.collections] == found


@pytest.mark.parametrize(
    ("collection", "says"),
    [
        ("'no/*.json'", "`input.collection` matches no file"),
        ("[a.json, 'no/*']", "`input.collection[1]` matches no file"),
        ("[]", "`input.collection` names no collection"),
        ("{a: b}", "`input.collection` must be a text"),
    ],
)
def test_faults_are_placed(tmp_path: Path, collection: str, says: str) -> None:
    with pytest.raises(Failure) as caught:
        read_settings(written(tmp_path, collection))
    found = caught.value.diagnostic
    assert found.message.startswith(says)
    assert found.origin.line == 2


def test_the_name_of_the_api(tmp_path: Path) -> None:
    file = written(tmp_path, "a.json\n  name: Leads")
    assert read_settings(file).input.name == "Leads"
