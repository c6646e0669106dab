"""The guide to overrides: its examples do what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from postwright.config import Input
from postwright.diagnostics import Failure, Sink, Spots
from postwright.diagnostics.printers import as_text
from postwright.ir.api import Api
from postwright.overrides import read_overrides
from postwright.packs.document import parse
from postwright.pipeline import recover

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "how-to" / "correct-the-contract.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(overrides:\n.*?)```", GUIDE, re.S)
SPEC = ROOT / "spec" / "leadcenter" / "leadcenter.postman_collection.json"


def corrected(text: str) -> tuple[Api, list[str]]:
    """LeadCenter's contract with some overrides, and the codes of what was told of them."""
    overrides = read_overrides(
        parse(text, "postwright.yaml").record(["overrides"]).items("overrides")
    )
    sink = Sink()
    api = recover(Input(SPEC, overrides=overrides), sink)
    return api, [each.code for each in sink if each.code.startswith("PW6")]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_is_done_without_a_word(number: int) -> None:
    _, told = corrected(EXAMPLES[number])
    assert set(told) <= {"PW614"}


def test_there_is_an_example_of_everything() -> None:
    verbs = set(re.findall(r"^  - (\w+):", "\n".join(EXAMPLES), re.M))
    assert verbs == {"rename", "retype", "merge", "split", "drop", "add"}


def test_its_error_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "# 1\n# 2\noverrides:\n  - retype: LeadUpdate.owner\n    type: integer\n    reason: r\n"
    (tmp_path / "postwright.yaml").write_text(lines, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Failure) as caught:
        corrected(lines)
    text = as_text(caught.value.diagnostics, Spots((), str))
    assert f"```console\n{text}```" in GUIDE


def test_the_first_example_changes_what_it_names() -> None:
    api, _ = corrected(EXAMPLES[0])
    actions = {
        operation.action for resource, operation in api.operations() if resource.name == "leads"
    }
    assert "advance" in actions
    assert "move to stage" not in actions


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", GUIDE)
    assert links
    assert [link for link in links if not (ROOT / "docs" / "how-to" / link).exists()] == []
