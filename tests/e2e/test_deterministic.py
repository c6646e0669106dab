"""The same input gives the same bytes, whatever else differs (SAFETY, rows D1 and D2)."""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from support.programs import Ran, run
from support.trees import difference, tree

Postwright = Callable[..., Ran]

ROOT = Path(__file__).resolve().parents[2]
COLLECTION = Path("spec/leadcenter/leadcenter.postman_collection.json")
GENERATED = ("generated/leadcenter-python", "generated/leadcenter-typescript")

SURROUNDINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "COLUMNS": "41"},
    {"PYTHONHASHSEED": "987654321", "SOURCE_DATE_EPOCH": "1", "PYTHONOPTIMIZE": "1"},
)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """This project's configuration and input, in a folder with another name."""
    folder = tmp_path / "über here"
    folder.mkdir()
    shutil.copy(ROOT / "postwright.yaml", folder)
    shutil.copytree(ROOT / "spec", folder / "spec")
    return folder


def written(folder: Path) -> dict[str, bytes]:
    """What was generated in a folder, both targets."""
    return {
        f"{target}/{path}": data
        for target in GENERATED
        for path, data in tree(folder / target).items()
    }


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=lambda each: each["PYTHONHASHSEED"])
def test_surroundings_change_nothing(
    surroundings: dict[str, str], elsewhere: Path, project: Path, generation: Ran
) -> None:
    with narrow_umask():
        done = run([sys.executable, "-m", "postwright", "generate"], elsewhere, surroundings)
    assert done.code == 0, done.told
    assert not difference(written(elsewhere), written(project))


@contextmanager
def narrow_umask() -> Iterator[None]:
    """Nobody else may read what is made here."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_members_changes_nothing(
    seed: int, elsewhere: Path, project: Path, generation: Ran, postwright: Postwright
) -> None:
    """The members of a JSON object have no order (RFC 8259, section 4); items and lists keep theirs."""
    path = elsewhere / COLLECTION
    before = path.read_text(encoding="utf-8")
    path.write_text(json.dumps(shuffled(json.loads(before), random.Random(seed))), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before
    done = postwright("generate", folder=elsewhere)
    assert done.code == 0, done.told
    assert not difference(written(elsewhere), written(project))


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same document with the members of every object in another order."""
    if isinstance(value, list):
        return [shuffled(item, chance) for item in value]
    if not isinstance(value, dict):
        return value
    members = [(key, shuffled(item, chance)) for key, item in value.items()]
    chance.shuffle(members)
    return dict(members)


def test_a_second_run_touches_nothing(
    project: Path, generation: Ran, postwright: Postwright
) -> None:
    before = {path: path.stat().st_mtime_ns for path in files(project)}
    done = postwright("generate", folder=project)
    assert done.code == 0, done.told
    assert {path: path.stat().st_mtime_ns for path in files(project)} == before


def files(project: Path) -> list[Path]:
    """Every generated file and folder."""
    return sorted(path for target in GENERATED for path in (project / target).rglob("*"))
