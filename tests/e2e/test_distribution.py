"""Postwright's own distribution: what is in it, and that it works where no checkout is."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from support.environments import Environment, create
from support.programs import Ran, Words, run
from support.trees import difference, tree

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.filterwarnings("ignore:.*:DeprecationWarning")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist of this checkout."""
    folder = tmp_path_factory.mktemp("built")
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--sdist"]
    done = run([*command, "--outdir", folder, ROOT], ROOT)
    assert done.code == 0, done.told
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("postwright-*-py3-none-any.whl")
    return found


@pytest.fixture(scope="module")
def installed(
    wheel: Path,
    tmp_path_factory: pytest.TempPathFactory,
    timed: Callable[[str], AbstractContextManager[None]],
) -> Environment:
    """An environment that holds the wheel and what it depends on."""
    with timed("a clean environment with the wheel"):
        made = create(tmp_path_factory.mktemp("wheel") / "environment")
        made.install(wheel)
    return made


def contents(wheel: Path) -> dict[str, bytes]:
    """What a wheel installs, by path; not what it says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            name: archive.read(name)
            for name in archive.namelist()
            if ".dist-info/" not in name and not name.endswith("/")
        }


def test_the_wheel_holds_the_program_and_its_packs(wheel: Path) -> None:
    found = contents(wheel)
    assert {name.split("/")[0] for name in found} == {"postwright"}
    assert not [name for name in found if name.endswith(".pyc") or "__pycache__" in name]
    program = {
        f"postwright/{name}": content
        for name, content in tree(ROOT / "generator/postwright").items()
    }
    packs = {
        f"postwright/_packs/{name}": content for name, content in tree(ROOT / "templates").items()
    }
    assert not difference(found, program | packs)
    assert "postwright/_packs/python/pack.yaml" in found
    assert "postwright/py.typed" in found


def test_the_sdist_gives_the_same_wheel(built: Path, wheel: Path, tmp_path: Path) -> None:
    (sdist,) = built.glob("postwright-*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel"]
    done = run([*command, "--outdir", tmp_path / "again", source], source)
    assert done.code == 0, done.told
    (again,) = (tmp_path / "again").iterdir()
    assert again.name == wheel.name
    assert not difference(contents(again), contents(wheel))


def test_only_postwright_becomes_importable(installed: Environment) -> None:
    code = (
        "import importlib.util as u\n"
        "print([n for n in ('generator', 'templates', 'tests', '_packs') if u.find_spec(n)])\n"
        "import postwright; print(postwright.__file__)"
    )
    done = installed.call(code)
    absent, place = done.out.splitlines()
    assert absent == "[]"
    assert place.startswith(str(installed.folder)), done.told


def test_the_wheel_generates_what_the_checkout_generates(
    installed: Environment, project: Path, generation: Ran, tmp_path: Path
) -> None:
    """From another folder, without a configuration, under another hash seed."""
    spec = project / "spec/leadcenter"
    asked: Words = [
        *("generate", spec / "leadcenter.postman_collection.json"),
        *("-e", spec / "leadcenter.postman_environment.json"),
    ]
    options = {"python": ["--option", "package=leadcenter"], "typescript": []}
    for pack, more in options.items():
        chosen = ["--pack", pack, *more, "-o", f"sdk/{pack}"]
        command: Words = [installed.scripts / "postwright", *asked, *chosen]
        done = run(command, tmp_path, {"PYTHONHASHSEED": "4242"})
        assert done.code == 0, done.told
        ours = project / f"generated/leadcenter-{pack}"
        assert not difference(tree(tmp_path / "sdk" / pack), tree(ours))
