"""The reference of the mock: it has every option, and what it shows in Python is there."""

from __future__ import annotations

import re
from pathlib import Path

import postwright
import postwright.mock
from postwright.cli.mock import command

PAGE = (Path(__file__).parents[3] / "docs/reference/mock.md").read_text(encoding="utf-8")
SHARED = {"--environment", "--openapi-overlay", "--config"}


def test_it_has_every_option_and_no_other() -> None:
    options = {name for each in command.params for name in each.opts if name.startswith("--")}
    table = PAGE.partition("| option |")[2].partition("\n\n")[0]
    assert set(re.findall(r"--[a-z]+", table)) == options - SHARED


def test_what_it_imports_is_public() -> None:
    imports = re.findall(r"^from (postwright[.\w]*) import (.+)$", PAGE, re.M)
    assert len(imports) == 2
    for module, names in imports:
        public = postwright.__all__ if module == "postwright" else postwright.mock.__all__
        assert set(names.split(", ")) <= set(public)
