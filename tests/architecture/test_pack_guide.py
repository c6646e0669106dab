"""The guide for authors of packs says what is so."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from postwright.config import Input
from postwright.diagnostics import Sink
from postwright.ir.api import Api, Environment
from postwright.naming.table import name
from postwright.packs import NameRule, load, manifest, naming_rules, settle_options
from postwright.pipeline import recover
from postwright.render import budget, filters, render
from postwright.render.view import model
from postwright.render.view.build import build_view

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "how-to" / "write-a-pack.md").read_text(encoding="utf-8")
SPANS = frozenset(re.findall(r"`([^`\n]+)`", GUIDE))
WORDS = frozenset(word for span in SPANS for word in re.findall(r"[\w-]+(?: \w+)?", span))
SPEC = ROOT / "spec" / "leadcenter" / "leadcenter.postman_collection.json"

VIEWS = {
    "api": model.ApiView,
    "resource": model.ResourceView,
    "op": model.OperationView,
    "argument": model.ArgumentView,
    "body": model.BodyView,
    "result": model.ResultView,
    "model": model.ModelView,
    "field": model.FieldView,
    "type": model.TypeView,
}


@pytest.fixture(scope="module")
def leadcenter() -> Api:
    return recover(Input(SPEC), Sink())


def _block(language: str) -> str:
    """The first fenced block of a language."""
    found = re.search(rf"```{language}\n(.*?)```", GUIDE, re.S)
    assert found is not None
    return found[1]


def test_its_example_is_a_pack(leadcenter: Api, tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(_block("yaml"), encoding="utf-8")
    (tmp_path / "resource.md.jinja").write_text(_block("jinja"), encoding="utf-8")
    pack = load(str(tmp_path))
    options = settle_options(pack, {})
    files = {
        file.path: file.text
        for file in render(leadcenter, name(leadcenter, pack.names), pack, options)
    }
    page = files["leads.md"]
    assert page.startswith("# API: leads\n\n## ")
    assert "`GET` `/v1/leads/{lead}` gives Lead\\.\n" in page.replace(
        "gives Lead.", r"gives Lead\."
    )
    assert "| `tags` | query | list of whole number |  |\n" in page


@pytest.mark.parametrize(
    "known",
    [
        {*manifest._REQUIRED, *manifest._OPTIONAL, *manifest._FILE, *manifest._OPTION},
        {*naming_rules._RULE, *naming_rules._EVERYWHERE},
        {*filters.COMMON_FILTERS, *filters.JINJAS_FILTERS, "join", "replace"},
        {"lit", "doc", "doc_block", "comment"},
    ],
)
def test_it_names_all_there_is(known: set[str]) -> None:
    assert known - WORDS == set()


def _first_cells(heading: str) -> set[str]:
    """The spans in the first column of the table with this heading."""
    rows = GUIDE[GUIDE.index(f"| {heading} |") :].partition("\n\n")[0].splitlines()[2:]
    return {span for row in rows for span in re.findall(r"`([^`]+)`", row.split("|")[1])}


def test_the_roles_are_those_that_are_asked_for(leadcenter: Api) -> None:
    api = replace(leadcenter, environments=(Environment("Production"),))
    asked = _Asked.during(lambda rules: name(api, rules))
    assert _first_cells("role | names") == asked


def test_the_keys_of_types_are_those_that_are_asked_for(leadcenter: Api) -> None:
    names = name(leadcenter, {role: NameRule("keep") for role in ("type", "parameter")})
    asked = _Asked.during(lambda table: build_view(leadcenter, names, table, repr))
    answers = {key.rpartition(".")[2] for key in asked} - {""}
    assert answers - _first_cells("key | stands for") == set()
    assert len(answers) > 10


class _Asked(dict[str, Any]):
    """A mapping that has nothing and everything, and keeps what it was asked for."""

    @classmethod
    def during(cls, use: Any) -> set[str]:
        asked = cls()
        asked.seen = set()
        use(asked)
        return asked.seen

    seen: set[str]

    def __contains__(self, key: object) -> bool:
        self.seen.add(str(key))
        return False

    def __getitem__(self, key: str) -> str:
        self.seen.add(key)
        return "{item}"


def test_what_it_says_of_the_view_is_there() -> None:
    table = GUIDE[GUIDE.index("## What templates see") : GUIDE.index("## Filters")]
    told = [each for each in re.findall(r"`(\w+)\.(\w+)", table) if each[0] in VIEWS]
    assert len(told) > 60
    missing = [pair for pair in told if pair[1] not in VIEWS[pair[0]].__dataclass_fields__]
    assert missing == []


def test_its_limits_are_those_of_the_sandbox() -> None:
    limits = (budget.MAX_STEPS, budget.MAX_CHARACTERS, budget.MAX_RANGE)
    assert [limit for limit in limits if f"{limit:,}" not in GUIDE] == []
    assert f"{budget.MAX_SECONDS:.0f} seconds" in GUIDE


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", GUIDE)
    assert links
    assert [link for link in links if not (ROOT / "docs" / "how-to" / link).exists()] == []
    paths = [span for span in SPANS if span.startswith(("spec/", "tests/", "templates/"))]
    assert [path for path in paths if not (ROOT / path).exists()] == []
