"""`generate` and `check` on LeadCenter, and what becomes of files that people edit."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from support.programs import Ran
from support.trees import difference, tree, write_ledger

from postwright import output
from postwright.cli import cli

Postwright = Callable[..., Ran]

ROOT = Path(__file__).resolve().parents[2]
CLIENT = "sdk/src/ledger/client.py"


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this project with what is committed as generated."""
    folder = tmp_path_factory.mktemp("committed")
    shutil.copy(ROOT / "postwright.yaml", folder)
    for name in ("spec", "generated"):
        skipped = shutil.ignore_patterns("__pycache__", ".*_cache")
        shutil.copytree(ROOT / name, folder / name, ignore=skipped)
    return folder


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory, postwright: Postwright) -> Path:
    """A folder in which a small collection was generated into `sdk`."""
    folder = tmp_path_factory.mktemp("pristine")
    write_ledger(folder)
    done = postwright(*generating(), folder=folder)
    assert done.code == 0, done.told
    return folder


@pytest.fixture
def sdk(pristine: Path, tmp_path: Path) -> Path:
    """A copy of such a folder."""
    return Path(shutil.copytree(pristine, tmp_path / "copy"))


def generating(*more: str) -> list[str]:
    return ["generate", "ledger.json", "-o", "sdk", "--option", "package=ledger", *more]


def checking() -> list[str]:
    return ["check", "ledger.json", "-o", "sdk", "--option", "package=ledger"]


def test_a_summary_ends_the_generation(generation: Ran) -> None:
    first, *targets = generation.out.splitlines()
    found = r"\d+ resources, \d+ operations, \d+ models"
    wanted = rf".+: {found}, \d+\.\d s, (no diagnostics|\d+ \w+.*)"
    assert re.fullmatch(wanted, first), generation.told
    assert targets
    assert all(re.search(r"\d+ files, \d+ created$", line) for line in targets), generation.told


def test_generated_from_nothing_is_what_is_committed(project: Path, generation: Ran) -> None:
    found, wanted = tree(project / "generated"), tree(ROOT / "generated")
    assert len(wanted) > 100
    assert not difference(found, wanted)


def test_check_finds_the_committed_files_up_to_date(
    committed: Path, postwright: Postwright
) -> None:
    before = tree(committed)
    done = postwright("check", folder=committed)
    assert done.code == 0, done.told
    assert "up to date" in done.out
    assert tree(committed) == before


def test_check_shows_what_a_hand_changed(sdk: Path, postwright: Postwright) -> None:
    with (sdk / CLIENT).open("ab") as file:
        file.write(b"SURPRISE = 1\n")
    before = tree(sdk)
    done = postwright(*checking(), folder=sdk)
    assert done.code == 1, done.told
    assert "+++ b/src/ledger/client.py" in done.out
    assert "-SURPRISE = 1" in done.out
    assert tree(sdk) == before


def test_an_edited_file_is_kept_until_forced(sdk: Path, postwright: Postwright) -> None:
    client = sdk / CLIENT
    generated = client.read_bytes()
    client.write_bytes(generated + b"# mine\n")

    kept = postwright(*generating(), folder=sdk)
    assert kept.code == 1, kept.told
    assert "1 kept because edited by hand" in kept.out
    assert "src/ledger/client.py was edited by hand and is kept" in kept.err
    assert "--force" in kept.err
    assert client.read_bytes() == generated + b"# mine\n"

    forced = postwright(*generating("--force"), folder=sdk)
    assert forced.code == 0, forced.told
    assert client.read_bytes() == generated


def test_a_deleted_file_comes_back_and_a_strange_one_stays(
    sdk: Path, postwright: Postwright
) -> None:
    before = tree(sdk)
    (sdk / CLIENT).unlink()
    (sdk / "sdk/notes.txt").write_text("mine")

    lacking = postwright(*checking(), folder=sdk)
    assert lacking.code == 1, lacking.told
    assert "+++ b/src/ledger/client.py" in lacking.out

    done = postwright(*generating(), folder=sdk)
    assert done.code == 0, done.told
    assert "1 created" in done.out
    assert tree(sdk) == {**before, "sdk/notes.txt": b"mine"}


def test_files_of_others_in_the_way_are_not_overwritten(
    ledger: Path, postwright: Postwright
) -> None:
    stranger = ledger.parent / CLIENT
    stranger.parent.mkdir(parents=True)
    stranger.write_text("mine")
    before = tree(ledger.parent)
    done = postwright(*generating(), folder=ledger.parent)
    assert done.code == 2, done.told
    assert "PW505" in done.err
    assert tree(ledger.parent) == before


def test_a_target_in_use_is_left_to_the_one_who_uses_it(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "exclusive", partial(output.exclusive, wait=0))
    monkeypatch.chdir(ledger.parent)
    with output.exclusive(ledger.parent / "sdk"):
        done = CliRunner().invoke(cli, generating())
    assert done.exit_code == 75, done.output
    assert "PW511" in done.output
    assert not (ledger.parent / CLIENT).exists()
