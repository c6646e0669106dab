"""The guide to `explain`: what it shows is what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from postwright.cli import cli

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "how-to" / "see-why.md"
EXAMPLES = re.compile(r"```console\n\$ postwright (explain \S+)\n(.*?)```", re.S)
ASKED = re.findall(r"^\| (`.*?) \|", PAGE.read_text(encoding="utf-8"), re.M)


def printed(words: list[str]) -> str:
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_page_shows_what_is_printed(regen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = PAGE.read_text(encoding="utf-8")

    def shown(found: re.Match[str]) -> str:
        return f"```console\n$ postwright {found[1]}\n{printed(found[1].split())}```"

    current = EXAMPLES.sub(shown, page)
    if regen:
        PAGE.write_text(current, encoding="utf-8", newline="\n")
        page = current
    assert len(EXAMPLES.findall(page)) == 3
    assert page == current, "`nox -s regen` rewrites it"


@pytest.mark.parametrize("cell", ASKED)
def test_what_can_be_asked_is_answered(cell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for text in re.findall(r"`'?(.*?)'?`", cell):
        assert printed(["explain", text]).startswith(f"{text}: ")


def test_there_is_something_to_ask() -> None:
    assert len(ASKED) == 6
